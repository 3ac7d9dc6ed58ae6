/** One `@font-face` rule of a style sheet whose file is a woff2 of the site. */
export interface Face {
  /** The rule as it stands in the style sheet. */
  rule: string;
  family: string;
  italic: boolean;
  /** The weights that the rule stands for. */
  weight: Range;
  /** Optical size in points, where the rule pins it: `font-variation-settings: 'opsz' 72`. */
  opticalSize: number | undefined;
  /** The address of its file, as it stands in the rule. */
  url: string;
}

export interface Range {
  min: number;
  max: number;
}

/** The `@font-face` rules of a style sheet that have a file; faces of the reader's own are left out. */
export function facesIn(css: string): Face[] {
  return rulesIn(css).flatMap(({ rule, said }) => {
    const url = /url\(\s*(["']?)([^"')]*\.woff2)\1\s*\)/.exec(said.get('src') ?? '')?.[2];
    if (!url) return [];
    return {
      rule,
      url,
      family: unquoted(said.get('font-family') ?? ''),
      italic: /italic|oblique/.test(said.get('font-style') ?? ''),
      weight: weights(said.get('font-weight')),
      opticalSize: opticalSize(said.get('font-variation-settings')),
    };
  });
}

/**
 * The style sheet without the faces of the reader's own that take the room of a family that is not
 * there: they are known by its name, with more words after it.
 */
export function withoutStandIns(
  css: string,
  families: readonly string[],
  gone: readonly string[],
): string {
  const owner = (name: string) =>
    families
      .filter((family) => name.startsWith(`${family} `))
      .sort((a, b) => b.length - a.length)[0];
  return rulesIn(css)
    .filter(({ said }) => gone.includes(owner(unquoted(said.get('font-family') ?? '')) ?? ''))
    .filter(({ said }) => !said.get('src')?.includes('url('))
    .reduce((sheet, { rule }) => sheet.replace(rule, ''), css);
}

/**
 * The same rule for a file that was cut to what the page needs. `ranges` says which characters the
 * file is for, where the family has another file too.
 */
export function cutFace(face: Face, url: string, ranges: string | undefined): string {
  const body = face.rule
    .slice(face.rule.indexOf('{') + 1, -1)
    .split(';')
    .map((descriptor) => descriptor.trim())
    .filter(
      (descriptor) =>
        descriptor && !/^(font-variation-settings|unicode-range|src)/.test(descriptor),
    );
  const src = `src:url(${url})format("woff2")`;
  return `@font-face{${[...body, src, ...(ranges ? [`unicode-range:${ranges}`] : [])].join(';')}}`;
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

const rulesIn = (css: string): { rule: string; said: Map<string, string> }[] =>
  [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([rule, body = '']) => ({
    rule,
    said: descriptors(body),
  }));

function descriptors(body: string): Map<string, string> {
  return new Map(
    body.split(';').flatMap((line) => {
      const [, name, value] = /^\s*([\w-]+)\s*:(.*)$/s.exec(line) ?? [];
      return name && value ? [[name, value.trim()] as const] : [];
    }),
  );
}

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/, '$2');

function weights(value = '400'): Range {
  const [min = 400, max = min] = value
    .replace('normal', '400')
    .replace('bold', '700')
    .split(/\s+/)
    .map(Number);
  return { min, max };
}

function opticalSize(value = ''): number | undefined {
  const size = /["']opsz["']\s+([\d.]+)/.exec(value)?.[1];
  return size === undefined ? undefined : Number(size);
}
