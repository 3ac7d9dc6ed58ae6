import { distance } from 'fastest-levenshtein';

/**
 * The known word that somebody meant who wrote this one, or undefined where none is near: capitals
 * do not count, and one letter in three may be wrong.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const written = word.toLowerCase();
  const ranked = known
    .map((name) => ({ name, wrong: distance(written, name.toLowerCase()) }))
    .sort((a, b) => a.wrong - b.wrong);
  const best = ranked[0];
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return best && best.wrong <= allowed ? best.name : undefined;
}
