import { site } from '../site.ts';
import type { Labels } from '../language/labels.ts';
import { closestSet, labelsFor } from '../language/labels.ts';

/** Labels in the language of a story, and their language if it isn't the story's. */
interface Found<T> {
  labels: T;
  lang: string | undefined;
}

/** The page's labels, for a part of a story. */
export function partLabels(language: string): Found<Labels> {
  const { labels, language: own, exact } = labelsFor(language, site.labels);
  return { labels, lang: exact ? undefined : own };
}

/** The labels that only one part has, by language (BCP 47): English ones, and those of others. */
export type OwnLabels<T = Readonly<Record<string, string>>> = { readonly en: T } & Readonly<
  Record<string, T>
>;

/** The labels of one part. */
export function ownLabels<T>(sets: OwnLabels<T>, language: string): Found<T> {
  const own = closestSet(language, sets);
  return own ? { labels: own.labels, lang: undefined } : { labels: sets.en, lang: 'en' };
}
