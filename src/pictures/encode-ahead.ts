import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoryError } from '../story/errors.ts';
import { STORY_FOLDER } from '../story/reading/folder.ts';
import type { NamedPicture } from '../story/reading/pictures.ts';
import { pathOf } from '../story/reading/pictures.ts';
import type { Lead, Story } from '../story/schema.ts';
import type { Rendition } from './encode.ts';
import { encoded } from './encode.ts';
import { isSvg } from './svg/vector.ts';
import { readable, readPicture } from './originals/read-picture.ts';
import { inspectPicture } from './inspect/inspect.ts';
import { focusOf, positionOf } from './position.ts';
import type { Role } from './widths.ts';
import type { Region } from '../story/crop.ts';
import { cropIn } from '../story/crop.ts';
import { partOf } from './quality/pixels.ts';
import { cropsOf, heightAt, phoneWidths, roleOf, widthsFor } from './widths.ts';

/** How often progress is printed. */
const EVERY_SECONDS = 3;

/**
 * Encodes the renditions of a story's pictures, so that this can begin before Astro is ready to ask
 * for them. If it takes long, `tell` is called with the progress. Throws a `StoryError` if a
 * picture can't be encoded.
 */
export async function encodeAhead(
  root: string,
  story: Story,
  pictures: readonly NamedPicture[],
  tell: (text: string) => void,
): Promise<void> {
  const wanted = new Map<string, Rendition[]>();
  for (const picture of pictures) {
    const { image } = picture;
    const role = roleOf(picture);
    const written = await readFile(pathIn(root, image));
    const facts = await inspectPicture(await readable(written), image, role);
    if (Array.isArray(facts)) throw new StoryError(facts);
    const known = wanted.get(image) ?? [];
    const all = renditionsOf(facts, picture, story.lead?.focus);
    // Of a drawing, the vector takes the place of what dense screens are given.
    const made = isSvg(written) ? all.filter(({ format, part }) => format !== 'avif' || part) : all;
    wanted.set(image, [...known, ...made]);
  }
  const of = [...wanted.values()].flat().length;
  let done = 0;
  let last = performance.now();
  const count = () => {
    done += 1;
    if (performance.now() - last < EVERY_SECONDS * 1000) return;
    last = performance.now();
    tell(`Encoding pictures… ${done} of ${of}`);
  };
  // One at a time, so that the pictures are never all in memory.
  for (const [image, renditions] of wanted) {
    const file = await readPicture(pathIn(root, image));
    await Promise.all(
      renditions.map(async (rendition) => {
        await encoded(file, rendition, image);
        count();
      }),
    );
  }
}

/** All files that are made from a picture, the slowest first. `focus` is of the lead picture. */
export function renditionsOf(
  size: Size,
  picture: Pick<NamedPicture, 'role' | 'wide' | 'phone'>,
  focus: Lead['focus'],
): Rendition[] {
  const role = roleOf(picture);
  if (picture.role === 'phone') return forPhones(size, role);
  const { widths, shown } = widthsFor(role, size.width);
  const at = (width: number, format: Rendition['format']): Rendition => ({
    format,
    width,
    height: heightAt(width, size),
  });
  const crops = cropsOf(size).map((crop): Rendition => ({
    format: 'jpeg',
    ...crop,
    focus: focusOf(positionOf(focus)),
  }));
  const part = cropIn(picture.phone ?? '');
  return [
    at(shown, 'jpeg'),
    ...widths.toReversed().map((width) => at(width, 'avif')),
    ...(picture.role === 'lead' ? crops : []),
    ...(part ? forPhones(partOf(size, part), role, part) : []),
  ];
}

interface Size {
  width: number;
  height: number;
}

/** The files for phones of another picture, or of a part of one. */
const forPhones = (size: Size, role: Role, part?: Region): Rendition[] =>
  phoneWidths(role, size.width).widths.map((width) => ({
    format: 'avif',
    width,
    height: heightAt(width, size),
    ...(part && { part }),
  }));

const pathIn = (root: string, image: string): string => join(root, STORY_FOLDER, pathOf(image));
