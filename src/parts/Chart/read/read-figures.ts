import { nearest } from '../../../story/problems/nearest.ts';
import type { Csv } from '../../csv/read-csv.ts';
import { readCsv } from '../../csv/read-csv.ts';
import { assertDrawable } from './drawable.ts';
import { CsvFault } from '../../csv/csv-fault.ts';
import type { Asked, Figures, Series } from './figures.ts';
import { chosen } from './figures.ts';
import type { Cell, DecimalMark } from '../../csv/numbers.ts';
import { decimalMarkOf, numberOf } from '../../csv/numbers.ts';
import { pointsOf } from './points.ts';
import { cutToRange } from './range.ts';

/** The figures in a CSV file. Throws a `CsvFault` if they can't be read or drawn so. */
export function readFigures(text: string, name: string, asked: Asked): Figures {
  const csv = readCsv(text, name);
  const points = cellsOf(csv, columnOf(csv, asked.x.trim(), 'x'));
  const names = namesIn(asked.y, csv.columns);
  const columns = names.map((one) => cellsOf(csv, columnOf(csv, one, 'y')));
  const mark = decimalMarkOf([...columns, points].flat(), csv);
  const series = columns.map((cells, index) => seriesOf(cells, names[index] ?? '', { name, mark }));
  const read = { name: asked.x.trim(), ...pointsOf(points, name, mark), series };
  const figures = cutToRange(inOrder(read), asked, name);
  assertDrawable(figures, asked, name);
  return figures;
}

/** A column can have a comma in its own name. */
function namesIn(y: string, columns: readonly string[]): string[] {
  return columns.includes(y.trim()) ? [y.trim()] : y.split(',').map((one) => one.trim());
}

function columnOf({ name, columns }: Csv, wanted: string, prop: string): number {
  const index = columns.indexOf(wanted);
  if (index >= 0) return index;
  const near = nearest(wanted, columns);
  throw new CsvFault(
    `${name} has no column “${wanted}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
    wanted,
    `Write the name of a column in ${prop}: ${columns.filter(Boolean).join(', ')}.`,
  );
}

const cellsOf = ({ rows }: Csv, column: number): Cell[] =>
  rows.map(({ line, cells }) => ({ line, text: cells[column] ?? '' }));

function seriesOf(
  cells: readonly Cell[],
  column: string,
  { name, mark }: { name: string; mark: DecimalMark },
): Series {
  let decimals = 0;
  const values = cells.map(({ line, text }) => {
    if (text === '') return undefined;
    const number = numberOf(text, mark);
    if (!number) {
      throw new CsvFault(
        `Line ${line} of ${name} has “${text}” in the column “${column}”, which isn't a number.`,
        text,
        'Write only the number: its unit belongs in the prop unit. Leave the cell empty if there is no figure.',
      );
    }
    decimals = Math.max(decimals, number.decimals);
    return number.value;
  });
  return { name: column, values, decimals };
}

/** Numbers and dates in the order of their scale. */
function inOrder(figures: Figures): Figures {
  if (figures.kind === 'words') return figures;
  const order = figures.points
    .map(({ at }, index) => ({ at, index }))
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index);
  return chosen(figures, order);
}
