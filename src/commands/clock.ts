import { Refusal } from '../story/revisions/refusal.ts';

/**
 * The time that a command stamps: now, or SOURCE_DATE_EPOCH (in seconds) where that is set. Throws
 * Refusal where that is no time.
 */
export function clock(environment: NodeJS.ProcessEnv): Date {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (!epoch) return new Date();
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  throw new Refusal(
    `SOURCE_DATE_EPOCH is ${epoch}, and no time can be made of that.\nWrite the seconds since 1970, such as 1729866600, or leave it out.`,
  );
}

/** A moment as 2024-10-25T10:30:00-04:00, in an IANA time zone, to the second. */
export function inZone(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  }).formatToParts(moment);
  const part = (wanted: Intl.DateTimeFormatPartTypes) =>
    parts.find(({ type }) => type === wanted)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  const offset = part('timeZoneName').replace(/^GMT$/, '+00:00').replace('GMT', '');
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
}
