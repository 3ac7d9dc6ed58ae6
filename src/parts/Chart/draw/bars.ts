import type { Element } from 'hast';
import type { Bar } from './axes/bar-scale.ts';
import { barScale } from './axes/bar-scale.ts';
import { rowsOf } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { LINE, SIZE, widest } from './labels/text-width.ts';
import { toneOf } from './tones.ts';

const THICK = 16;

/** The share of the sheet that the longest bar has at least. */
const LONGEST = 0.25;

/** Bars with their values: the drawing and its height. They need no axis. */
export function drawBars(sheet: Sheet): { nodes: Element[]; height: number } {
  const { figures, format, pen } = sheet;
  const pitch = figures.series.length > 1 ? LINE + 1 : LINE;
  const top = format.longUnit ? LINE + 6 : 2;
  const bars = barsOf(sheet);
  const heightOf = ({ above }: Bar) => pitch + (above === undefined ? 0 : LINE);
  const before = ({ point, series }: Bar) =>
    bars.filter((one) => one.point === point && one.series < series);
  const band = (point: number) =>
    sum(bars.filter((one) => one.point === point).map(heightOf)) || pitch;
  const wordsOf = (sign: 1 | -1) =>
    widest(bars.filter(({ value }) => Math.sign(value) === sign).map(({ words }) => words));
  const least = wordsOf(-1) + wordsOf(1) + pen.width * LONGEST;
  const names = widest(bars.map(({ above = '' }) => above));
  const rows = rowsOf(sheet, band, top, Math.max(least, names));
  const at = barScale(bars, rows.start, pen.width);
  const drawn = bars.flatMap((bar) => {
    const { series, point, value, words, above } = bar;
    const tone = toneOf(sheet, series, point);
    const classes = tone === 'accent' ? 'accent' : 'name';
    const first = (rows.tops[point] ?? 0) + sum(before(bar).map(heightOf));
    const y = first + heightOf(bar) - pitch;
    const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
    return [
      ...(above === undefined ? [] : [pen.text(above, rows.start, first + SIZE, classes)]),
      pen.box(from, y + (pitch - THICK) / 2, Math.max(to - from, 0.5), THICK, `fill ${tone}`),
      value < 0
        ? pen.text(words, from - 6, y + SIZE, classes, 'end')
        : pen.text(words, to + 6, y + SIZE, classes),
    ];
  });
  return {
    height: rows.height + 4,
    nodes: [
      ...(format.longUnit ? [pen.text(format.longUnit, 0, SIZE, 'quiet')] : []),
      ...rows.names,
      pen.line({ x: at(0), y: top - 2 }, { x: at(0), y: rows.height + 2 }, 'zero'),
      ...drawn,
    ],
  };
}

/**
 * The first bar of each series also says the unit, and the name of the series if there are several:
 * beside its value, or above if that would leave too little room for the bars.
 */
function barsOf({ figures, format, pen }: Sheet): Bar[] {
  const first = figures.series.map(({ values }) => values.findIndex((one) => one !== undefined));
  const bars = figures.series.flatMap(({ name, values, decimals }, series) =>
    values.flatMap((value, point) => {
      if (value === undefined) return [];
      const isFirst = point === first[series];
      const unit = isFirst && !format.longUnit ? 'with unit' : 'without unit';
      const number = format.short(value, decimals, unit);
      const own = isFirst && figures.series.length > 1 ? format.words(name) : undefined;
      return [{ series, point, value, number, own }];
    }),
  );
  const joined = bars.map(({ number, own }) =>
    own === undefined ? number : `${own}\u2002${number}`,
  );
  const names = figures.points.map((point) => format.point(point, figures.kind));
  const room = pen.width - Math.min(widest(names), pen.width / 3);
  const hasLosses = bars.some(({ value }) => value < 0);
  const isWide = hasLosses || room - widest(joined) < pen.width * LONGEST;
  return bars.map(({ number, own, ...bar }, index) =>
    isWide
      ? { ...bar, words: number, above: own }
      : { ...bar, words: joined[index] ?? number, above: undefined },
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
