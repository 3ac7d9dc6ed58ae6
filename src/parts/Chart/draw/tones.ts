import type { Sheet } from './sheet.ts';

/**
 * The class of a series or of one of its values: the accent if it is highlighted, otherwise one of
 * the greys, or ink if there is nothing to tell it from.
 */
export function toneOf({ figures, highlight }: Sheet, series: number, point?: number): string {
  const name = figures.series[series]?.name;
  const at = point === undefined ? undefined : figures.points[point]?.written;
  if (highlight !== undefined && (name === highlight || at === highlight)) return 'accent';
  const alone = figures.series.length === 1;
  if (alone) return highlight === undefined || point === undefined ? 'tone-0' : 'quiet';
  return `tone-${series}`;
}

/** The point that is highlighted. */
export function highlightedPoint({ figures, highlight }: Sheet): number | undefined {
  const index = figures.points.findIndex(({ written }) => written === highlight);
  return index < 0 ? undefined : index;
}
