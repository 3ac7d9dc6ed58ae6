import type { Sheet } from './sheet.ts';

/**
 * The class of a series or of one of its values: the accent if it is highlighted, a grey beside what
 * is, and shades of ink if nothing is.
 */
export function toneOf({ figures, highlight }: Sheet, series: number, point?: number): string {
  const name = figures.series[series]?.name;
  const at = point === undefined ? undefined : figures.points[point]?.written;
  if (highlight !== undefined && (name === highlight || at === highlight)) return 'accent';
  if (figures.series.length === 1) {
    return highlight === undefined || point === undefined ? 'tone-0' : 'tone-1';
  }
  const isSeries = figures.series.some((one) => one.name === highlight);
  return `tone-${isSeries ? series + 1 : series}`;
}

/** The point that is highlighted. */
export function highlightedPoint({ figures, highlight }: Sheet): number | undefined {
  const index = figures.points.findIndex(({ written }) => written === highlight);
  return index < 0 ? undefined : index;
}
