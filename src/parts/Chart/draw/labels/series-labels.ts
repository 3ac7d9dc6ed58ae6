import type { Element } from 'hast';
import type { Plot } from '../plot.ts';
import type { Sheet } from '../sheet.ts';
import { spread } from './spread.ts';
import { LINE, SIZE, widest, wrapped } from './text-width.ts';
import { toneOf } from '../tones.ts';

const GAP = 8;

/** The names of the series in lines that fit beside the figures, and how wide these are. */
export function labelsBeside({ figures, format, pen }: Sheet): {
  lines: string[][];
  after: number;
} {
  const lines = figures.series.map(({ name }) =>
    wrapped(format.words(name), pen.width * 0.28, format.language),
  );
  return { lines, after: widest(lines.flat()) + GAP + 2 };
}

/** Each series named beside its end at `ys`, with a line to it where the name had to move. */
export function nameSeries(
  sheet: Sheet,
  plot: Plot,
  lines: readonly string[][],
  ys: readonly (number | undefined)[],
): Element[] {
  const named = lines.flatMap((own, series) => {
    const y = ys[series];
    return y === undefined ? [] : [{ series, y, own, height: own.length * LINE }];
  });
  const places = spread(named, plot.top - LINE, plot.bottom + 5);
  return named.flatMap(({ series, y, own, height }, index) => {
    const place = places[index] ?? y;
    const first = place - height / 2 + SIZE - 1;
    const accent = toneOf(sheet, series) === 'accent' ? 'accent' : 'name';
    const name = sheet.pen.text(own, plot.end + GAP, first, accent);
    if (Math.abs(place - y) < LINE / 3) return [name];
    const [from, to] = [
      { x: plot.end + 1, y },
      { x: plot.end + GAP - 1, y: place },
    ];
    return [sheet.pen.line(from, to, 'leader'), name];
  });
}
