import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'postcss';
import postcss from 'postcss';
import { sha256 } from '../../cache.ts';
import { coverageOf } from '../../pictures/font-coverage.ts';
import { cutFont } from './cut.ts';
import type { Face, Replacement } from './faces.ts';
import { facesIn, unicodeRange, withFaces } from './faces.ts';
import { shownIn, textSetIn } from './letters.ts';
import { elementsOf, replaceSpans } from '../html.ts';
import { packageFile } from '../../publication/typeface.ts';

/** The pages of a site by their path in it. */
export type Pages = ReadonlyMap<string, string>;

/** A face that is used, and the file that was made for it. */
interface Cut {
  face: Face;
  url: string;
  characters: string[];
}

/**
 * Subsets each font to the glyphs, axis positions and features that the pages use, names it by its
 * content, and makes the pages load, preload and declare only what they use. A font that lacks most
 * letters of the text is removed, so that the reader's own font is used.
 */
export async function cutFonts(folder: string, pages: Pages, base: string): Promise<Pages> {
  const css = postcss.parse([...pages.values()].flatMap(stylesOf).join('\n'));
  const faces = [...new Map(facesIn(css).map((face) => [face.rule, face])).values()];
  const cuts: Cut[] = [];
  for (const family of Object.values(Object.groupBy(faces, kind))) {
    cuts.push(...(await cutFamily(family ?? [], { folder, base, css, pages })));
  }
  for (const url of new Set(faces.map(({ url }) => url))) {
    if (!isInPackage(url, base)) rmSync(fileOf(url, folder, base));
  }
  return new Map([...pages].map(([path, html]) => [path, withCuts(html, cuts)]));
}

interface Setting {
  folder: string;
  base: string;
  css: Root;
  pages: Pages;
}

/** Faces of one kind divide the characters among their files by `unicode-range`. */
const kind = ({ family, italic, bold }: Face): string => `${family} ${italic} ${bold}`;

async function cutFamily(family: readonly Face[], setting: Setting): Promise<Cut[]> {
  const { folder, base, css, pages } = setting;
  const [first] = family;
  if (!first) return [];
  // A letter that only an earlier version has would be paid for by every reader of the story.
  const read = [...pages].filter(([path]) => !path.startsWith('revisions/'));
  const text = read.map(([, html]) => textIn(html, css, first)).join('');
  const { characters, letters } = shownIn(text, css);
  const fonts = family.map((face) => readFileSync(fileOf(face.url, folder, base)));
  const covers = await Promise.all(fonts.map(coverageOf));
  let covered = 0;
  for (const letter of letters) if (covers.some((has) => has.has(letter))) covered += 1;
  if (covered === 0 || covered * 2 < letters.length) return [];
  const left = new Set(characters);
  const cuts: Cut[] = [];
  for (const [index, face] of family.entries()) {
    const own = [...left].filter((one) => covers[index]?.has(one));
    const font = fonts[index];
    if (!font || own.length === 0) continue;
    cuts.push(await cut(face, font, own, setting));
    own.forEach((one) => left.delete(one));
  }
  return cuts;
}

async function cut(
  face: Face,
  original: Buffer,
  characters: string[],
  { folder, base, css }: Setting,
): Promise<Cut> {
  const bytes = await cutFont(original, characters, face, css);
  const url = `${base}_astro/${nameOf(face, bytes)}`;
  writeFileSync(fileOf(url, folder, base), bytes);
  return { face, url, characters };
}

/** The upright regular face can print all text; the others only italic or bold text. */
const textIn = (html: string, css: Root, { family, italic, bold }: Face): string =>
  textSetIn(
    html,
    css,
    family.endsWith(' Headline') ? 'headline' : italic ? 'italic' : bold ? 'bold' : 'all',
  );

function nameOf({ family, italic, bold }: Face, bytes: Buffer): string {
  const name = `${family.toLowerCase().replace(/\W+/g, '-')}${bold ? '-bold' : ''}${italic ? '-italic' : ''}`;
  return `${name}.${sha256(bytes).slice(0, 10)}.woff2`;
}

const fileOf = (url: string, folder: string, base: string): string =>
  isInPackage(url, base)
    ? packageFile(url.slice(base.length))
    : join(folder, ...url.slice(base.length).split('/'));

/** Fonts of the publication are read from their package, and never copied whole. */
const isInPackage = (url: string, base: string): boolean => url.startsWith(`${base}@fontsource`);

const stylesOf = (html: string): string[] =>
  elementsOf(html)
    .filter(({ name }) => name === 'style')
    .map(({ text }) => text);

/**
 * Replaces the fonts that a page declares with the subsets that it uses, and preloads the regular
 * one.
 */
function withCuts(html: string, cuts: readonly Cut[]): string {
  const css = postcss.parse(stylesOf(html).join('\n'));
  const used = cuts.filter(({ face, characters }) => {
    const shown = new Set(shownIn(textIn(html, css, face).trim(), css).characters);
    return characters.some((one) => shown.has(one));
  });
  const replaced = new Map(used.map((one) => [one.face.rule, replacement(one, cuts)]));
  const preloads = used
    .filter(({ face }) => !face.italic && !face.bold)
    .map(({ url }) => `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`);
  const styles = elementsOf(html).filter(({ name }) => name === 'style');
  const place = placeOfPreloads(html);
  return replaceSpans(html, [
    ...styles.flatMap(({ inner, text }) =>
      inner ? [{ ...inner, by: withFaces(text, replaced) }] : [],
    ),
    { start: place, end: place, by: preloads.join('') },
  ]);
}

function replacement({ face, url, characters }: Cut, cuts: readonly Cut[]): Replacement {
  const shared = cuts.filter((one) => kind(one.face) === kind(face));
  return { url, ranges: shared.length > 1 ? unicodeRange(characters) : undefined };
}

/**
 * After the first picture, so that the picture is requested before the font, or at the start of the
 * body. In the head, it would delay Chromium's first paint: 488 ms instead of 368 on a phone's
 * throttled connection, the best of fifteen each.
 */
function placeOfPreloads(html: string): number {
  const elements = elementsOf(html);
  const picture = elements.find(({ name }) => name === 'picture')?.inner;
  if (picture) return html.indexOf('>', picture.end) + 1;
  return elements.find(({ name }) => name === 'body')?.inner?.start ?? html.length;
}
