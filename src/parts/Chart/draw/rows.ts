import type { Element } from 'hast';
import type { Sheet } from './sheet.ts';
import { LINE, SIZE, widest, wrapped } from './labels/text-width.ts';

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
 * Rows whose figures are `bands` high and need a width at least. Their names are beside them, or above
 * if they are long.
 */
export function rowsOf(
  sheet: Sheet,
  bands: (point: number) => number,
  top: number,
  least = 0,
): Rows {
  const { figures, format, pen, highlight } = sheet;
  const names = figures.points.map((point) => format.point(point, figures.kind));
  const room = pen.width * BESIDE;
  const beside = names.map((name) => wrapped(name, room, format.language));
  const fits =
    beside.every((lines) => lines.length <= 2 && widest(lines) <= room) &&
    pen.width - widest(beside.flat()) - GAP >= least;
  const lines = fits ? beside : names.map((name) => wrapped(name, pen.width, format.language));
  let y = top;
  const tops: number[] = [];
  const drawn = lines.map((own, index) => {
    const band = bands(index);
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
