import type { Element } from 'hast';
import type { Sheet } from './sheet.ts';
import { LINE, SIZE, widest, widthOf, wrapped } from './text-width.ts';

/** A row for each x: its name, and the band where its figures are. */
export interface Rows {
  /** Where the figures begin. */
  start: number;
  /** The top of each band. */
  tops: number[];
  height: number;
  names: Element[];
}

/** The share of the sheet that names can take beside the figures. */
const BESIDE = 0.36;
const GAP = 10;

/**
 * Rows for figures that are `band` high. Their names are beside them, or above if they are long.
 */
export function rowsOf(sheet: Sheet, band: number, top: number): Rows {
  const { figures, format, pen, highlight } = sheet;
  const names = figures.points.map((point) => format.point(point, figures.kind));
  const room = pen.width * BESIDE;
  const beside = names.map((name) => wrapped(name, room, format.language));
  const fits = beside.every((lines) => lines.length <= 2 && widest(lines) <= room);
  const lines = fits ? beside : names.map((name) => wrapped(name, pen.width, format.language));
  let y = top;
  const tops: number[] = [];
  const drawn = lines.map((own, index) => {
    const tall = own.length * LINE;
    const height = fits ? Math.max(band, tall) : band;
    const first = fits ? y + (height - tall) / 2 + SIZE : y + SIZE;
    const isHighlight = figures.points[index]?.written === highlight;
    const name = pen.text(own, 0, first, isHighlight ? 'accent' : 'name');
    tops.push(fits ? y + (height - band) / 2 : y + tall + 2);
    y += (fits ? height : height + tall + 2) + GAP;
    return name;
  });
  const start = fits ? widest(beside.flat()) + GAP : 0;
  return { start, tops, height: y - GAP, names: drawn };
}

/** A bar with its value at the end. */
export interface Bar {
  series: number;
  point: number;
  value: number;
  words: string;
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
