import type { Element } from 'hast';
import type { Key } from './labels/keys.ts';
import { drawKeys, heightOfKeys } from './labels/keys.ts';
import { rowsOf } from './rows.ts';
import type { Figures } from '../read/figures.ts';
import type { Span } from './spans.ts';
import { firstOfEach, singleSpans, stackedSpans } from './spans.ts';
import type { Sheet } from './sheet.ts';
import { LINE, SIZE, widthOf } from './labels/text-width.ts';
import { toneOf } from './tones.ts';
import type { ValueScale } from './axes/value-scale.ts';
import { valueScale } from './axes/value-scale.ts';

const BAND = 18;
const GAP = 8;

/** Stacked bars, or dots, in rows on one axis: the drawing and its height. */
export function drawRowFigures(sheet: Sheet): { nodes: Element[]; height: number } {
  const { figures, format, pen, type } = sheet;
  const unit = format.longUnit ? LINE : 0;
  const { start } = rowsOf(sheet, () => BAND, 0);
  const inset = type === 'dot' ? 6 : 0;
  const range = [start + inset, pen.width - 6] as const;
  const { scale, ticks } = valueScale(figures, type, format, range, (found) =>
    labelsOf(found, pen.width).every(
      ({ from }, index, labels) => from - (labels[index - 1]?.to ?? -GAP) >= GAP,
    ),
  );
  const all = type === 'stacked' ? stackedSpans(figures) : dotsOf(figures);
  const named = figures.series.length > 1 ? firstOfEach(all) : [];
  const keyAt = (figure: Span, top: number): Key => ({
    words: format.words(figures.series[figure.series]?.name ?? ''),
    x: scale(type === 'dot' ? figure.high : (figure.low + figure.high) / 2),
    y: top,
    accent: toneOf(sheet, figure.series) === 'accent',
  });
  const above = heightOfKeys(
    named.map((figure) => keyAt(figure, 0)),
    pen.width,
  );
  const rows = rowsOf(sheet, () => BAND, unit + above + 8);
  const bottom = rows.height + 8;
  const keys = named.map((figure) =>
    keyAt(figure, (rows.tops[figure.point] ?? 0) + (type === 'dot' ? BAND / 2 : 1)),
  );
  return {
    height: bottom + LINE + 4,
    nodes: [
      ...(format.longUnit ? [pen.text(format.longUnit, 0, SIZE, 'quiet')] : []),
      ...ticks.map(({ value }) => {
        const x = scale(value);
        const classes = value === 0 ? 'zero' : 'rule';
        return pen.line({ x, y: unit + above + 4 }, { x, y: bottom }, classes);
      }),
      ...labelsOf({ scale, ticks }, pen.width).map(({ label, from, to }) =>
        pen.text(label, (from + to) / 2, bottom + SIZE + 2, 'quiet', 'middle'),
      ),
      ...drawKeys(keys, unit + above, pen),
      ...rows.names,
      ...(type === 'dot' ? spans(sheet, scale, rows.tops) : []),
      ...all.map(({ series, point, low, high }) => {
        const y = rows.tops[point] ?? 0;
        const classes = `fill ${toneOf(sheet, series, point)}`;
        return type === 'dot'
          ? pen.dot(scale(high), y + BAND / 2, 5, classes)
          : pen.box(scale(low), y, scale(high) - scale(low), BAND, `${classes} layer`);
      }),
    ],
  };
}

/** The labels of the axis, and from where to where they reach on the sheet. */
function labelsOf({ scale, ticks }: ValueScale, width: number) {
  return ticks.map(({ value, label }) => {
    const half = widthOf(label) / 2;
    const middle = Math.min(Math.max(scale(value), half), width - half);
    return { label, from: middle - half, to: middle + half };
  });
}

/** Dots are where their value is, and not from zero. */
const dotsOf = (figures: Figures): Span[] =>
  singleSpans(figures).map(({ low, high, ...one }) => ({
    ...one,
    low: low + high,
    high: low + high,
  }));

/** A line from the lowest dot of a row to the highest. */
function spans(
  { figures, pen }: Sheet,
  scale: (value: number) => number,
  tops: readonly number[],
): Element[] {
  return figures.points.flatMap((_, point) => {
    const values = figures.series
      .map((one) => one.values[point])
      .filter((one) => one !== undefined);
    if (values.length < 2) return [];
    const y = (tops[point] ?? 0) + BAND / 2;
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return [pen.line({ x: scale(from), y }, { x: scale(to), y }, 'span')];
  });
}
