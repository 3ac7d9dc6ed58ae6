import type { Cell, DecimalMark } from '../../csv/numbers.ts';
import { numberOf } from '../../csv/numbers.ts';
import { CsvFault } from '../../csv/csv-fault.ts';

/** What the x column holds. Years are numbers that are written without separators. */
export type PointKind = 'words' | 'number' | 'year' | 'month' | 'day';

/** A value of the x column. */
export interface Point {
  /** As it is in the file, on this line (1-based). */
  written: string;
  line: number;
  /** Where it is on a scale: the number or the year, milliseconds in UTC, or a place in a row. */
  at: number;
}

/** The x column. */
export interface Points {
  kind: PointKind;
  points: Point[];
}

/** The shapes of dates, from the least exact. */
const DATES = {
  year: /^[12]\d{3}$/,
  month: /^\d{4}-\d\d$/,
  day: /^\d{4}-\d\d-\d\d$/,
} as const;

/**
 * The x column with the kind of most of its cells. Throws a `CsvFault` if one of them is of
 * another kind. `mark` is the decimal mark of the file.
 */
export function pointsOf(cells: readonly Cell[], file: string, mark: DecimalMark): Points {
  const empty = cells.find(({ text }) => text === '');
  if (empty) {
    throw new CsvFault(
      `Line ${empty.line} of ${file} doesn't say what its values belong to: its x is empty.`,
      'an empty cell',
      'Write it, or delete the line.',
    );
  }
  const kind = kindOf(cells, mark);
  const points = cells.map((cell, index): Point => {
    const at = kind === 'words' ? index : placeOf(cell.text, kind, mark);
    if (at === undefined) throw notOfKind(cell, kind, file);
    return { written: cell.text, line: cell.line, at };
  });
  if (kind === 'words') assertNoOtherDate(cells, file);
  return { kind, points };
}

function kindOf(cells: readonly Cell[], mark: DecimalMark): PointKind {
  const most = (is: (text: string) => boolean) =>
    cells.filter(({ text }) => is(text)).length * 2 > cells.length;
  if (most((text) => DATES.day.test(text))) return 'day';
  if (most((text) => DATES.month.test(text))) return 'month';
  if (cells.every(({ text }) => DATES.year.test(text))) return 'year';
  return most((text) => numberOf(text, mark) !== undefined) ? 'number' : 'words';
}

function placeOf(text: string, kind: PointKind, mark: DecimalMark): number | undefined {
  if (kind !== 'day' && kind !== 'month') return numberOf(text, mark)?.value;
  if (!DATES[kind].test(text)) return undefined;
  const date = new Date(`${kind === 'month' ? `${text}-01` : text}T00:00:00Z`);
  // JavaScript takes February 30 for March 1.
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isReal ? date.getTime() : undefined;
}

function notOfKind({ line, text }: Cell, kind: PointKind, file: string): CsvFault {
  if (kind === 'number') {
    return new CsvFault(
      `Line ${line} of ${file} has “${text}” where the other lines have a number.`,
      text,
      'Write a number.',
    );
  }
  return new CsvFault(
    `Line ${line} of ${file} has “${text}”, which isn't a date like the others or isn't in the calendar.`,
    text,
    `Write the ${kind === 'day' ? 'year, month and day: 2024-10-25' : 'year and the month: 2024-10'}.`,
  );
}

/** 3/4/2024 is in March or in April. */
function assertNoOtherDate(cells: readonly Cell[], file: string): void {
  const other = cells.find(({ text }) => /^\d{1,4}([./])\d{1,2}\1\d{2,4}$/.test(text));
  if (!other) return;
  throw new CsvFault(
    `Line ${other.line} of ${file} has the date “${other.text}”, which not everybody reads in the same way.`,
    other.text,
    'Write year, month and day, such as 2024-10-25.',
  );
}
