import { distance } from 'fastest-levenshtein';

/**
 * The known word that somebody meant who wrote this one, or undefined where none is near: capitals
 * do not count, and one letter in three may be wrong. Letters in the wrong order are one mistake.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, wrong: mistakes(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.wrong - b.wrong);
  const best = ranked[0];
  return best && best.wrong <= Math.floor(word.length / 3) ? best.name : undefined;
}

function mistakes(written: string, meant: string): number {
  if (written === meant) return 0;
  const letters = (text: string): string => [...text].sort().join('');
  return letters(written) === letters(meant) ? 1 : distance(written, meant);
}
