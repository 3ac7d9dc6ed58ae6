import type { Table, TableCell, TableRow } from 'mdast';
import type { Figures } from '../read/figures.ts';
import type { Format } from '../../csv/format.ts';

/** The figures as a table, with the unit in its header. */
export function tableOf({ name, kind, points, series }: Figures, format: Format, unit = ''): Table {
  const inUnit = unit === '' ? '' : ` (${format.words(unit)})`;
  const header = [name, ...series.map((one) => one.name + inUnit)].map(format.words);
  const rows = points.map((point, index) => [
    format.point(point, kind),
    ...series.map(({ values, decimals }) => {
      const value = values[index];
      return value === undefined ? '' : format.plain(value, decimals);
    }),
  ]);
  return {
    type: 'table',
    align: [null, ...series.map(() => 'right' as const)],
    children: [header, ...rows].map(rowOf),
  };
}

const rowOf = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((value): TableCell => ({
    type: 'tableCell',
    children: [{ type: 'text', value }],
  })),
});
