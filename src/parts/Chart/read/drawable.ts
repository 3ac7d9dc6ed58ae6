import { nearest } from '../../../story/problems/nearest.ts';
import { CsvFault } from '../../csv/csv-fault.ts';
import type { Asked, Figures } from './figures.ts';

/** More lines or shades can't be told apart. */
const MOST_SERIES = 8;

/** More rows make a table that nobody reads, and a heavy page. */
const MOST_ROWS = 1000;

/** Throws a `CsvFault` if the figures can't be drawn in an honest way. */
export function assertDrawable(figures: Figures, asked: Asked, file: string): void {
  const { series } = figures;
  if (series.length > MOST_SERIES) {
    throw new CsvFault(
      `A chart can show ${MOST_SERIES} columns at most, and this one has ${series.length}.`,
      asked.y,
      'Choose the columns that matter, or make several charts.',
    );
  }
  if (figures.points.length > MOST_ROWS) {
    throw new CsvFault(
      `${file} has ${figures.points.length} lines, and a chart can show ${MOST_ROWS} at most, because readers get them all as a table.`,
      `${figures.points.length} lines`,
      'Show a part of them with from and to, or only every tenth, or their means.',
    );
  }
  if (series.every(({ values }) => values.every((value) => value === undefined))) {
    throw new CsvFault(
      `All cells of ${asked.y} in ${file} are empty.`,
      'no figures',
      'Write the figures, or name another column.',
    );
  }
  assertOnePerPoint(figures, asked, file);
  if (asked.type === 'stacked' || (asked.type === 'area' && series.length > 1)) {
    assertNotNegative(figures, file);
  }
  assertHighlight(figures, asked, file);
}

/** Only dots can be above each other. */
function assertOnePerPoint({ kind, points, name }: Figures, { type }: Asked, file: string): void {
  if (type === 'dot' && kind !== 'words') return;
  const lines = new Map<string | number, number>();
  for (const { written, at, line } of points) {
    const key = kind === 'words' ? written : at;
    const before = lines.get(key);
    if (before !== undefined) {
      throw new CsvFault(
        `Lines ${Math.min(before, line)} and ${Math.max(before, line)} of ${file} are both for “${written}”.`,
        written,
        `Keep one line for each value of the column “${name}”, or use type="dot".`,
      );
    }
    lines.set(key, line);
  }
}

function assertNotNegative({ points, series }: Figures, file: string): void {
  for (const { name, values } of series) {
    const index = values.findIndex((value) => value !== undefined && value < 0);
    const value = values[index];
    const point = points[index];
    if (value === undefined || !point) continue;
    throw new CsvFault(
      `Line ${point.line} of ${file} has a negative value in “${name}”. It can't be stacked on the others, because their sum would look larger than it is.`,
      String(value),
      'Use type="column" or type="line".',
    );
  }
}

function assertHighlight(
  { points, series, name }: Figures,
  { highlight }: Asked,
  file: string,
): void {
  if (highlight === undefined) return;
  const known = [...series.map((one) => one.name), ...points.map(({ written }) => written)];
  if (known.includes(highlight)) return;
  const near = nearest(highlight, known);
  throw new CsvFault(
    `Nothing in ${file} is called “${highlight}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
    highlight,
    `Write the name of a column (${series.map((one) => one.name).join(', ')}) or a value of “${name}”.`,
  );
}
