import type { Root } from 'postcss';
import { coverageOf } from '../../pictures/font-coverage.ts';
import { cached, sha256 } from '../../cache.ts';
import type { Face } from './faces.ts';

/** Part of the cache key: change it when the same letters would be subset to other bytes. */
const CUTTER = 'subset-font 2.9';

/** Features that shaping always needs, and those that only some style sheets turn on. */
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
 * The font as woff2, with only these characters, the face's position on its axes, and the features
 * that shaping needs or the style sheet turns on. Throws if a glyph would be missing.
 */
export async function cutFont(
  original: Buffer,
  characters: readonly string[],
  face: Face,
  css: Root,
): Promise<Buffer> {
  const text = characters.join('');
  const options = {
    targetFormat: 'woff2' as const,
    keepFeatures: [...features, ...asked(css)],
    noHinting: true,
    variationAxes: face.axes,
  };
  const kept = await cached([CUTTER, sha256(original), text, options], async () => {
    const { default: subsetFont } = await import('subset-font');
    return subsetFont(original, text, options);
  });
  const bytes = Buffer.from(kept);
  await assertCovers(bytes, characters, face);
  return bytes;
}

function asked(css: Root): string[] {
  const values: string[] = [];
  css.walkDecls('font-variant-numeric', ({ value }) => void values.push(value));
  css.walkDecls('font-variant-caps', ({ value }) => void values.push(value));
  return Object.entries(onRequest).flatMap(([word, tags]) =>
    values.some((value) => value.includes(word)) ? tags : [],
  );
}

/** Makes sure that no letter is shown as a box. */
async function assertCovers(
  font: Buffer,
  characters: readonly string[],
  face: Face,
): Promise<void> {
  const has = await coverageOf(font);
  const missing = characters.filter((one) => !has.has(one));
  if (missing.length > 0) {
    throw new Error(`Subsetting ${face.family} lost the glyphs for “${missing.join(' ')}”.`);
  }
}
