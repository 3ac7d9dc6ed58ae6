import type { Element } from 'hast';
import type { Key } from './keys.ts';
import { drawKeys, heightOfKeys } from './keys.ts';
import { rowsOf } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { LINE, SIZE, widest, widthOf } from './text-width.ts';
import { toneOf } from './tones.ts';
import type { ValueScale } from './value-scale.ts';
import { valueScale } from './value-scale.ts';

/** A figure of a row, from one value to another. */
interface Figure {
  series: number;
  point: number;
  low: number;
  high: number;
}

const BAND = 18;

/** Stacked bars, or dots, in rows on one axis: the drawing and its height. */
export function drawRowFigures(sheet: Sheet): { nodes: Element[]; height: number } {
  const { figures, format, pen, type } = sheet;
  const unit = format.longUnit ? LINE : 0;
  const { start } = rowsOf(sheet, BAND, 0);
  const last = (found: ValueScale) => widest(found.ticks.slice(-1).map(({ label }) => label));
  const inset = type === 'dot' ? 6 : 0;
  const { scale, ticks } = valueScale(
    figures,
    type,
    format,
    [start + inset, pen.width - 6],
    (found) =>
      found.ticks.every(({ value, label }, index) => {
        const next = found.ticks[index + 1];
        const room = widthOf(label) / 2 + (next ? widthOf(next.label) / 2 : 0) + 8;
        return (
          !next ||
          found.scale(next.value) - found.scale(value) >=
            room + (found.ticks.length - 2 === index ? last(found) / 2 : 0)
        );
      }),
  );
  const all = type === 'stacked' ? stackedFigures(sheet) : dots(sheet);
  const named =
    figures.series.length > 1
      ? all.filter(({ series }, index) => all.findIndex((one) => one.series === series) === index)
      : [];
  const keyAt = (figure: Figure, top: number): Key => ({
    words: format.words(figures.series[figure.series]?.name ?? ''),
    x: scale(type === 'dot' ? figure.high : (figure.low + figure.high) / 2),
    y: top,
    accent: toneOf(sheet, figure.series) === 'accent',
  });
  const above = heightOfKeys(
    named.map((figure) => keyAt(figure, 0)),
    pen.width,
  );
  const rows = rowsOf(sheet, BAND, unit + above + 8);
  const bottom = rows.height + 8;
  const keys = named.map((figure) =>
    keyAt(figure, (rows.tops[figure.point] ?? 0) + (type === 'dot' ? BAND / 2 : 1)),
  );
  return {
    height: bottom + LINE + 4,
    nodes: [
      ...(format.longUnit ? [pen.text(format.longUnit, 0, SIZE, 'quiet')] : []),
      ...ticks.flatMap(({ value, label }) => {
        const x = scale(value);
        const half = widthOf(label) / 2;
        const middle = Math.min(Math.max(x, half), pen.width - half);
        return [
          pen.line({ x, y: unit + above + 4 }, { x, y: bottom }, value === 0 ? 'zero' : 'rule'),
          pen.text(label, middle, bottom + SIZE + 2, 'quiet', 'middle'),
        ];
      }),
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

function dots({ figures }: Sheet): Figure[] {
  return figures.series.flatMap(({ values }, series) =>
    values.flatMap((value, point) =>
      value === undefined ? [] : [{ series, point, low: value, high: value }],
    ),
  );
}

function stackedFigures({ figures }: Sheet): Figure[] {
  return figures.points.flatMap((_, point) => {
    let low = 0;
    return figures.series.flatMap(({ values }, series) => {
      const value = values[point];
      if (value === undefined || value === 0) return [];
      low += value;
      return [{ series, point, low: low - value, high: low }];
    });
  });
}

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
