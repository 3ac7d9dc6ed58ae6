import { short } from '../excerpt.ts';

/** What is wrong with a date, and how to fix it. */
export interface DateFault {
  message: string;
  fix: string;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTS =
  /^(\d{4}-\d{2}-\d{2})(?:T|\s+)(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;

export const DAY_EXAMPLE = '2024-10-25';
export const MOMENT_EXAMPLE = '2024-10-25T10:30:00-04:00';

/** What is wrong with a date that has to be a day, such as 2024-10-25. */
export function dayFault(text: string): DateFault | undefined {
  if (DAY.test(text)) return calendarFault(text);
  if (PARTS.test(text)) {
    return { message: "This date can't have a time.", fix: `Write ${text.slice(0, 10)}` };
  }
  return unreadable(text, DAY_EXAMPLE);
}

/** What is wrong with a date that needs a time and an offset, such as 2024-10-25T10:30:00-04:00. */
export function momentFault(text: string): DateFault | undefined {
  if (DAY.test(text)) {
    return (
      calendarFault(text) ?? {
        message: `“${text}” has no time. The date of an update has to include it.`,
        fix: `Add the time and its offset from UTC, such as ${text}T10:30:00-04:00.`,
      }
    );
  }
  const [, day, clock, offset] = PARTS.exec(text) ?? [];
  if (!day || !clock) return unreadable(text, MOMENT_EXAMPLE);
  if (!offset) {
    return {
      message: `“${text}” has no offset from UTC, so the exact time isn't known.`,
      fix: `Add the offset after the time, such as ${day}T${clock}-04:00 for New York in summer.`,
    };
  }
  const right = `${day}T${clock}${straightOffset(offset)}`;
  return (
    calendarFault(day) ??
    clockFault(clock) ??
    offsetFault(offset) ??
    (text === right
      ? undefined
      : { message: `“${short(text)}” isn't in the right date format.`, fix: `Write ${right}` })
  );
}

/** What is wrong with a date that may be a day, or may have a time and an offset. */
export function dateFault(text: string): DateFault | undefined {
  if (DAY.test(text)) return calendarFault(text);
  if (PARTS.test(text)) return momentFault(text);
  return unreadable(text, `${DAY_EXAMPLE}, or a date and time such as ${MOMENT_EXAMPLE}`);
}

function unreadable(text: string, example: string): DateFault {
  return {
    message: `“${short(text)}” isn't in the right date format.`,
    fix: `Use a date such as ${example}.`,
  };
}

function calendarFault(day: string): DateFault | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (month < 1 || month > 12) {
    return {
      message: `The date ${day} doesn't exist: a month is a number from 01 to 12.`,
      fix: 'Check the month. Dates are written year-month-day, such as 2024-10-25.',
    };
  }
  const last = daysIn(year, month);
  if (date >= 1 && date <= last) return undefined;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return {
    message: `The date ${day} doesn't exist: ${name.format(Date.UTC(2000, month - 1))} ${year} has ${last} days.`,
    fix: 'Check the day. Dates are written year-month-day, such as 2024-10-25.',
  };
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function clockFault(clock: string): DateFault | undefined {
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  if (hour < 24 && minute < 60 && second < 60) return undefined;
  return {
    message: `The time ${clock} doesn't exist: a day runs from 00:00:00 to 23:59:59.`,
    fix: 'Use hours, minutes and seconds, such as 10:30:00.',
  };
}

/** Offsets from UTC range from -12:00 to +14:00. */
function offsetFault(offset: string): DateFault | undefined {
  const [hours = 0, minutes = 0] = straightOffset(offset).slice(1).split(':').map(Number);
  const most = offset.startsWith('-') ? 12 : 14;
  if (minutes < 60 && hours + minutes / 60 <= most) return undefined;
  return {
    message: `No place has the offset ${offset} from UTC.`,
    fix: 'Use an offset between -12:00 and +14:00, such as -04:00.',
  };
}

function straightOffset(offset: string): string {
  return /z/i.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
}
