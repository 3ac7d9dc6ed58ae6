import { labelsFor } from '../language/labels.ts';
import type { Labels } from '../language/labels.ts';
import { wordsOfParts } from '../parts/parts.ts';
import type { Recorded } from './revision.ts';
import { sha256 } from './revision.ts';

/** What the page says besides the story: see `site.ts`. */
export interface PageWords {
  name: string;
  labels?: Partial<Labels>;
}

/** SHA-256 of the page's own words in a language (BCP 47). */
export function pageWordsHash({ name, labels }: PageWords, language: string): string {
  return sha256(
    JSON.stringify([name, labelsFor(language, labels).labels, ...wordsOfParts(language)]),
  );
}

/** What to say where the page's own words are not what they were; they are not the story's. */
export function changedPageWords(
  history: readonly Recorded[],
  site: PageWords,
  language: string,
): string | undefined {
  const last = history.at(-1);
  if (!last?.page || last.page === pageWordsHash(site, language)) return undefined;
  return `The page's own words (labels, or the name in site.ts) have changed since revision ${last.number}. Readers aren't told of that.`;
}
