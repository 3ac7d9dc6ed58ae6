import type { Element } from 'hast';
import { scaleLinear } from 'd3-scale';
import type { PlaceTick } from './axes/date-ticks.ts';
import type { Room } from './axes/place-ticks.ts';
import { everyTick, reachOf, someTicks } from './axes/place-ticks.ts';
import type { Sheet } from './sheet.ts';
import { LINE, SIZE, widest } from './labels/text-width.ts';
import { highlightedPoint } from './tones.ts';
import { valueScale } from './axes/value-scale.ts';

/** Values upwards and x across: the frame of columns, lines, areas and dots. */
export interface Plot {
  /** The y of a value and the x of a point. */
  up(value: number): number;
  across(point: number): number;
  /** How far it is from one x to the next. */
  slot: number;
  /** Where the figures begin and end, and the y of the lowest and the highest line. */
  start: number;
  end: number;
  top: number;
  bottom: number;
  /** The height of the drawing. */
  height: number;
  /** The lines and labels behind the figures. */
  grid: Element[];
}

/** What else has to have room. */
interface Beside {
  /** Above the figures. */
  above?: number;
  /** At their end. */
  after?: number;
  /** Whether a figure takes the width of a slot, and names of x have to be below each. */
  columns?: boolean;
}

/** The frame of a chart; undefined if the names of its columns don't fit below them. */
export function plotOf(
  sheet: Sheet,
  { above = 0, after = 0, columns = false }: Beside,
): Plot | undefined {
  const { figures, format, pen, type } = sheet;
  const top = above + LINE + 6 + (format.longUnit ? LINE : 0);
  const bottom = top + sheet.plot;
  const { scale, ticks } = valueScale(figures, type, format, [bottom, top]);
  const start = widest(ticks.map(({ label }) => label)) + 8;
  const end = pen.width - Math.max(after, columns ? 0 : 6);
  const { across, slot } = placesIn(sheet, start, end, columns);
  const room: Room = { across, slot, width: pen.width };
  const isWords = figures.kind === 'words' && columns;
  const names = isWords
    ? everyTick(figures, format, room)
    : someTicks(figures, format, room, highlightedPoint(sheet));
  if (!names) return undefined;
  const zero = ticks.some(({ value }) => value === 0) ? 0 : undefined;
  return {
    up: (value) => scale(value),
    across: (point) => across(figures.points[point]?.at ?? 0),
    ...{ slot, start, end, top, bottom },
    height: bottom + 6 + Math.max(...names.map(({ lines }) => lines.length)) * LINE + 2,
    grid: [
      ...(format.longUnit ? [pen.text(format.longUnit, 0, SIZE, 'quiet')] : []),
      ...ticks.flatMap(({ value, label }) => [
        pen.line(
          { x: 0, y: scale(value) },
          { x: end, y: scale(value) },
          value === zero ? 'zero' : 'rule',
        ),
        pen.text(label, 0, scale(value) - 4, 'quiet'),
      ]),
      ...names.flatMap((tick) => nameOf(sheet, tick, room, bottom, columns)),
    ],
  };
}

/** Words have equal steps; numbers and dates are as far apart as they are. */
function placesIn(
  { figures: { points, kind } }: Sheet,
  start: number,
  end: number,
  columns: boolean,
): { across: (at: number) => number; slot: number } {
  const places = points.map(({ at }) => at);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const steps = places.slice(1).map((at, index) => at - (places[index] ?? at));
  const step =
    kind === 'words' ? 1 : Math.min(...steps.filter((one) => one > 0), last - first || 1);
  const slots = (last - first) / step + (columns ? 1 : 0);
  const slot = (end - start) / Math.max(slots, 1);
  const inset = columns || first === last ? slot / 2 : 0;
  const across = scaleLinear([first, last], [start + inset, end - inset]);
  return { across: (at) => (first === last ? (start + end) / 2 : across(at)), slot };
}

function nameOf(
  { pen, figures, highlight }: Sheet,
  tick: PlaceTick,
  room: Room,
  bottom: number,
  columns: boolean,
): Element[] {
  const [from, to] = reachOf(tick, room);
  const x = room.across(tick.at);
  const point = figures.points.find(({ at }) => at === tick.at);
  const isHighlight = point !== undefined && point.written === highlight;
  const name = pen.text(
    tick.lines,
    (from + to) / 2,
    bottom + 6 + SIZE,
    isHighlight ? 'accent' : 'quiet',
    'middle',
  );
  if (columns) return [name];
  return [pen.line({ x, y: bottom }, { x, y: bottom + 5 }, 'zero'), name];
}
