import { extent, max } from 'd3-array';
import type { ScaleLinear } from 'd3-scale';
import { scaleLinear } from 'd3-scale';
import type { Format } from '../../../csv/format.ts';
import type { ChartType, Figures } from '../../read/figures.ts';

/** The scale of the values with a few round ones. */
export interface ValueScale {
  scale: ScaleLinear<number, number>;
  ticks: { value: number; label: string }[];
}

const MOST_TICKS = 5;

/**
 * Where the values are on a line from `range[0]` to `range[1]`. There are fewer ticks if their
 * labels don't fit.
 */
export function valueScale(
  figures: Figures,
  type: ChartType,
  format: Format,
  range: readonly [number, number],
  fit: (found: ValueScale) => boolean = () => true,
): ValueScale {
  const [low, high] = domainOf(figures, type);
  const found = [5, 4, 3, 2, 1].map((wanted) => {
    const scale = trimmed(scaleLinear([low, high], range).nice(wanted), high);
    return { scale, ticks: labelled(scale.ticks(wanted), format) };
  });
  const good = found.filter((one) => one.ticks.length <= MOST_TICKS && fit(one));
  const [best] = [...good].sort((a, b) => emptiness(a, low, high) - emptiness(b, low, high));
  return best ?? found.at(-1) ?? { scale: scaleLinear([low, high], range), ticks: [] };
}

/** How much of the scale has no figures, and fewer than three ticks as if half of it were empty. */
function emptiness({ scale, ticks }: ValueScale, low: number, high: number): number {
  const [start = 0, end = 1] = scale.domain();
  return 1 - (high - low) / (end - start) + (ticks.length < 3 ? 0.5 : 0);
}

/** More of the drawing than this isn't left empty for the sake of a round number. */
const MOST_EMPTY = 0.1;

/** The scale without its end if nothing is there. */
function trimmed(scale: ValueScale['scale'], high: number): ValueScale['scale'] {
  const [start = 0, end = 1] = scale.domain();
  return (end - high) / (end - start) > MOST_EMPTY && high > 0
    ? scale.domain([start, high])
    : scale;
}

/** Sizes are measured from zero. Lines and dots show differences, and can begin elsewhere. */
function domainOf(figures: Figures, type: ChartType): [number, number] {
  const sums = type === 'stacked' || (type === 'area' && figures.series.length > 1);
  const values = sums
    ? figures.points.map((_, at) =>
        figures.series.reduce((sum, series) => sum + (series.values[at] ?? 0), 0),
      )
    : figures.series.flatMap((series) => series.values);
  const [low = 0, high = 0] = extent(values.filter((value) => value !== undefined));
  const fromZero = (type !== 'line' && type !== 'dot') || (low >= 0 && low < high * 0.4);
  const [start, end] = fromZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  if (start < end) return [start, end];
  return start === 0 ? [0, 1] : [start - Math.abs(start) / 10, start + Math.abs(start) / 10];
}

/** Only the last has the unit, if that is short. */
function labelled(ticks: readonly number[], format: Format): ValueScale['ticks'] {
  const decimals = max(ticks.map(decimalsOf)) ?? 0;
  return ticks.map((value, index) => ({
    value,
    label: format.short(
      value,
      decimals,
      index === ticks.length - 1 && !format.longUnit ? 'with unit' : 'without unit',
    ),
  }));
}

/** Of a round number, which JavaScript prints without errors. */
const decimalsOf = (tick: number): number => String(tick).split('.')[1]?.length ?? 0;
