import { passageCount } from '../wording.ts';
import type { Recordable } from './changes.ts';
import { recordedChanges } from './changes.ts';

/**
 * The blocks of the text that are not as they were, from 0: what a reader of `before` looks for in
 * `after`. Footnotes come last. Blocks that were taken out are in none.
 */
export function changedBlocks(before: Recordable, after: Recordable, language: string): number[] {
  const changed = new Set(
    recordedChanges(before, after, language).flatMap(({ part, moved, after: place }) =>
      part === 'body' && !moved && place !== undefined ? [place] : [],
    ),
  );
  let end = 0;
  return after
    .filter(({ of }) => of === 'text')
    .flatMap((block, index) => {
      const start = end;
      end += passageCount(block);
      const isChanged = Array.from({ length: end - start }, (_, at) => start + at).some((place) =>
        changed.has(place),
      );
      return isChanged ? [index] : [];
    });
}
