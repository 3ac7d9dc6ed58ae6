import { scaleLinear } from 'd3-scale';
import type { Figures } from '../../read/figures.ts';
import type { Format } from '../../../csv/format.ts';
import type { PlaceTick } from './date-ticks.ts';
import { dayTicks, monthTicks } from './date-ticks.ts';
import { widest, wrapped } from '../labels/text-width.ts';

/** Where x is, and how far from one value to the next. */
export interface Room {
  across(at: number): number;
  slot: number;
  /** The width of the sheet, which no label may leave. */
  width: number;
}

const MOST_TICKS = 5;
const MOST_LINES = 3;
const GAP = 8;

/** All values of x, each with its name; undefined if these don't fit beside each other. */
export function everyTick(
  { points, kind }: Figures,
  format: Format,
  room: Room,
): PlaceTick[] | undefined {
  const width = room.slot - GAP;
  const ticks = points.map((point) => ({
    at: point.at,
    lines: wrapped(format.point(point, kind), width, format.language),
  }));
  const fits = ticks.every(({ lines }) => lines.length <= MOST_LINES && widest(lines) <= width);
  return fits ? ticks : undefined;
}

/** Some values of x, as many as fit. The one at `always` is among them. */
export function someTicks(
  figures: Figures,
  format: Format,
  room: Room,
  always?: number,
): PlaceTick[] {
  if (figures.points.length <= MOST_TICKS && figures.kind !== 'month' && figures.kind !== 'day') {
    const every = everyTick(figures, format, room);
    if (every && apart(every, room)) return every;
  }
  for (let wanted = MOST_TICKS; wanted > 1; wanted -= 1) {
    const ticks = candidates(figures, format, wanted);
    if (ticks.length > MOST_TICKS + 1 || !apart(ticks, room)) continue;
    const own = always === undefined ? [] : [namedAt(figures, format, always)];
    return [...own, ...ticks.filter((tick) => own.every((one) => apart([one, tick], room)))];
  }
  return candidates(figures, format, 1).slice(0, 1);
}

/** From where to where a label reaches, kept on the sheet. */
export function reachOf({ at, lines }: PlaceTick, { across, width }: Room): [number, number] {
  const half = widest(lines) / 2;
  const middle = Math.min(Math.max(across(at), half), width - half);
  return [middle - half, middle + half];
}

function apart(ticks: readonly PlaceTick[], room: Room): boolean {
  const reaches = ticks.map((tick) => reachOf(tick, room)).sort((a, b) => a[0] - b[0]);
  return reaches.every(([start], index) => start - (reaches[index - 1]?.[1] ?? -Infinity) >= GAP);
}

function candidates({ points, kind }: Figures, format: Format, wanted: number): PlaceTick[] {
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  if (kind === 'words') {
    const step = Math.ceil(points.length / wanted);
    return points
      .filter((_, index) => index % step === 0)
      .map((point) => ({ at: point.at, lines: [format.point(point, kind)] }));
  }
  if (kind === 'month') return monthTicks(first, last, wanted, format.language);
  if (kind === 'day') return dayTicks(first, last, wanted, format.language);
  return scaleLinear([first, last], [0, 1])
    .ticks(wanted)
    .filter((at) => kind === 'number' || Number.isInteger(at))
    .map((at) => ({ at, lines: [format.point({ written: '', at }, kind)] }));
}

function namedAt({ points, kind }: Figures, format: Format, index: number): PlaceTick {
  const { written, at } = points[index] ?? { written: '', at: 0 };
  if (kind === 'month') return monthTicks(at, at, 1, format.language)[0] ?? { at, lines: [] };
  if (kind === 'day') return dayTicks(at, at, 1, format.language)[0] ?? { at, lines: [] };
  return { at, lines: [format.point({ written, at }, kind)] };
}
