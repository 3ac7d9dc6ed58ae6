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
import type { Labels, Plural } from './labels/labels.ts';
import { pt } from './labels/pt.ts';
import { ru } from './labels/ru.ts';
import { uk } from './labels/uk.ts';
import { zhHans } from './labels/zh-hans.ts';

export type { Labels, Plural } from './labels/labels.ts';

/** Every language the page's own words have been written in, by BCP 47 tag. */
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

/** The labels found, the language they are in, and whether that is the story's own. */
export interface FoundLabels {
  labels: Labels;
  language: string;
  exact: boolean;
}

/**
 * The page's own words for a story in `language` (BCP 47), with the site's `overrides` laid on top.
 * English where the language, or its script, has no set: `exact` is then false, and the page has to
 * mark the labels as English (`lang`).
 */
export function labelsFor(language: string, overrides: Partial<Labels> = {}): FoundLabels {
  const own = closestSet(language);
  return {
    labels: { ...(own?.labels ?? en), ...overrides },
    language: own?.tag ?? 'en',
    exact: own !== undefined,
  };
}

/** A run of a pattern: plain text, or the name of the place to be filled. */
export type Piece = { text: string } | { slot: string };

/** A pattern such as `{kind} {time}: {note}` taken apart, for a page that marks up each slot. */
export function piecesOf(pattern: string): Piece[] {
  return pattern
    .split(/(\{\w+\})/)
    .filter((run) => run !== '')
    .map((run) => (/^\{\w+\}$/.test(run) ? { slot: run.slice(1, -1) } : { text: run }));
}

/** A pattern with its slots filled. A slot without a value is a bug, and throws a RangeError. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return piecesOf(pattern)
    .map((piece) => ('text' in piece ? piece.text : valueOf(piece.slot, values, pattern)))
    .join('');
}

/** The form of a plural label for `count` things, with `{count}` written as the language does. */
export function fillPlural(forms: Plural, count: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: new Intl.NumberFormat(language).format(count) });
}

/** A set serves a language when both language and script agree: Traditional Chinese is no Simplified. */
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
