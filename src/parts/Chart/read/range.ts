import { nearest } from '../../../story/problems/nearest.ts';
import { CsvFault } from '../../csv/csv-fault.ts';
import type { Asked, Figures } from './figures.ts';
import { chosen } from './figures.ts';
import type { Point } from './points.ts';

/** The figures between `from` and `to`, both included. Throws a `CsvFault` if there are none. */
export function cutToRange(figures: Figures, { from, to }: Asked, file: string): Figures {
  if (from === undefined && to === undefined) return figures;
  const isAfter = from === undefined ? () => true : comparedWith(from, 'from', figures, file);
  const isBefore = to === undefined ? () => true : comparedWith(to, 'to', figures, file);
  const kept = [...figures.points.keys()].filter((index) => {
    const point = figures.points[index];
    return point && isAfter(point) && isBefore(point);
  });
  if (kept.length > 0) return chosen(figures, kept);
  throw new CsvFault(
    `${file} has nothing between “${from ?? ''}” and “${to ?? ''}”.`,
    [from, to].filter(Boolean).join(', '),
    `Write values that are in the column “${figures.name}”, the first in from.`,
  );
}

/** Whether a point is on the right side of a limit. */
function comparedWith(
  limit: string,
  prop: 'from' | 'to',
  { kind, points, name }: Figures,
  file: string,
): (point: Point) => boolean {
  const isFrom = prop === 'from';
  // Dates have the order of their letters, and 2024 has all of its months.
  if ((kind === 'month' || kind === 'day') && /^\d{4}(?:-\d\d){0,2}$/.test(limit)) {
    return ({ written }) => (isFrom ? written >= limit : written.slice(0, limit.length) <= limit);
  }
  const place = kind === 'words' ? points.find(({ written }) => written === limit)?.at : +limit;
  if (place !== undefined && !Number.isNaN(place) && limit !== '' && !isDate(kind)) {
    return ({ at }) => (isFrom ? at >= place : at <= place);
  }
  const all = points.map(({ written }) => written);
  const near = nearest(limit, all);
  throw new CsvFault(
    `The prop ${prop} isn't a value of the column “${name}” in ${file}.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
    limit,
    `Write it as it is in the file, such as ${all[0] ?? '2024'}.`,
  );
}

const isDate = (kind: Figures['kind']): boolean => kind === 'month' || kind === 'day';
