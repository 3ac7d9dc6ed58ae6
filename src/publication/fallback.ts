import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { cached, sha256 } from '../cache.ts';
import type { Typeface } from '../site.ts';
import { familyOf, fileOf, packageFile, quoted } from './typeface.ts';

/** A font of the reader's system, and how wide it sets the sample below, in ems. */
interface SystemFont {
  name: string;
  local: string[];
  width: number;
}

/*
 * Gelasio has the widths of Georgia by design, and Liberation those of Times New Roman and Arial.
 * Compared in Chromium with Newsreader at weight 450 and optical size 26, on 3,000 characters of
 * English news prose with kerning; in Newsreader, the sample is 370.46 ems wide.
 */
const SERIFS: SystemFont[] = [
  { name: 'Georgia', local: ['Georgia', 'Gelasio'], width: 396.55 },
  { name: 'Noto', local: ['Noto Serif', 'NotoSerif-Regular'], width: 427.93 },
  {
    name: 'Times',
    local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos', 'Nimbus Roman'],
    width: 361.88,
  },
  { name: 'DejaVu', local: ['DejaVu Serif'], width: 460.37 },
];
const SANS: SystemFont[] = [
  {
    name: 'Arial',
    local: ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans', 'Arimo'],
    width: 396.5,
  },
];

/** In place of a typeface that is as heavy as these. */
const HEAVY = 600;
const HEAVY_SERIFS: SystemFont[] = [
  {
    name: 'Times',
    local: [
      'Times New Roman Bold',
      'TimesNewRomanPS-BoldMT',
      'Liberation Serif Bold',
      'Tinos Bold',
    ],
    width: 387.9,
  },
];
const HEAVY_SANS: SystemFont[] = [
  {
    name: 'Arial',
    local: ['Arial Bold', 'Arial-BoldMT', 'Helvetica Bold', 'Liberation Sans Bold', 'Arimo Bold'],
    width: 442,
  },
];

/** Each letter as often as it comes in a thousand characters of English. */
const SAMPLE = Object.entries({
  ...{ e: 102, t: 75, a: 65, o: 61, n: 57, i: 57, s: 52, r: 49, h: 49, d: 34, l: 33, u: 23 },
  ...{ c: 22, m: 20, f: 18, w: 19, g: 16, p: 15, y: 16, b: 12, v: 8, k: 6, '.': 10 },
}).flatMap(([letter, times]) => Array.from({ length: times }, () => letter.codePointAt(0) ?? 0));

/**
 * Faces that are shown until the typeface has loaded: fonts of the reader's system with its measures,
 * so that no line moves then. Each is named after the family: “Newsreader Georgia”.
 */
export async function fallbackFaces(
  typeface: Typeface,
  name: string,
): Promise<{ names: string[]; css: string }> {
  const isHeavy = (typeface.axes['wght'] ?? 400) >= HEAVY;
  const [serifs, sans] = isHeavy ? [HEAVY_SERIFS, HEAVY_SANS] : [SERIFS, SANS];
  const fonts = familyOf(typeface).isSerif ? serifs : sans;
  const { width, ascent, descent } = await measure(typeface);
  const faces = fonts.map((font) => {
    const size = width / font.width;
    const local = font.local.map((one) => `local(${one})`).join();
    return `@font-face{font-family:${quoted(`${name} ${font.name}`)};src:${local};size-adjust:${percent(size)};ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};line-gap-override:0%}`;
  });
  return { names: fonts.map((font) => quoted(`${name} ${font.name}`)), css: faces.join('') };
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** In ems: how wide a typeface sets the sample, and how far it reaches above the line and below. */
const measures = z.object({ width: z.number(), ascent: z.number(), descent: z.number() });

async function measure(typeface: Typeface): Promise<z.infer<typeof measures>> {
  const file = readFileSync(packageFile(fileOf(typeface, 'latin', 'normal')));
  const kept = await cached(['measures', sha256(file), typeface.axes, SAMPLE], async () =>
    Buffer.from(JSON.stringify(await measureFile(file, typeface.axes))),
  );
  return measures.parse(JSON.parse(Buffer.from(kept).toString()));
}

async function measureFile(
  file: Buffer,
  variationAxes: Typeface['axes'],
): Promise<z.infer<typeof measures>> {
  const { create } = await import('fontkitten');
  const { default: subsetFont } = await import('subset-font');
  const letters = String.fromCodePoint(...new Set(SAMPLE));
  const bytes = await subsetFont(file, letters, { targetFormat: 'truetype', variationAxes });
  const font = create(Buffer.from(bytes));
  if (font.isCollection) throw new Error('A package of Fontsource has no font collections.');
  const { unitsPerEm: em, ascent, descent } = font;
  const width = SAMPLE.reduce((sum, point) => sum + font.glyphForCodePoint(point).advanceWidth, 0);
  return { width: width / em, ascent: ascent / em, descent: -descent / em };
}
