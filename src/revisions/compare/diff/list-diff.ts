import { diffArrays } from 'diff';

/** What stood, and what stands now, between two neighbours that stayed. */
export interface Gap<Item> {
  removed: Item[];
  added: Item[];
}

/** Past so many items that differ, the whole list counts as replaced. */
const MAX_EDITS = 2000;

/** Where two lists differ, in their order; between two gaps something stayed. */
export function gapsBetween<Item>(
  before: Item[],
  after: Item[],
  isSame: (a: Item, b: Item) => boolean,
): Gap<Item>[] {
  const runs = diffArrays(before, after, { comparator: isSame, maxEditLength: MAX_EDITS });
  if (!runs) return [{ removed: before, added: after }];
  const gaps: Gap<Item>[] = [{ removed: [], added: [] }];
  for (const { value, added, removed } of runs) {
    const gap = gaps.at(-1);
    if (added) gap?.added.push(...value);
    else if (removed) gap?.removed.push(...value);
    else gaps.push({ removed: [], added: [] });
  }
  return gaps;
}
