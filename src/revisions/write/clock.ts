import { zoned } from '../../language/dates/dates.ts';
import { Refusal } from '../refusal.ts';

/**
 * The time that a command writes: now, or SOURCE_DATE_EPOCH (in seconds) if that is set. Throws
 * Refusal if that is not a time.
 */
export function clock(environment: NodeJS.ProcessEnv): Date {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (!epoch) return new Date();
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  throw new Refusal(
    `SOURCE_DATE_EPOCH is ${epoch}, which is not a time.\nSet it to the seconds since 1970, such as 1729866600, or unset it.`,
  );
}

/** A moment as 2024-10-25T10:30:00-04:00, in an IANA time zone, to the second. */
export function inZone(moment: Date, timeZone: string): string {
  const seconds = Math.floor(moment.getTime() / 1000);
  return zoned(new Date(seconds * 1000).toISOString(), timeZone);
}
