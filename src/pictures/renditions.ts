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
import type { Vector } from './svg/make-vector.ts';
import { hasDarkColours, keepVector } from './svg/vector.ts';
import { partOf } from './quality/pixels.ts';
import { cropIn } from '../story/crop.ts';
import type { Region } from '../story/crop.ts';
import {
  cropsOf,
  heightAt,
  isSmall,
  isTall,
  OTHERS,
  PHONES,
  phoneWidths,
  widthsFor,
} from './widths.ts';

/** A `<source>` of a picture; on narrow screens with a size of its own. */
export interface PictureSource {
  type: string;
  srcset: string;
  sizes?: string;
  media?: string;
  width?: number;
  height?: number;
}

/** A picture for Picture.astro. All addresses begin with the site's base path. */
export interface PicturePrint {
  sources: PictureSource[];
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
  return print(await originalOf(lead.image, 'lead'), 'lead', lead, lead.phone);
}

/**
 * A picture in the text in all widths. `image` is a path from the story's folder; a `wide` one is as
 * wide as the lead picture.
 */
export async function figurePicture(
  image: string,
  said: Said,
  { wide = false, phone }: { wide?: boolean; phone?: string | undefined } = {},
): Promise<PicturePrint> {
  return print(await originalOf(image, 'figure'), wide ? 'lead' : 'figure', said, phone);
}

/** A small picture beside some words. `image` is a path from the story's folder. */
export async function thumbnailPicture(image: string, said: Said): Promise<PicturePrint> {
  return print(await originalOf(image, 'thumbnail'), 'thumbnail', said);
}

/** The lead picture for search engines: 16:9, 4:3 and 1:1, 1200 pixels wide if possible. */
export async function leadCrops(lead: LeadPicture): Promise<Crop[]> {
  const { image, facts, credentials } = await originalOf(lead.image, 'lead');
  return Promise.all(
    cropsOf(facts).map(async (size): Promise<Crop> => {
      const { src } = await getImage({
        src: image,
        ...size,
        format: 'jpeg',
        position: positionOf(lead.focus),
        rights: rightsOf(lead, facts),
        ...(credentials && { credentials }),
      });
      return { src, ...size, type: 'image/jpeg' };
    }),
  );
}

async function print(
  original: Original,
  role: Role,
  said: Said,
  phone = '',
): Promise<PicturePrint> {
  const { image, facts, vector } = original;
  const { widths, shown, sizes } = widthsFor(role, facts.width, facts.height);
  const rights = rightsOf(said, facts);
  const narrow = phone === '' ? undefined : await forPhones(original, role, phone);
  const made = madeBy(facts.digitalSourceType) ?? madeBy(narrow?.facts.digitalSourceType ?? '');
  const classes = [
    ...(isSmall(role, facts.width) && !vector ? ['own-size'] : []),
    ...(isTall(role, facts) || (narrow && isTall(role, narrow.size)) ? ['tall'] : []),
    ...ownDark(vector, narrow),
  ];
  // Small files would be several times as large with them, and everybody who reads the page loads one.
  const kept = role !== 'thumbnail' && original.credentials;
  const file = async (format: 'avif' | 'jpeg', width: number) => {
    const height = heightAt(width, facts);
    const isLargest = widths.length > 1 && width === widths.at(-1);
    const isKept = kept && (format === 'jpeg' || isLargest);
    const credentials = isKept ? { credentials: kept } : {};
    const { src } = await getImage({ src: image, width, height, format, rights, ...credentials });
    return { src, width, height };
  };
  const jpeg = await file('jpeg', shown);
  const img = { ...jpeg, ...(classes.length > 0 && { class: classes.join(' ') }) };
  const first = narrow ? [await phoneSource(narrow, role, said)] : [];
  const media = narrow && { media: OTHERS };
  if (vector) {
    const srcset = await vectorAddress({ image, facts }, vector, rights);
    const drawing = { type: 'image/svg+xml', srcset, ...media };
    return { sources: [...first, drawing], img, madeBy: made };
  }
  const avif = await Promise.all(widths.map((width) => file('avif', width)));
  return {
    sources: [
      ...first,
      { type: 'image/avif', srcset: avif.map(candidate).join(', '), sizes, ...media },
    ],
    img,
    madeBy: made,
  };
}

/** The class of a picture with its own colours for the dark, which may be one for phones, or not theirs. */
function ownDark(vector: Vector | undefined, narrow: ForPhones | undefined): string[] {
  const elsewhere = vector !== undefined && hasDarkColours(vector);
  const drawn = narrow && !narrow.part ? narrow.vector : undefined;
  const onPhones = narrow ? drawn !== undefined && hasDarkColours(drawn) : elsewhere;
  if (onPhones && elsewhere) return ['dark-too'];
  if (onPhones) return ['dark-too-on-phones'];
  return elsewhere ? ['dark-too-elsewhere'] : [];
}

const candidate = ({ src, width }: { src: string; width: number }): string => `${src} ${width}w`;

/** What phones show in place of a picture: a part of it, or another one. */
interface ForPhones extends Original {
  part?: Region;
  size: { width: number; height: number };
}

async function forPhones(original: Original, role: Role, phone: string): Promise<ForPhones> {
  const part = cropIn(phone);
  // A part is pixels, of a drawing too.
  if (part) {
    const { image, facts } = original;
    return { image, facts, part, size: partOf(facts, part) };
  }
  const other = await originalOf(phone, role);
  return { ...other, size: other.facts };
}

async function phoneSource(
  { image, facts, vector, part, size: { width, height } }: ForPhones,
  role: Role,
  said: Said,
): Promise<PictureSource> {
  const rights = rightsOf(said, facts);
  const shape = { media: PHONES, width, height };
  if (vector) {
    const srcset = await vectorAddress({ image, facts }, vector, rights);
    return { type: 'image/svg+xml', srcset, ...shape };
  }
  const { widths, sizes } = phoneWidths(role, width);
  const files = await Promise.all(
    widths.map(async (one) => {
      const size = { width: one, height: heightAt(one, { width, height }) };
      const { src } = await getImage({ src: image, ...size, format: 'avif', part, rights });
      return { src, width: one };
    }),
  );
  return { type: 'image/avif', srcset: files.map(candidate).join(', '), sizes, ...shape };
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
