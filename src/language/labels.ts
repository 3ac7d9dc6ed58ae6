import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Labels, Plural } from './labels/label-set.ts';

export type { Labels, Plural } from './labels/label-set.ts';

// Every command runs in the project's folder. In dev, Vite runs this file, and not from its own place.
const FOLDER = join(process.cwd(), 'src/language/labels');

const en = await read('en.ts');

/**
 * The labels in every language they have been translated to, by BCP 47 tag: each file of the folder,
 * such as `labels/pt.ts`. Tests ask for a story in the language, in `tests/fixtures/languages/`.
 */
export const labelSets: Readonly<Record<string, Labels>> = Object.fromEntries(
  await Promise.all(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.ts') && file !== 'label-set.ts')
      .map(async (file) => [tagOf(file), complete(await read(file), file)] as const),
  ),
);

/** The labels found, their language, and whether that is the language of the story. */
export interface FoundLabels {
  labels: Labels;
  language: string;
  exact: boolean;
}

/**
 * The labels for a story in `language` (BCP 47), replaced by the site's `overrides` where it has
 * any. If there are none for the language and script, they are English and `exact` is false: the
 * page then has to mark them as English (`lang`).
 */
export function labelsFor(language: string, overrides: Partial<Labels> = {}): FoundLabels {
  const own = closestSet(language, labelSets);
  return {
    labels: { ...(own?.labels ?? en), ...overrides },
    language: own?.tag ?? 'en',
    exact: own !== undefined,
  };
}

/** A part of a pattern: plain text, or the name of a slot. */
export type Piece = { text: string } | { slot: string };

/** The parts of a pattern such as `{kind} {time}: {note}`, for pages that mark up each slot. */
export function piecesOf(pattern: string): Piece[] {
  return pattern
    .split(/(\{\w+\})/)
    .filter((run) => run !== '')
    .map((run) => (/^\{\w+\}$/.test(run) ? { slot: run.slice(1, -1) } : { text: run }));
}

/** A pattern with its slots filled. Throws a RangeError if a slot has no value, which is a bug. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return piecesOf(pattern)
    .map((piece) => ('text' in piece ? piece.text : valueOf(piece.slot, values, pattern)))
    .join('');
}

/** The plural form of a label for `count` things, with `{count}` in the format of the language. */
export function fillPlural(forms: Plural, count: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: new Intl.NumberFormat(language).format(count) });
}

/** `zh-hans.ts` is for `zh-Hans`. */
function tagOf(file: string): string {
  return new Intl.Locale(file.replace(/\.ts$/, '')).toString();
}

/** Throws if a set lacks labels: a build doesn't check its type. */
function complete(labels: Labels, file: string): Labels {
  const missing = Object.keys(en).filter((name) => !(name in labels));
  if (missing.length === 0) return labels;
  throw new Error(`src/language/labels/${file} lacks ${missing.join(', ')}, which en.ts has.`);
}

async function read(file: string): Promise<Labels> {
  const { href } = pathToFileURL(join(FOLDER, file));
  const { default: labels } = (await import(/* @vite-ignore */ href)) as { default: Labels }; // why: a module's type is not known before it is read, and each of these says that it satisfies it
  return labels;
}

/**
 * Of sets of labels by BCP 47 tag, the one that fits a language: the script has to be the same, too,
 * for Traditional isn't Simplified Chinese.
 */
export function closestSet<T>(
  language: string,
  sets: Readonly<Record<string, T>>,
): { tag: string; labels: T } | undefined {
  // Norwegian without saying which is Bokmål, as most newspapers write it.
  const wanted = new Intl.Locale(language.replace(/^no\b/i, 'nb')).maximize();
  for (const [tag, labels] of Object.entries(sets)) {
    const offered = new Intl.Locale(tag).maximize();
    if (offered.language === wanted.language && offered.script === wanted.script) {
      return { tag, labels };
    }
  }
  return undefined;
}

function valueOf(slot: string, values: Readonly<Record<string, string>>, pattern: string): string {
  const value = values[slot];
  if (value === undefined) throw new RangeError(`“${pattern}” was given no value for {${slot}}.`);
  return value;
}
