import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import type { Typeface } from '../site.ts';

/** A package of Fontsource: a family, and its files by the characters in them. */
export interface Family {
  /** Such as “newsreader”, in the names of its files. */
  id: string;
  /** Such as “Newsreader”. */
  name: string;
  isSerif: boolean;
  /** `latin`, `cyrillic`, …, the most common first. */
  subsets: { name: string; ranges: string }[];
  styles: readonly string[];
  /** The axes it has, beside `ital`. */
  axes: readonly string[];
}

const metadata = z.object({
  id: z.string(),
  family: z.string(),
  category: z.string(),
  styles: z.array(z.string()),
  variable: z.record(z.string(), z.unknown()),
});

const families = new Map<string, Family>();

/** The family of a package. Throws if it isn't installed, or is no variable font of Fontsource. */
export function familyOf({ package: name }: Pick<Typeface, 'package'>): Family {
  const found = families.get(name) ?? read(name);
  families.set(name, found);
  return found;
}

function read(name: string): Family {
  const folder = dirname(packageFile(`${name}/package.json`));
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const { id, family, category, styles, variable } = metadata.parse(json('metadata.json'));
  const ranges = z.record(z.string(), z.string()).parse(json('unicode.json'));
  return {
    id,
    name: family,
    isSerif: category === 'serif',
    // Fontsource has them the other way around, so that the last rule, which wins, is for Latin.
    subsets: Object.entries(ranges)
      .reverse()
      .map(([subset, own]) => ({ name: subset, ranges: own })),
    styles,
    axes: Object.keys(variable).filter((axis) => axis !== 'ital'),
  };
}

/** The file of a typeface: `@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2`. */
export const fileOf = (typeface: Typeface, subset: string, style: 'normal' | 'italic'): string =>
  `${typeface.package}/files/${familyOf(typeface).id}-${subset}-${fileAxes(Object.keys(typeface.axes))}-${style}.woff2`;

/** Each file has the weight and one other axis; there is one with all of them as well. */
function fileAxes(axes: readonly string[]): string {
  const others = axes.filter((axis) => axis !== 'wght');
  if (others.length > 1) return 'full';
  return others[0]?.toLowerCase() ?? 'wght';
}

/** The name of a family in CSS. */
export const quoted = (name: string): string =>
  /^[a-z][\w-]*(?: [a-z][\w-]*)*$/i.test(name) ? name : `'${name}'`;

/** The path of a file in a package that the project depends on. */
export const packageFile = (specifier: string): string =>
  createRequire(join(process.cwd(), 'package.json')).resolve(specifier);

const SUBSETS: Record<string, string> = {
  ...{ Latn: 'latin', Cyrl: 'cyrillic', Grek: 'greek', Arab: 'arabic', Hebr: 'hebrew' },
  ...{ Deva: 'devanagari', Thai: 'thai', Beng: 'bengali', Taml: 'tamil', Telu: 'telugu' },
  ...{ Gujr: 'gujarati', Guru: 'gurmukhi', Armn: 'armenian', Geor: 'georgian' },
};

/** Whether a family has the letters of a script (ISO 15924). */
export const hasScript = (family: Family, script: string): boolean =>
  family.subsets.some(({ name }) => name === SUBSETS[script]);
