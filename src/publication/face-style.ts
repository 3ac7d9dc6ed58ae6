import type { Site, Typeface } from '../site.ts';
import { scriptOf } from '../language/language.ts';
import { fallbackFaces } from './fallback.ts';
import { familyOf, fileOf, hasScript, quoted } from './typeface.ts';

/** The elements that are set in the typeface for headlines. */
const HEADLINES = 'h1,.prose :is(h2,h3),.masthead b,.footer .name,.found b';

/** How values of `font-family` begin that ask for the typeface of headlines. */
export const HEADLINE_FACE = 'var(--headline-face';

const kept = new Map<string, Promise<string>>();

/**
 * The typefaces of the publication as CSS. Fonts have the address of their file in its package, after
 * `base`: a build cuts them to the letters on its pages, and the dev server sends them as they are.
 */
export function faceStyle({ typeface }: Pick<Site, 'typeface'>, base: string): Promise<string> {
  const key = JSON.stringify([typeface, base]);
  const style = kept.get(key) ?? made(typeface, base);
  kept.set(key, style);
  return style;
}

async function made({ text, headline }: Site['typeface'], base: string): Promise<string> {
  const name = familyOf(text).name;
  const fallback = await fallbackFaces(text, name);
  const own = await (headline && headlineStyle(headline, base));
  return [
    ...facesOf(text, name, base),
    fallback.css,
    `:root{--face:${quoted(name)},${[...fallback.names, ...others(text)].join()}}`,
    own ?? '',
  ].join('');
}

async function headlineStyle(typeface: Typeface, base: string): Promise<string> {
  const name = `${familyOf(typeface).name} Headline`;
  const fallback = await fallbackFaces(typeface, name);
  return [
    ...subsetsOf(typeface, name, base, { wght: typeface.axes['wght'] ?? 400 }),
    fallback.css,
    `:root{--headline-face:${quoted(name)},${fallback.names.join()},var(--face)}`,
    `${HEADLINES}{font-family:${HEADLINE_FACE})}`,
  ].join('');
}

/** Upright, bold, and italic if there is one. Other letters than Latin come from `writingSystemStyle`. */
function facesOf(typeface: Typeface, name: string, base: string): string[] {
  const wght = typeface.axes['wght'] ?? 400;
  const { bold = 700 } = typeface;
  const italic = familyOf(typeface).styles.includes('italic');
  return [
    ...subsetsOf(typeface, name, base, { wght }),
    ...subsetsOf(typeface, name, base, { wght: bold }, 'font-weight:700;'),
    ...(italic ? subsetsOf(typeface, name, base, { wght }, 'font-style:italic;') : []),
  ];
}

function subsetsOf(
  typeface: Typeface,
  name: string,
  base: string,
  weight: { wght: number },
  more = '',
): string[] {
  const axes = Object.entries({ ...typeface.axes, ...weight })
    .map(([axis, value]) => `'${axis}' ${value}`)
    .join();
  const style = more.includes('italic') ? 'italic' : 'normal';
  return familyOf(typeface).subsets.map(({ name: subset, ranges }) => {
    const url = base + fileOf(typeface, subset, style);
    return `@font-face{font-family:${quoted(name)};${more}font-variation-settings:${axes};font-display:swap;src:url('${url}') format('woff2');unicode-range:${ranges}}`;
  });
}

const others = (typeface: Typeface): string[] =>
  familyOf(typeface).isSerif
    ? ["'Iowan Old Style'", 'Charter', 'Georgia', 'serif']
    : ['system-ui', 'sans-serif'];

/** The family of the text if it has the letters of a language, to stand before those of the system. */
export function familyFor({ typeface }: Pick<Site, 'typeface'>, language: string): string[] {
  const family = familyOf(typeface.text);
  return hasScript(family, scriptOf(language)) ? [quoted(family.name)] : [];
}
