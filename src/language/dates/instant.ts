import { zoneOffset } from './zones.ts';

/**
 * The moment of a date, or of a date and time with offset. For a date without a time, that is the
 * beginning of the day in the zone.
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
