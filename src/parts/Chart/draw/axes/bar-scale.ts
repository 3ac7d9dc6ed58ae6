import { widthOf } from '../labels/text-width.ts';

/** A bar with its value at the end. */
export interface Bar {
  series: number;
  point: number;
  value: number;
  /** At its end. */
  words: string;
  /** The name of its series, on a line above it. */
  above: string | undefined;
}

/** Where zero is and how long one is, so that the longest bars and their words fit. */
export function barScale(
  bars: readonly Bar[],
  start: number,
  end: number,
): (value: number) => number {
  const reach = (one: number, sign: 1 | -1) =>
    Math.max(
      0,
      ...bars
        .filter(({ value }) => (sign === 1 ? value >= 0 : value < 0))
        .map(({ value, words }) => Math.abs(value) * one + 6 + widthOf(words)),
    );
  const biggest = Math.max(...bars.map(({ value }) => Math.abs(value)), Number.MIN_VALUE);
  let [low, high] = [0, (end - start) / biggest];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (reach(middle, 1) + reach(middle, -1) <= end - start) low = middle;
    else high = middle;
  }
  const zero = start + reach(low, -1);
  return (value) => zero + value * low;
}
