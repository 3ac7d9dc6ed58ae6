import { short } from './excerpt.ts';

/** What is wrong with a date as it was written, and what to write instead. */
export interface DateFault {
  message: string;
  fix: string;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?$/;
const OFFSET = /^(?:Z|[+-](\d{2}):(\d{2}))$/;
const PARTS =
  /^(\d{4}-\d{2}-\d{2})([T ]|\s+)(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;

export const DAY_EXAMPLE = '2024-10-25';
export const MOMENT_EXAMPLE = '2024-10-25T10:30:00-04:00';

/** Undefined for a day that exists, such as 2024-10-25. */
export function dayFault(text: string): DateFault | undefined {
  if (DAY.test(text)) return calendarFault(text);
  if (PARTS.test(text)) {
    return { message: 'Here only the day is wanted, without a time.', fix: text.slice(0, 10) };
  }
  return unreadable(text, DAY_EXAMPLE);
}

/** Undefined for a date and time with offset that exists, such as 2024-10-25T10:30:00-04:00. */
export function momentFault(text: string): DateFault | undefined {
  if (DAY.test(text)) {
    return (
      calendarFault(text) ?? {
        message: `“${text}” has no time, and an update is told by the minute.`,
        fix: `the date with its time and offset from UTC, such as ${text}T10:30:00-04:00`,
      }
    );
  }
  const [, day, between, clock, offset] = PARTS.exec(text) ?? [];
  if (!day || !clock) return unreadable(text, MOMENT_EXAMPLE);
  if (!offset) {
    return {
      message: `“${text}” has no offset from UTC, so that nobody can tell which moment it is.`,
      fix: `the offset of the place behind the time, such as ${day}T${clock}-04:00 for New York in summer`,
    };
  }
  return (
    calendarFault(day) ??
    clockFault(clock) ??
    offsetFault(offset) ??
    (between === 'T' && OFFSET.test(offset) && text === `${day}T${clock}${offset}`
      ? undefined
      : {
          message: `“${short(text)}” is not written as machines read it.`,
          fix: `${day}T${clock}${straightOffset(offset)}`,
        })
  );
}

/** Undefined for either: a day, or a date and time with offset. */
export function dateFault(text: string): DateFault | undefined {
  if (DAY.test(text)) return calendarFault(text);
  if (PARTS.test(text)) return momentFault(text);
  return unreadable(text, `${DAY_EXAMPLE}, or with the time ${MOMENT_EXAMPLE}`);
}

function unreadable(text: string, example: string): DateFault {
  return {
    message: `“${short(text)}” is not a date that every machine reads alike.`,
    fix: `year, month and day, such as ${example}`,
  };
}

function calendarFault(day: string): DateFault | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (month < 1 || month > 12) {
    return {
      message: `There is no day ${day}: the month is ${month}, and a year has 12.`,
      fix: 'a day that exists, as year-month-day',
    };
  }
  const last = daysIn(year, month);
  if (date >= 1 && date <= last) return undefined;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return {
    message: `There is no day ${day}: ${name.format(Date.UTC(2000, month - 1))} ${year} has ${last} days.`,
    fix: 'a day that exists, as year-month-day',
  };
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function clockFault(clock: string): DateFault | undefined {
  const [, hour, minute, second = '0'] = CLOCK.exec(clock) ?? [];
  if (Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60) return undefined;
  return {
    message: `There is no time ${clock}: a day runs from 00:00:00 to 23:59:59.`,
    fix: 'hours, minutes and seconds, such as 10:30:00',
  };
}

/** Clocks on land are from 12 hours behind UTC to 14 ahead of it. */
function offsetFault(offset: string): DateFault | undefined {
  const [, hours = '0', minutes = '0'] = OFFSET.exec(straightOffset(offset)) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  const most = offset.startsWith('-') ? 12 * 60 : 14 * 60;
  if (Number(minutes) < 60 && total <= most) return undefined;
  return {
    message: `No place on Earth has its clock ${offset} from UTC.`,
    fix: 'an offset between -12:00 and +14:00, such as -04:00',
  };
}

function straightOffset(offset: string): string {
  return /^z$/i.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
}
