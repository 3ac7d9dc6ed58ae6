import type { Setting } from './date-format.ts';
import { dateFormat } from './date-format.ts';
import { withZone, zoneOffset } from './zones.ts';

export type { Setting } from './date-format.ts';

/** Languages whose newspapers write out the month, while CLDR's medium date is all digits. */
const MONTH_IN_WORDS = new Set(['ar', 'ja']);

/** The full date for the masthead: “Friday, October 25, 2024”. */
export function longDay(at: string, setting: Setting): string {
  const { moment, timeZone } = read(at, setting.timeZone);
  const zoned = { ...setting, timeZone };
  // CLDR's order for a Persian date with a weekday is wrong: year, month, day, weekday.
  if (new Intl.Locale(setting.language).language === 'fa') {
    return `${format(moment, zoned, { weekday: 'long' })} ${format(moment, zoned, { dateStyle: 'long' })}`;
  }
  return format(moment, zoned, { dateStyle: 'full' });
}

/** The short date: “Oct. 25, 2024”. */
export function shortDay(at: string, setting: Setting): string {
  const { moment, timeZone } = read(at, setting.timeZone);
  const zoned = { ...setting, timeZone };
  if (isAmerican(setting.language)) return associatedPressDay(moment, timeZone);
  const { language } = new Intl.Locale(setting.language);
  return format(moment, zoned, { dateStyle: MONTH_IN_WORDS.has(language) ? 'long' : 'medium' });
}

/** The time with its zone: “10:30 a.m. ET”. Throws a RangeError on a date without a time. */
export function timeOfDay(at: string, setting: Setting): string {
  return clock(at, setting, 'short');
}

/** Date and time: “Oct. 25, 2024, 10:30 a.m. ET”. A date without a time has none added. */
export function dayAndTime(at: string, setting: Setting): string {
  const day = shortDay(at, setting);
  return isDay(at) ? day : joined(at, day, timeOfDay(at, setting), setting);
}

/** Date and time in digits, for notes: “10/25/24, 10:30 a.m. ET”. The time can be missing. */
export function stamp(at: string, setting: Setting): string {
  const { moment, timeZone } = read(at, setting.timeZone);
  const day = format(moment, { ...setting, timeZone }, { dateStyle: 'short' });
  return isDay(at) ? day : joined(at, day, timeOfDay(at, setting), setting);
}

/** Date and time without abbreviations: “October 25, 2024, 10:30 a.m. Eastern Time”. */
export function spoken(at: string, setting: Setting): string {
  const { moment, timeZone } = read(at, setting.timeZone);
  const day = format(moment, { ...setting, timeZone }, { dateStyle: 'long' });
  return isDay(at) ? day : joined(at, day, clock(at, setting, 'long'), setting);
}

/** The time of the update, without the date if that is the day of publication. */
export function updatedInWords(updated: string, published: string, setting: Setting): string {
  return !isDay(updated) && sameDay(updated, published, setting.timeZone)
    ? timeOfDay(updated, setting)
    : dayAndTime(updated, setting);
}

/** Whether two moments are on the same day in a zone. A date without a time counts in any zone. */
export function sameDay(a: string, b: string, timeZone: string): boolean {
  return zoned(a, timeZone).slice(0, 10) === zoned(b, timeZone).slice(0, 10);
}

/** A moment with the offset of a zone, `2024-10-25T10:30:00-04:00`. The time can be missing. */
export function zoned(at: string, timeZone: string): string {
  if (isDay(at)) return at;
  const { moment } = read(at, timeZone);
  const seconds = zoneOffset(moment, timeZone);
  // Offsets in HTML have whole minutes; before standard time, real ones had seconds.
  const offset = seconds % 60 === 0 ? seconds / 60 : 0;
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().replace(/\.000Z|Z/, '');
  return local + offsetText(offset);
}

/** The value of HTML's `datetime`: a date, or a date and time with the zone's offset. */
export function datetimeAttribute(at: string, timeZone: string): string {
  return zoned(at, timeZone);
}

function clock(at: string, setting: Setting, length: 'short' | 'long'): string {
  if (isDay(at)) throw new RangeError(`${at} is a day, and has no time of day to tell.`);
  const { moment } = read(at, setting.timeZone);
  const time = format(moment, setting, { timeStyle: 'short' });
  return withZone(inNewspaperStyle(time, setting.language), moment, setting, length);
}

/** American newspapers write “a.m.”, German ones “Uhr”. Elsewhere CLDR agrees with them. */
function inNewspaperStyle(time: string, language: string): string {
  if (isAmerican(language)) return time.replace('AM', 'a.m.').replace('PM', 'p.m.');
  const tongue = new Intl.Locale(language).language;
  // ICU 78.2 writes AM and PM in Korean; 78.3 doesn't.
  if (tongue === 'ko') return time.replace('AM', '오전').replace('PM', '오후');
  return tongue === 'de' ? `${time} Uhr` : time;
}

/** No date has it. */
const PLACE = '\0';

/** Joins date and time in the order of the language, with what it has between and around them. */
function joined(at: string, day: string, time: string, setting: Setting): string {
  const { moment } = read(at, setting.timeZone);
  const plainDay = format(moment, setting, { dateStyle: 'medium' });
  const plainTime = format(moment, setting, { timeStyle: 'short' });
  const both = format(moment, setting, { dateStyle: 'medium', timeStyle: 'short' });
  return both
    .replace(plainTime, () => PLACE)
    .replace(plainDay, () => day)
    .replace(PLACE, () => time);
}

/** The Associated Press abbreviates only months with more than five letters. */
function associatedPressDay(moment: Date, timeZone: string): string {
  const parts = dateFormat('en-US', { dateStyle: 'long', timeZone });
  return parts
    .formatToParts(moment)
    .map(({ type, value }) => (type === 'month' ? associatedPressMonth(value) : value))
    .join('');
}

function associatedPressMonth(name: string): string {
  if (name.length <= 5) return name;
  return `${name.slice(0, name === 'September' ? 4 : 3)}.`;
}

function isAmerican(language: string): boolean {
  const locale = new Intl.Locale(language).maximize();
  return locale.language === 'en' && locale.region === 'US';
}

/** Replaces the special spaces of Intl, which vary by version. The layout prevents line breaks. */
function format(moment: Date, setting: Setting, options: Intl.DateTimeFormatOptions): string {
  const { language, timeZone } = setting;
  return dateFormat(language, { ...options, timeZone })
    .format(moment)
    .replace(/[\u00a0\u2009\u202f]/g, ' ');
}

/** A date without a time is read and printed as noon in UTC, so that no zone can shift it. */
function read(at: string, timeZone: string): { moment: Date; timeZone: string } {
  if (isDay(at)) return { moment: new Date(`${at}T12:00:00Z`), timeZone: 'UTC' };
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(at)) {
    throw new RangeError(`${at} has no offset from UTC, so that it is no moment.`);
  }
  return { moment: new Date(at), timeZone };
}

function isDay(at: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(at);
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
