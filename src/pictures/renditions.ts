import { getImage } from 'astro:assets';
import type { LeadPicture } from '../page/story-page.ts';
import type { Original } from './originals/originals.ts';
import { originalOf } from './originals/originals.ts';
import { positionOf } from './position.ts';
import type { MadeBy } from './metadata/made-by.ts';
import { madeBy } from './metadata/made-by.ts';
import type { Rights } from './metadata/rights.ts';
import type { Said } from './metadata/rights-of.ts';
import { rightsOf } from './metadata/rights-of.ts';
import type { Role } from './widths.ts';
import type { Vector } from './svg/vector.ts';
import { hasDarkColours, keepVector } from './svg/vector.ts';
import { cropsOf, heightAt, isSmall, isTall, widthsFor } from './widths.ts';

/** A picture for Picture.astro. All addresses begin with the site's base path. */
export interface PicturePrint {
  sources: { type: string; srcset: string; sizes?: string }[];
  /** The classes of pictures that aren't as wide as their place: see Picture.astro. */
  img: { src: string; width: number; height: number; class?: string };
  /** The label that has to be shown with it, if its file says that a program made it. */
  madeBy?: MadeBy | undefined;
}

/** A crop of the lead picture, for other sites. */
export interface Crop {
  /** Begins with the site's base path. */
  src: string;
  width: number;
  height: number;
  type: 'image/jpeg';
}

/** The lead picture in all widths. Throws a `StoryError` if it can't be published. */
export async function leadPicture(lead: LeadPicture): Promise<PicturePrint> {
  return print(await originalOf(lead.image, 'lead'), 'lead', lead);
}

/**
 * A picture in the text in all widths. `image` is a path from the story's folder; a `wide` one is as
 * wide as the lead picture.
 */
export async function figurePicture(
  image: string,
  said: Said,
  wide = false,
): Promise<PicturePrint> {
  return print(await originalOf(image, 'figure'), wide ? 'lead' : 'figure', said);
}

/** A small picture beside some words. `image` is a path from the story's folder. */
export async function thumbnailPicture(image: string, said: Said): Promise<PicturePrint> {
  return print(await originalOf(image, 'thumbnail'), 'thumbnail', said);
}

/** The lead picture for search engines: 16:9, 4:3 and 1:1, 1200 pixels wide if possible. */
export async function leadCrops(lead: LeadPicture): Promise<Crop[]> {
  const { image, facts } = await originalOf(lead.image, 'lead');
  return Promise.all(
    cropsOf(facts).map(async (size): Promise<Crop> => {
      const { src } = await getImage({
        src: image,
        ...size,
        format: 'jpeg',
        position: positionOf(lead.focus),
        rights: rightsOf(lead, facts),
      });
      return { src, ...size, type: 'image/jpeg' };
    }),
  );
}

async function print(
  { image, facts, vector }: Original,
  role: Role,
  said: Said,
): Promise<PicturePrint> {
  const { widths, shown, sizes } = widthsFor(role, facts.width, facts.height);
  const rights = rightsOf(said, facts);
  const made = madeBy(facts.digitalSourceType);
  const classes = [
    ...(isSmall(role, facts.width) && !vector ? ['own-size'] : []),
    ...(isTall(role, facts) ? ['tall'] : []),
    ...(vector && hasDarkColours(vector) ? ['dark-too'] : []),
  ];
  const file = async (format: 'avif' | 'jpeg', width: number) => {
    const height = heightAt(width, facts);
    const { src } = await getImage({ src: image, width, height, format, rights });
    return { src, width, height };
  };
  const jpeg = await file('jpeg', shown);
  const img = { ...jpeg, ...(classes.length > 0 && { class: classes.join(' ') }) };
  if (vector) {
    const srcset = await vectorAddress({ image, facts }, vector, rights);
    return { sources: [{ type: 'image/svg+xml', srcset }], img, madeBy: made };
  }
  const avif = await Promise.all(widths.map((width) => file('avif', width)));
  const candidate = ({ src, width }: { src: string; width: number }) => `${src} ${width}w`;
  return {
    sources: [{ type: 'image/avif', srcset: avif.map(candidate).join(', '), sizes }],
    img,
    madeBy: made,
  };
}

/** The address of the drawing itself. In dev it is in its own address: Astro serves no SVG there. */
async function vectorAddress(
  { image, facts: { width, height } }: Original,
  vector: Vector,
  rights: Rights,
): Promise<string> {
  if (import.meta.env.DEV) {
    return `data:image/svg+xml;base64,${Buffer.from(vector.svg).toString('base64')}`;
  }
  const drawing = await keepVector(vector);
  const { src } = await getImage({ src: image, width, height, format: 'svg', drawing, rights });
  return src;
}
