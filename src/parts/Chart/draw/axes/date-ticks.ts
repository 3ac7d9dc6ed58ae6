import { scaleUtc } from 'd3-scale';
import { dateFormat } from '../../../../language/dates/date-format.ts';
import { monthIn } from '../../../csv/format.ts';

/** A value of x that is named below the figures, in lines. */
export interface PlaceTick {
  at: number;
  lines: string[];
}

const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

/** Months that are evenly apart, or years; about as many as wanted. */
export function monthTicks(
  first: number,
  last: number,
  wanted: number,
  language: string,
): PlaceTick[] {
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

/** Days that are evenly apart; about as many as wanted. */
export function dayTicks(
  first: number,
  last: number,
  wanted: number,
  language: string,
): PlaceTick[] {
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
