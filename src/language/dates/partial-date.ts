import type { Setting } from './dates.ts';
import { dateFormat } from './date-format.ts';
import { dayAndTime } from './dates.ts';

/** A year, a month, a day or a moment, in words: “2014”, “March 2014”, “Oct. 25, 2024”. */
export function dateInWords(at: string, setting: Setting): string {
  if (at.length > 7) return dayAndTime(at, setting);
  const options = at.length === 4 ? { year: 'numeric' } : { year: 'numeric', month: 'long' };
  return dateFormat(setting.language, {
    ...(options as Intl.DateTimeFormatOptions), // why: TypeScript widens the literals
    timeZone: 'UTC',
  }).format(new Date(`${at}${at.length === 4 ? '-01' : ''}-15T12:00:00Z`));
}

/** Whether a date of that form is one: there is no February 30. */
export function isRealDate(at: string): boolean {
  const [day = '', time] = at.split('T');
  const [year, month = 1, date = 1] = day.split('-').map(Number);
  const moment = new Date(Date.UTC(year ?? NaN, month - 1, date, 12));
  const isThere = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return isThere && (time === undefined || !Number.isNaN(Date.parse(at)));
}

/** Whether one date is before another; those of different precision compare by their beginning. */
export function isBefore(a: string, b: string): boolean {
  const [one, other] = [a, b].map((at) => (at.length > 10 ? new Date(at).toISOString() : at));
  const length = Math.min(one?.length ?? 0, other?.length ?? 0);
  return (one ?? '').slice(0, length) < (other ?? '').slice(0, length);
}
