import { CsvError, parse } from 'csv-parse/sync';
import { CsvFault } from './csv-fault.ts';

/** A line of the file below the header. */
export interface CsvRow {
  /** 1-based, in the file. */
  line: number;
  cells: string[];
}

/** A file of values with a header, as text. */
export interface Csv {
  /** The file's name, for messages. */
  name: string;
  separator: ',' | ';' | '\t';
  columns: string[];
  rows: CsvRow[];
}

const SEPARATORS = ['\t', ';', ','] as const;

/** Reads a CSV file. Throws a `CsvFault` if it can't be read as one. */
export function readCsv(source: string, name: string): Csv {
  // Excel can say the separator in a line of its own, which is no header.
  const text = source.replace(/^\ufeff?sep=.?(?=\r?\n)/i, '');
  const separator = separatorOf(text);
  const [header, ...rows] = linesOf(text, separator, name);
  if (!header || rows.length === 0) {
    throw new CsvFault(
      header ? `${name} has only one line: no values.` : `${name} is empty.`,
      header ? header.cells.join(separator) : 'nothing',
      'Write the names of the columns in the first line, and the values below it.',
    );
  }
  const ragged = rows.find(({ cells }) => cells.length !== header.cells.length);
  if (ragged) {
    throw new CsvFault(
      `Line ${ragged.line} of ${name} has ${ragged.cells.length} cells, but its header has ${header.cells.length}.`,
      ragged.cells.join(separator),
      `Give the line as many cells as the header. If a cell has a ${NAMES[separator]} in it, put it in quotation marks.`,
    );
  }
  assertNoDuplicate(header, name);
  return { name, separator, columns: header.cells, rows };
}

const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

/** The lines that have anything in them. */
function linesOf(text: string, separator: string, name: string): CsvRow[] {
  try {
    const found = parse(text, {
      bom: true,
      delimiter: separator,
      // A space before an opening quotation mark is allowed, but a tab may separate empty cells.
      ltrim: separator !== '\t',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]; // why: the types don't know what `info` changes
    return found
      .map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw quotationFault(text, name);
  }
}

/** Quotation marks come in pairs, in each line that doesn't break within a cell. */
function quotationFault(text: string, name: string): CsvFault {
  const lines = text.split(/\r?\n/);
  const odd = lines.findIndex((line) => line.split('"').length % 2 === 0);
  const index = odd < 0 ? lines.findIndex((line) => line.includes('"')) : odd;
  return new CsvFault(
    `Line ${index + 1} of ${name} has a quotation mark that isn't closed, or that is in the middle of a cell.`,
    lines[index] ?? '',
    'Put the whole cell in quotation marks, and write "" for a quotation mark in it.',
  );
}

/** The separator that divides the header into the most cells. */
function separatorOf(text: string): Csv['separator'] {
  const header = /\S.*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (separator: string) => header.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

function assertNoDuplicate({ line, cells }: CsvRow, name: string): void {
  const twice = cells.find((cell, index) => cell !== '' && cells.indexOf(cell) !== index);
  if (twice === undefined) return;
  throw new CsvFault(
    `Line ${line} of ${name} names two columns “${twice}”.`,
    twice,
    'Give each column a name of its own.',
  );
}
