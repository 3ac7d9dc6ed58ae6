import type { Element } from 'hast';
import type { Place } from '../pen.ts';
import type { Plot } from '../plot.ts';
import type { Sheet } from '../sheet.ts';
import { LINE, SIZE, widthOf } from './text-width.ts';
import { highlightedPoint, toneOf } from '../tones.ts';

/** Lower and upper value of a series at each point; undefined in a gap. */
export type Band = ([number, number] | undefined)[];

/** The value at the end of a single line, and those at the x that is highlighted. */
export function drawNotes(sheet: Sheet, plot: Plot, bands: readonly Band[]): Element[] {
  const { figures, type, pen, format } = sheet;
  const chosen = highlightedPoint(sheet);
  const single = figures.series.length === 1;
  const last = bands[0]?.findLastIndex((one) => one !== undefined);
  const point = chosen ?? (single && type !== 'dot' ? last : undefined);
  if (point === undefined) return [];
  return figures.series.flatMap(({ values, decimals }, series) => {
    const value = values[point];
    const high = bands[series]?.[point]?.[1];
    if (value === undefined || high === undefined) return [];
    const tone = chosen === undefined ? toneOf(sheet, series) : 'accent';
    const [x, y] = [plot.across(point), plot.up(high)];
    const dot = pen.dot(x, y, 4, `fill ${tone}`);
    if (!single) return [dot];
    const words = format.short(value, decimals, format.longUnit ? 'without unit' : 'with unit');
    const others = (bands[series] ?? []).flatMap((one, index) =>
      one && index !== point ? [{ x: plot.across(index), y: plot.up(one[1]) }] : [],
    );
    const [middle, baseline] = freePlace(words, { x, y }, others, plot, pen.width);
    const classes = tone === 'accent' ? 'accent' : 'name';
    return [dot, pen.text(words, middle, baseline, classes, 'middle')];
  });
}

/** The middle and the baseline of words beside a point, where they cover the fewest others. */
function freePlace(
  words: string,
  { x, y }: Place,
  others: readonly Place[],
  { start, top, bottom }: Plot,
  width: number,
): [middle: number, baseline: number] {
  const half = widthOf(words) / 2;
  const middle = Math.max(start + half, Math.min(width - half, x));
  const places: [number, number][] = [
    [middle, y - 9],
    [middle, y + LINE + 4],
    [x - half - 2, y - 7],
    [x + half + 2, y + LINE + 2],
    [x + half + 2, y - 7],
    [x - half - 2, y + LINE + 2],
    [x - half - 9, y + 5],
    [x + half + 9, y + 5],
  ];
  const covered = ([at, baseline]: [number, number]) =>
    others.filter(
      (one) => Math.abs(one.x - at) < half + 3 && one.y > baseline - SIZE && one.y < baseline + 5,
    ).length;
  const inside = places.filter(
    ([at, baseline]) =>
      at - half >= start &&
      at + half <= width &&
      baseline - SIZE > top - LINE - 9 &&
      baseline < bottom,
  );
  return inside.sort((a, b) => covered(a) - covered(b))[0] ?? [middle, y - 9];
}
