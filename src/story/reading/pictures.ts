import type { Place, Problem } from '../errors.ts';
import { short } from '../problems/excerpt.ts';
import { nearest } from '../problems/nearest.ts';

/** A picture that a story names, and where in the file. */
export interface NamedPicture {
  /** A path relative to the story's folder, as it was written. */
  image: string;
  place: Place;
}

/**
 * Problems for the pictures that aren't in the story's folder. `files` are the paths of all files
 * in it, relative to it, with `/` between folders. Case matters, as it does on most servers.
 */
export function missingPictures(
  pictures: readonly NamedPicture[],
  files: readonly string[],
): Problem[] {
  return pictures
    .filter(({ image }) => !files.includes(pathOf(image)))
    .map(({ image, place }) => {
      const same = files.find((file) => file.normalize() === pathOf(image).normalize());
      if (same !== undefined) return otherwiseWritten(short(image), place);
      const near = nearest(pathOf(image), files.filter(isPicture));
      return {
        message: `The picture ${short(image)} isn't in src/content/story/.${near ? ` Did you mean ./${near}?` : ''}`,
        place,
        found: short(image),
        fix: near ? `Write ./${near}` : picturesThere(files),
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

function picturesThere(files: readonly string[]): string {
  const pictures = files.filter(isPicture);
  const add = 'Save the picture in that folder';
  if (pictures.length === 0) return `${add}.`;
  return `${add}, or use one that is there, such as ${pictures.slice(0, 5).join(', ')}.`;
}

function isPicture(file: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|tiff?|gif|heic|svg)$/i.test(file);
}
