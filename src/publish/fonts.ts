import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import type { Face } from './font-faces.ts';
import { cutFace, facesIn, unicodeRange, withoutStandIns } from './font-faces.ts';
import { shownIn, textSetIn } from './font-text.ts';
import { elementsOf, replaceSpans } from './html.ts';

/** The pages of a site by their path in it. */
export type Pages = ReadonlyMap<string, string>;

/** A face that stays, and the file that was cut for it. */
interface Cut {
  face: Face;
  url: string;
  characters: string[];
}

/** What shaping needs always, and what only a style sheet that asks for it does. */
const features = ['kern', 'liga', 'clig', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'rlig'];
const onRequest: Record<string, string[]> = {
  'oldstyle-nums': ['onum'],
  'lining-nums': ['lnum'],
  'tabular-nums': ['tnum'],
  'proportional-nums': ['pnum'],
  'diagonal-fractions': ['frac'],
  'small-caps': ['smcp', 'c2sc'],
};

/**
 * Cuts each font to the glyphs, weights, optical size and features that the pages print, under a name
 * made from its content, and has the pages load, preload and declare no more than they use. Where a
 * font lacks most letters of what a page says, it goes, and the reader's own font prints it all.
 */
export async function cutFonts(folder: string, pages: Pages, base: string): Promise<Pages> {
  const css = [...pages.values()].map(stylesOf).join('\n');
  const faces = [...new Map(facesIn(css).map((face) => [face.rule, face])).values()];
  const cuts: Cut[] = [];
  for (const family of Object.values(Object.groupBy(faces, kind))) {
    cuts.push(...(await cutFamily(family ?? [], { folder, base, css, pages, faces })));
  }
  for (const url of new Set(faces.map(({ url }) => url))) rmSync(fileOf(url, folder, base));
  return new Map([...pages].map(([path, html]) => [path, withFaces(html, faces, cuts)]));
}

interface Setting {
  folder: string;
  base: string;
  css: string;
  pages: Pages;
  faces: readonly Face[];
}

/** Faces of one kind share out the characters among their files, as `unicode-range` does. */
const kind = ({ family, italic, weight }: Face): string => `${family} ${italic} ${weight.min}`;

async function cutFamily(family: readonly Face[], setting: Setting): Promise<Cut[]> {
  const { folder, base, css, pages, faces } = setting;
  const [first] = family;
  if (!first) return [];
  const text = [...pages.values()].map((html) => textIn(html, css, first, faces)).join('');
  const { characters, letters } = shownIn(text, css);
  const fonts = family.map((face) => readFileSync(fileOf(face.url, folder, base)));
  const covers = fonts.map(coverageOf);
  const covered = [...letters].filter((letter) => covers.some((has) => has.has(letter))).length;
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
  const bytes = await subsetFont(original, characters.join(''), {
    targetFormat: 'woff2',
    keepFeatures: [...features, ...asked(css)],
    noHinting: true,
    variationAxes: axesOf(original, face),
  });
  assertCovers(bytes, characters, face);
  const url = `${base}_astro/${nameOf(face, bytes)}`;
  writeFileSync(fileOf(url, folder, base), bytes);
  return { face, url, characters };
}

/** The first family is the text's and prints all; others print what the style sheet gives to them. */
function textIn(html: string, css: string, face: Face, faces: readonly Face[]): string {
  if (face.italic) return textSetIn(html, css, { italic: true });
  return face.family === faces[0]?.family
    ? textSetIn(html, css, 'all')
    : textSetIn(html, css, { family: face.family });
}

function coverageOf(font: Buffer): Set<string> {
  const opened = create(font);
  if (opened.isCollection) throw new Error('A collection of fonts cannot be cut.');
  return new Set(opened.characterSet.map((point) => String.fromCodePoint(point)));
}

function axesOf(font: Buffer, { weight, opticalSize }: Face) {
  const opened = create(font);
  const axes = opened.isCollection ? {} : opened.variationAxes;
  const limited: Record<string, number | { min: number; max: number }> = {};
  if ('wght' in axes) limited['wght'] = weight.min === weight.max ? weight.min : weight;
  if ('opsz' in axes && opticalSize !== undefined) limited['opsz'] = opticalSize;
  return limited;
}

function asked(css: string): string[] {
  return Object.entries(onRequest).flatMap(([word, tags]) => (css.includes(word) ? tags : []));
}

/** An edit must never show a box where a letter should be. */
function assertCovers(font: Buffer, characters: readonly string[], face: Face): void {
  const has = coverageOf(font);
  const missing = characters.filter((one) => !has.has(one));
  if (missing.length > 0) {
    throw new Error(`Cutting ${face.family} lost the glyphs for “${missing.join(' ')}”.`);
  }
}

function nameOf({ family, italic }: Face, bytes: Buffer): string {
  const name = [family.toLowerCase().replace(/\W+/g, '-'), ...(italic ? ['italic'] : [])].join('-');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return `${name}.${hash}.woff2`;
}

const fileOf = (url: string, folder: string, base: string): string =>
  join(folder, ...url.slice(base.length).split('/'));

const stylesOf = (html: string): string =>
  elementsOf(html)
    .filter(({ name }) => name === 'style')
    .map(({ text }) => text)
    .join('\n');

/** Puts the faces that a page uses in the place of those that it declared, and preloads the upright. */
function withFaces(html: string, faces: readonly Face[], cuts: readonly Cut[]): string {
  const css = stylesOf(html);
  const used = cuts.filter(({ face, characters }) => {
    const text = textIn(html, css, face, faces).trim();
    const shown = new Set(text && shownIn(text, css).characters);
    return characters.some((one) => shown.has(one));
  });
  const elements = elementsOf(html);
  const styles = elements.filter(({ name }) => name === 'style');
  const preloads = used
    .filter(({ face }) => !face.italic)
    .map(({ url }) => `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`);
  return replaceSpans(html, [
    ...styles.flatMap(({ inner, text }) =>
      inner ? [{ ...inner, by: declared(text, faces, used, cuts) }] : [],
    ),
    ...before(html, styles[0]?.inner?.start).map((at) => ({ ...at, by: preloads.join('') })),
  ]);
}

/** Where the tag begins that ends at an offset. */
function before(html: string, offset: number | undefined): { start: number; end: number }[] {
  if (offset === undefined) return [];
  const start = html.lastIndexOf('<', offset - 1);
  return [{ start, end: start }];
}

function declared(
  css: string,
  faces: readonly Face[],
  used: readonly Cut[],
  cuts: readonly Cut[],
): string {
  const families = [...new Set(faces.map(({ family }) => family))];
  const gone = families.filter((family) => !used.some(({ face }) => face.family === family));
  return faces.reduce(
    (sheet, face) => {
      const cut = used.find((one) => one.face === face);
      const shared = cuts.filter((one) => kind(one.face) === kind(face));
      const range = shared.length > 1 && cut ? unicodeRange(cut.characters) : undefined;
      return sheet.replace(face.rule, () => (cut ? cutFace(face, cut.url, range) : ''));
    },
    withoutStandIns(css, families, gone),
  );
}
