import type { Place, Problem } from '../errors.ts';
import { short } from '../problems/excerpt.ts';
import { nearest } from '../problems/nearest.ts';

/** A picture or another file that a story names, and where in its text. */
export interface NamedPicture {
  /** A path relative to the story's folder, as it was written. */
  image: string;
  place: Place;
  /** Where a picture is on the page; without one, it is a figure in the text. */
  role?: 'lead' | 'thumbnail' | 'poster' | 'phone';
  /** Whether it is as wide as a lead picture, or for phones in place of one that is. */
  wide?: true;
  /** The part of it that phones show. */
  phone?: string;
}

/**
 * Problems for the files that aren't in the story's folder. `files` are the paths of all files in
 * it, relative to it, with `/` between folders. Case matters, as it does on most servers.
 */
export function missingFiles(
  named: readonly NamedPicture[],
  files: readonly string[],
  kind: 'picture' | 'file',
): Problem[] {
  return named
    .filter(({ image }) => !files.includes(pathOf(image)))
    .map(({ image, place }) => {
      const same = files.find((file) => file.normalize() === pathOf(image).normalize());
      if (same !== undefined) return otherwiseWritten(short(image), place);
      const alike = kind === 'picture' ? isPicture : sameEnding(image);
      const near = nearest(pathOf(image), files.filter(alike));
      return {
        message: `The ${kind} ${short(image)} isn't in src/content/story/.${near ? ` Did you mean ./${near}?` : ''}`,
        place,
        found: short(image),
        fix: near ? `Write ./${near}` : filesThere(files.filter(alike), kind),
      };
    });
}

/** Most keyboards write é as one character, and some systems as two that look the same. */
const otherwiseWritten = (image: string, place: Place): Problem => ({
  message: `The accents in ${image} are encoded in another way than in the name of the file.`,
  place,
  found: image,
  fix: 'Rename the file without accents, and use that name in the story.',
});

/** The path of a picture within the story's folder. */
export function pathOf(image: string): string {
  return image.replace(/^(?:\.\/)+/, '').replace(/\/(?:\.\/)+/g, '/');
}

function filesThere(files: readonly string[], kind: string): string {
  const add = `Save the ${kind} in that folder`;
  if (files.length === 0) return `${add}.`;
  return `${add}, or use one that is there, such as ${files.slice(0, 5).join(', ')}.`;
}

const sameEnding =
  (path: string) =>
  (file: string): boolean =>
    file.slice(file.lastIndexOf('.')).toLowerCase() ===
    path.slice(path.lastIndexOf('.')).toLowerCase();

function isPicture(file: string): boolean {
  return /\.(?:jpe?g|jpe|jfif|png|webp|avif|tiff?|gif|heic|heif|svg)$/i.test(file);
}
