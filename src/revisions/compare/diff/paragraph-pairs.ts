import { overlap } from './word-overlap.ts';
import { tokens } from './tokens.ts';

/** A paragraph of a body, and which one it is, from 0. */
export interface Paragraph {
  text: string;
  key: string;
  index: number;
}

/** Past so many pairs, none is looked for. */
const MAX_PAIRS = 10_000;

/** From this share of common words on, two paragraphs are one that was edited. */
const ALIKE = 0.4;

/**
 * Which removed paragraph each added one was, in order, so that the overlaps of all pairs sum up
 * to the most that they can.
 */
export function pairs(
  removed: readonly Paragraph[],
  added: readonly Paragraph[],
  language: string,
): Map<Paragraph, Paragraph> {
  const partners = new Map<Paragraph, Paragraph>();
  if (removed.length * added.length > MAX_PAIRS) return partners;
  const alike = removed.map((from) =>
    added.map((to) => {
      const value = overlap(tokens(from.text, language), tokens(to.text, language));
      return value >= ALIKE ? value : 0;
    }),
  );
  const best = table(alike, removed.length, added.length);
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = 0, j = 0; i < removed.length && j < added.length;) {
    const [from, to, value] = [removed[i], added[j], alike[i]?.[j] ?? 0];
    if (from && to && value > 0 && at(i, j) === value + at(i + 1, j + 1)) {
      partners.set(to, from);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return partners;
}

/** `[i][j]`: the most that pairs of removed paragraphs from i and added ones from j sum up to. */
function table(alike: number[][], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const [row, below] = [best[i] ?? [], best[i + 1] ?? []];
      const paired = (alike[i]?.[j] ?? 0) + (below[j + 1] ?? 0);
      row[j] = Math.max(paired, below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return best;
}
