import type { Point, PointKind } from './points.ts';

/** How figures are drawn: `stacked` has one column or bar for each x, the others what they are called. */
export const CHART_TYPES = ['bar', 'column', 'line', 'area', 'dot', 'stacked'] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** The values of one column. */
export interface Series {
  name: string;
  /** One for each point; undefined where the cell is empty. */
  values: (number | undefined)[];
  /** The most decimals that any of them is written with. */
  decimals: number;
}

/** What a chart shows. */
export interface Figures {
  /** The name of the x column. */
  name: string;
  kind: PointKind;
  /** In order: of the file if they are words, otherwise of the scale. */
  points: Point[];
  series: Series[];
}

/** What a story says about the figures of a chart. */
export interface Asked {
  type: ChartType;
  x: string;
  /** Names of columns, separated by commas. */
  y: string;
  /** The first and the last value of x to show. */
  from?: string | undefined;
  to?: string | undefined;
  /** The name of a series, or a value of x. */
  highlight?: string | undefined;
}

/** The figures at some of their points. */
export function chosen(figures: Figures, indices: readonly number[]): Figures {
  const pick = <T>(from: readonly T[]): T[] =>
    indices.flatMap((index) => from.slice(index, index + 1));
  return {
    ...figures,
    points: pick(figures.points),
    series: figures.series.map((one) => ({ ...one, values: pick(one.values) })),
  };
}
