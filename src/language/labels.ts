import { ar } from './labels/ar.ts';
import { de } from './labels/de.ts';
import { en } from './labels/en.ts';
import { es } from './labels/es.ts';
import { fa } from './labels/fa.ts';
import { fr } from './labels/fr.ts';
import { he } from './labels/he.ts';
import { hi } from './labels/hi.ts';
import { ja } from './labels/ja.ts';
import { ko } from './labels/ko.ts';
import type { Labels, Plural } from './labels/label-set.ts';
import { pt } from './labels/pt.ts';
import { ru } from './labels/ru.ts';
import { uk } from './labels/uk.ts';
import { zhHans } from './labels/zh-hans.ts';

export type { Labels, Plural } from './labels/label-set.ts';

/**
 * The labels in every language they have been translated to, by BCP 47 tag. To add one: a file like
 * `labels/en.ts`, two lines here, and a story in `tests/fixtures/languages/`, which the tests ask for.
 */
export const labelSets: Readonly<Record<string, Labels>> = {
  ar,
  de,
  en,
  es,
  fa,
  fr,
  he,
  hi,
  ja,
  ko,
  pt,
  ru,
  uk,
  'zh-Hans': zhHans,
};

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
  const own = closestSet(language);
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

/** Labels fit a language if the script is the same, too: Traditional isn't Simplified Chinese. */
function closestSet(language: string): { tag: string; labels: Labels } | undefined {
  const wanted = new Intl.Locale(language).maximize();
  for (const [tag, labels] of Object.entries(labelSets)) {
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
