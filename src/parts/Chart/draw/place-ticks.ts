import { scaleLinear, scaleUtc } from 'd3-scale';
import { dateFormat } from '../../../language/date-format.ts';
import type { Figures } from '../read/figures.ts';
import type { Format } from '../words/format.ts';
import { monthIn } from '../words/format.ts';
import { widest, wrapped } from './text-width.ts';

/** A value of x that is named below the figures, in lines. */
export interface PlaceTick {
  at: number;
  lines: string[];
}

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
    if (every) return every;
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

const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

function monthTicks(first: number, last: number, wanted: number, language: string): PlaceTick[] {
  const monthOf = (at: number) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth();
  const [from, to] = [monthOf(first), monthOf(last)];
  const step = MONTHS.find((months) => (to - from) / months <= wanted) ?? 1200;
  const ticks: number[] = [];
  for (let month = Math.ceil(from / step) * step; month <= to; month += step) {
    ticks.push(Date.UTC(Math.floor(month / 12), month % 12));
  }
  if (step >= 12) {
    return ticks.map((at) => ({ at, lines: [monthIn(at, language, { year: 'numeric' })] }));
  }
  return withYears(
    ticks,
    (at) => monthIn(at, language, { month: 'short' }),
    (at) => monthIn(at, language, { year: 'numeric' }),
  );
}

const DAY = 86_400_000;

function dayTicks(first: number, last: number, wanted: number, language: string): PlaceTick[] {
  const said = (options: Intl.DateTimeFormatOptions) => (at: number) =>
    dateFormat(language, { ...options, timeZone: 'UTC' }).format(at);
  const ticks =
    first === last
      ? [first]
      : scaleUtc([first, last], [0, 1])
          .ticks(wanted)
          .map((date) => date.getTime())
          .filter((at) => at % DAY === 0);
  return withYears(ticks, said({ month: 'short', day: 'numeric' }), said({ year: 'numeric' }));
}

/** Only the first tick of a year names it. */
function withYears(
  ticks: readonly number[],
  nameOf: (at: number) => string,
  yearOf: (at: number) => string,
): PlaceTick[] {
  let before = '';
  return ticks.map((at) => {
    const year = yearOf(at);
    const lines = year === before ? [nameOf(at)] : [nameOf(at), year];
    before = year;
    return { at, lines };
  });
}

function namedAt({ points, kind }: Figures, format: Format, index: number): PlaceTick {
  const { written, at } = points[index] ?? { written: '', at: 0 };
  if (kind === 'month') return monthTicks(at, at, 1, format.language)[0] ?? { at, lines: [] };
  if (kind === 'day') return dayTicks(at, at, 1, format.language)[0] ?? { at, lines: [] };
  return { at, lines: [format.point({ written, at }, kind)] };
}
