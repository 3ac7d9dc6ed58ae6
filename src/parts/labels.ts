import { site } from '../site.ts';
import type { Labels } from '../language/labels.ts';
import { labelsFor } from '../language/labels.ts';

/** The labels for a part of a story, and their language if it isn't the story's. */
export function partLabels(language: string): { labels: Labels; lang: string | undefined } {
  const { labels, language: own, exact } = labelsFor(language, site.labels);
  return { labels, lang: exact ? undefined : own };
}
