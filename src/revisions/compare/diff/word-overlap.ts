import type { Token } from './tokens.ts';

/** How alike two texts are: the share of words that both have, 0 to 1, in whatever order. */
export function overlap(from: readonly Token[], to: readonly Token[]): number {
  const left = new Map<string, number>();
  const words = ({ isWord }: Token) => isWord;
  const [before, after] = [from.filter(words), to.filter(words)];
  if (before.length + after.length === 0) return 1;
  for (const { key } of before) left.set(key, (left.get(key) ?? 0) + 1);
  let common = 0;
  for (const { key } of after) {
    const count = left.get(key) ?? 0;
    if (count > 0) common += 1;
    left.set(key, count - 1);
  }
  return (2 * common) / (before.length + after.length);
}
