import type { Figures } from '../read/figures.ts';

/** The figure of a series at a point, from one value to another. */
export interface Span {
  series: number;
  point: number;
  low: number;
  high: number;
}

/** Each figure from zero. */
export function singleSpans({ series }: Figures): Span[] {
  return series.flatMap(({ values }, index) =>
    values.flatMap((value, point) =>
      value === undefined
        ? []
        : [{ series: index, point, low: Math.min(0, value), high: Math.max(0, value) }],
    ),
  );
}

/** Each figure on top of those of the series before it. */
export function stackedSpans({ points, series }: Figures): Span[] {
  return points.flatMap((_, point) => {
    let low = 0;
    return series.flatMap(({ values }, index) => {
      const value = values[point];
      if (value === undefined || value === 0) return [];
      low += value;
      return [{ series: index, point, low: low - value, high: low }];
    });
  });
}

/** The first figure of each series. */
export function firstOfEach(spans: readonly Span[]): Span[] {
  return spans.filter(
    ({ series }, index) => spans.findIndex((one) => one.series === series) === index,
  );
}
