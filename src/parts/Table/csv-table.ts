import type { AlignType, Table, TableRow } from 'mdast';
import { readCsv } from '../csv/read-csv.ts';
import { decimalMarkOf, numberOf } from '../csv/numbers.ts';
import { formatOf } from '../csv/format.ts';

/**
 * The table of a CSV file. Columns of numbers are aligned by their decimals, and written in the
 * language of the story; `align` says otherwise, for each column. Throws a `CsvFault`.
 */
export function tableOf(
  text: string,
  path: string,
  align: string | undefined,
  language: string,
): Table {
  const csv = readCsv(text, path.replace(/^.*\//, ''));
  const format = formatOf(language);
  const columns = csv.columns.map((_, index) => csv.rows.map(({ cells }) => cells[index] ?? ''));
  const isNumeric = columns.map(hasNumbers);
  const numeric = csv.rows.flatMap(({ line, cells }) =>
    cells
      .filter((cell, index) => isNumeric[index] && cell !== '')
      .map((cell) => ({ line, text: cell })),
  );
  const mark = decimalMarkOf(numeric, csv);
  const said = columns.map((cells, index) => {
    const numbers = cells.map((cell) => (isNumeric[index] ? numberOf(cell, mark) : undefined));
    const isYear = numbers.every(
      (one) => !one || (one.decimals === 0 && one.value > 1000 && one.value < 2200),
    );
    const decimals = Math.max(0, ...numbers.map((one) => one?.decimals ?? 0));
    return cells.map((cell, row) => {
      const number = numbers[row];
      return number && !isYear ? format.plain(number.value, decimals) : format.words(cell);
    });
  });
  const own = align?.split(',').map((one) => alignOf(one.trim())) ?? [];
  return {
    type: 'table',
    align: columns.map((_, index) => own[index] ?? (isNumeric[index] ? 'right' : null)),
    children: [
      rowOf(csv.columns.map(format.words)),
      ...csv.rows.map((_, row) => rowOf(said.map((cells) => cells[row] ?? ''))),
    ],
  };
}

/** A column is one of numbers if all that is in it begins as one. */
function hasNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^[-+−–]?[\d.,'’\s]*\d$/.test(cell));
}

const alignOf = (text: string): AlignType =>
  text === 'left' || text === 'right' || text === 'center' ? text : null;

const rowOf = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
});
