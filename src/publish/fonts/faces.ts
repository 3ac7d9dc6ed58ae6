import type { AtRule, Root } from 'postcss';
import postcss from 'postcss';

/** One `@font-face` rule of a style sheet whose file is a woff2 of the site. */
export interface Face {
  family: string;
  italic: boolean;
  bold: boolean;
  /** Where the rule pins the axes of the font: `font-variation-settings: 'opsz' 26, 'wght' 450`. */
  axes: Record<string, number>;
  /** The address of its file, as it stands in the rule. */
  url: string;
  /** The rule as it is written, which is its identity too. */
  rule: string;
}

/** What takes the place of a face: a file, and the characters it is for where others share them. */
export interface Replacement {
  url: string;
  ranges: string | undefined;
}

/** The `@font-face` rules of a style sheet that have a file; faces of the reader's own are left out. */
export function facesIn(css: Root): Face[] {
  return faceRules(css).flatMap((rule) => {
    const url = /url\(\s*(["']?)([^"')]*\.woff2)\1\s*\)/.exec(said(rule, 'src'))?.[2];
    if (!url) return [];
    return {
      rule: rule.toString(),
      url,
      family: familyOf(rule),
      italic: /italic|oblique/.test(said(rule, 'font-style')),
      bold: isBold(said(rule, 'font-weight')),
      axes: axes(said(rule, 'font-variation-settings')),
    };
  });
}

/** Whether a value of `font-weight` or `font` asks for the bold face. */
export const isBold = (value: string): boolean => /\bbold|\b[6-9]00\b/.test(value);

/**
 * The style sheet with the files that its faces have now. A face that got none goes; so do the faces
 * of the reader's own that take the room of a family of which none is left, which are known by its
 * name with more words after it.
 */
export function withFaces(css: string, replaced: ReadonlyMap<string, Replacement>): string {
  const root = postcss.parse(css);
  const faces = facesIn(root);
  const left = new Set(faces.filter(({ rule }) => replaced.has(rule)).map(({ family }) => family));
  const gone = faces.map(({ family }) => family).filter((family) => !left.has(family));
  for (const rule of faceRules(root)) {
    const isFile = faces.some((face) => face.rule === rule.toString());
    const by = replaced.get(rule.toString());
    if (by) replace(rule, by);
    else if (isFile || gone.some((family) => familyOf(rule).startsWith(`${family} `)))
      rule.remove();
  }
  return root.toString();
}

/** Characters as a value of `unicode-range`. */
export function unicodeRange(characters: readonly string[]): string {
  const points = characters.map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join();
}

function replace(rule: AtRule, { url, ranges }: Replacement): void {
  rule.walkDecls(/^(font-variation-settings|unicode-range|src)$/, (declaration) => {
    declaration.remove();
  });
  rule.append({ prop: 'src', value: `url(${url})format("woff2")` });
  if (ranges) rule.append({ prop: 'unicode-range', value: ranges });
}

function faceRules(css: Root): AtRule[] {
  const rules: AtRule[] = [];
  css.walkAtRules('font-face', (rule) => void rules.push(rule));
  return rules;
}

const familyOf = (rule: AtRule): string =>
  said(rule, 'font-family').replace(/^(["'])(.*)\1$/, '$2');

function said(rule: AtRule, property: string): string {
  let found = '';
  rule.walkDecls(property, ({ value }) => {
    found = value;
  });
  return found;
}

function axes(value: string): Record<string, number> {
  const named = value.matchAll(/["'](\w{4})["']\s+([\d.]+)/g);
  return Object.fromEntries([...named].map(([, axis = '', at]) => [axis, Number(at)]));
}
