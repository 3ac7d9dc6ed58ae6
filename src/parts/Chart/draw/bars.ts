import type { Element } from 'hast';
import type { Bar } from './rows.ts';
import { barScale, rowsOf } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { LINE, SIZE } from './text-width.ts';
import { toneOf } from './tones.ts';

const THICK = 16;

/** Bars with their values: the drawing and its height. They need no axis. */
export function drawBars(sheet: Sheet): { nodes: Element[]; height: number } {
  const { figures, format, pen } = sheet;
  const count = figures.series.length;
  const pitch = count > 1 ? LINE + 1 : LINE;
  const top = format.longUnit ? LINE + 6 : 2;
  const rows = rowsOf(sheet, count * pitch, top);
  const bars = barsOf(sheet);
  const at = barScale(bars, rows.start, pen.width);
  const drawn = bars.flatMap(({ series, point, value, words }) => {
    const y = (rows.tops[point] ?? 0) + series * pitch;
    const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
    const tone = toneOf(sheet, series, point);
    const bar = pen.box(
      from,
      y + (pitch - THICK) / 2,
      Math.max(to - from, 0.5),
      THICK,
      `fill ${tone}`,
    );
    const classes = tone === 'accent' ? 'accent' : 'name';
    return value < 0
      ? [bar, pen.text(words, from - 6, y + SIZE, classes, 'end')]
      : [bar, pen.text(words, to + 6, y + SIZE, classes)];
  });
  const zero = { x: at(0), y: top - 2 };
  return {
    height: rows.height + 4,
    nodes: [
      ...(format.longUnit ? [pen.text(format.longUnit, 0, SIZE, 'quiet')] : []),
      ...rows.names,
      ...drawn,
      pen.line(zero, { x: at(0), y: rows.height + 2 }, 'zero'),
    ],
  };
}

/** The first row also says the unit, and the names of the series if there are several. */
function barsOf({ figures, format }: Sheet): Bar[] {
  const first = figures.series.map(({ values }) => values.findIndex((one) => one !== undefined));
  return figures.series.flatMap(({ name, values, decimals }, series) =>
    values.flatMap((value, point): Bar[] => {
      if (value === undefined) return [];
      const isFirst = point === first[series];
      const unit = isFirst && !format.longUnit ? 'with unit' : 'without unit';
      const number = format.short(value, decimals, unit);
      const words =
        isFirst && figures.series.length > 1 ? `${format.words(name)}\u2002${number}` : number;
      return [{ series, point, value, words }];
    }),
  );
}
