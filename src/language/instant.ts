import { zoneOffset } from './zones.ts';

/**
 * The moment that a date, or a date and time with offset, names. A day has no hour: its first moment
 * in the zone stands for it, where a format asks for one.
 */
export function instantOf(at: string, timeZone: string): Date {
  if (at.length > 10) return new Date(at);
  const midnight = new Date(`${at}T00:00:00Z`);
  const near = before(midnight, zoneOffset(midnight, timeZone));
  return before(midnight, zoneOffset(near, timeZone));
}

function before(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() - seconds * 1000);
}
