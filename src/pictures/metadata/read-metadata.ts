import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import type * as Exifr from 'exifr';
import sharp from 'sharp';
import { withoutHidden } from '../../story/problems/characters.ts';

// `import` can't find the named exports in its build for Node.
const { parse, sidecar }: typeof Exifr = createRequire(import.meta.url)('exifr');

/** What the metadata of a picture says, each value as one line. */
export interface PictureText {
  caption?: string | undefined;
  /** For readers who can't see the picture. */
  alt?: string | undefined;
  /** Who made it, and for whom: Jane Doe/Reuters. */
  credit?: string | undefined;
  copyright?: string | undefined;
  /** The address of the licence, https. */
  license?: string | undefined;
  /** The day it was taken, such as 2024-10-24. */
  taken?: string | undefined;
  /** City and country. */
  place?: string | undefined;
}

/**
 * Reads the XMP, IPTC and EXIF of a picture. If they differ, XMP is used, because the others can
 * damage long texts and accented letters. Undefined if the file isn't a picture.
 */
export async function pictureText(file: Uint8Array): Promise<PictureText | undefined> {
  const blocks = await blocksOf(file);
  if (!blocks) return undefined;
  const { xmp, iptc, exif } = blocks;
  const first = (...texts: string[][]) => texts.flat()[0];
  const place = [
    first(xmp('photoshop', 'City'), iptc('City')),
    first(xmp('photoshop', 'Country'), iptc('Country')),
  ];
  return {
    caption: first(
      xmp('dc', 'description'),
      iptc('Caption'),
      exif('ifd0', 'ImageDescription').filter((text) => !BY_CAMERA.test(text)),
    ),
    alt: first(xmp('Iptc4xmpCore', 'AltTextAccessibility')),
    credit: credit(creatorsIn(blocks), agencyIn(blocks)),
    copyright: first(xmp('dc', 'rights'), iptc('CopyrightNotice'), exif('ifd0', 'Copyright')),
    license: [...xmp('xmpRights', 'WebStatement'), ...xmp('plus', 'Licensor', 'LicensorURL')].find(
      (url) => /^https:\/\//i.test(url) && URL.canParse(url),
    ),
    taken: [
      ...exif('exif', 'DateTimeOriginal'),
      ...xmp('photoshop', 'DateCreated'),
      ...iptc('DateCreated'),
    ]
      .map(day)
      .find((found) => found !== undefined),
    place: place.filter((name) => name !== undefined).join(', ') || undefined,
  };
}

/** Who a picture's file says it is from, and on which terms. */
export interface PictureClaims {
  /** The people who made it. */
  creators: string[];
  /** The agency or the publication. */
  agency?: string | undefined;
  /** What it says of how the picture may be used. */
  terms: string[];
}

/** Reads the claims in the XMP, IPTC and EXIF of a picture; none if the file isn't a picture. */
export async function pictureClaims(file: Uint8Array): Promise<PictureClaims> {
  const blocks = await blocksOf(file);
  if (!blocks) return { creators: [], terms: [] };
  const { xmp, iptc } = blocks;
  return {
    creators: creatorsIn(blocks),
    agency: agencyIn(blocks),
    terms: [
      ...xmp('xmpRights', 'UsageTerms'),
      ...xmp('photoshop', 'Instructions'),
      ...iptc('SpecialInstructions'),
      ...xmp('dc', 'rights'),
      ...iptc('CopyrightNotice'),
    ],
  };
}

const creatorsIn = ({ xmp, iptc, exif }: Blocks): string[] =>
  [xmp('dc', 'creator'), iptc('Byline')].find((names) => names.length > 0) ??
  exif('ifd0', 'Artist');

const agencyIn = ({ xmp, iptc }: Blocks): string | undefined =>
  [...xmp('photoshop', 'Credit'), ...iptc('Credit')][0];

/** What some cameras write into every picture as its description. */
const BY_CAMERA = /^(?:[a-z ]*digital camera|sony dsc|dcim\\.*)$/i;

function credit(names: readonly string[], agency?: string): string | undefined {
  const name = names.join(', ');
  if (!name || !agency || agency.includes(name)) return agency ?? (name || undefined);
  return name.includes(agency) ? name : `${name}/${agency}`;
}

/** 2024-10-24 for 2024:10:24 09:00:00, 2024-10-24T09:00:00+09:00 and 20241024. */
function day(text: string): string | undefined {
  const [, ...parts] = /^(\d{4})[:-]?(\d\d)[:-]?(\d\d)/.exec(text) ?? [];
  const found = parts.join('-');
  return Number.isNaN(Date.parse(found)) ? undefined : found;
}

/** Returns the texts of a property, such as 'dc', 'creator'. */
type Block = (...path: string[]) => string[];

type Blocks = Record<'xmp' | 'iptc' | 'exif', Block>;

/** The metadata of a picture; undefined if the file isn't one. */
async function blocksOf(file: Uint8Array): Promise<Blocks | undefined> {
  const found = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!found) return undefined;
  const { xmp, iptc, exif } = found;
  const [packet, records, tags]: unknown[] = await Promise.all([
    xmp && sidecar(xmp, OPTIONS, 'xmp').catch(() => undefined),
    iptc && sidecar(iptc, OPTIONS, 'iptc').catch(() => undefined),
    // sharp leaves the marker of JPEG before the EXIF, which is a TIFF.
    exif && parse(exif.subarray(6), OPTIONS).catch(() => undefined),
  ]);
  return {
    xmp: (...path) => texts(packet, path).map(unescape).flatMap(oneLine),
    iptc: (...path) => texts(records, path).map(asUtf8).flatMap(oneLine),
    exif: (...path) => texts(tags, path).flatMap(oneLine),
  };
}

const OPTIONS = { mergeOutput: false, reviveValues: false };

/** The texts at a path; of a text in several languages, only the default one. */
function texts(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const inDefault = items.find((item) => property(item, 'lang') === 'x-default');
    return (inDefault === undefined ? items : [inDefault]).flatMap((item) => texts(item, path));
  }
  const [name, ...rest] = path;
  if (name !== undefined) return texts(property(value, name), rest);
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  const text = property(value, 'value');
  return text === undefined ? [] : texts(text, []);
}

const property = (value: unknown, name: string): unknown =>
  Object.entries(value ?? {}).find(([key]) => key === name)?.[1];

/** Unescapes XML, which exifr doesn't. */
function unescape(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (all, hex, number, name) => {
      if (typeof name === 'string') return named[name.toLowerCase()] ?? all;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(number);
      return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    },
  );
}

/** exifr reads IPTC as Latin-1, but nearly all files have UTF-8 there. */
function asUtf8(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : text;
}

function oneLine(text: string): string[] {
  const line = withoutHidden(text.toWellFormed()).replace(/\s+/gu, ' ').trim();
  return line === '' ? [] : [line];
}
