import type { Element } from 'hast';
import { area, line, stack } from 'd3-shape';
import type { Place } from './pen.ts';
import type { Plot } from './plot.ts';
import { plotOf } from './plot.ts';
import { labelsBeside, nameSeries } from './series-labels.ts';
import type { Sheet } from './sheet.ts';
import { LINE, SIZE, widthOf } from './text-width.ts';
import { highlightedPoint, toneOf } from './tones.ts';

/** Lower and upper value of a series at each point; undefined in a gap. */
type Band = ([number, number] | undefined)[];

/** Lines, areas and dots: the drawing and its height. */
export function drawLines(sheet: Sheet): { nodes: Element[]; height: number } {
  const { figures, type } = sheet;
  const several = figures.series.length > 1;
  const labels = several ? labelsBeside(sheet) : undefined;
  const plot = plotOf(sheet, { after: labels?.after ?? 0 });
  if (!plot) throw new Error('Lines can leave out names of x, so that they always fit.');
  const bands = bandsOf(sheet);
  const order = [...figures.series.keys()].sort(
    (a, b) => Number(toneOf(sheet, a) === 'accent') - Number(toneOf(sheet, b) === 'accent'),
  );
  const ends = bands.map((band) => {
    const end = band.findLast((one) => one !== undefined);
    if (!end) return undefined;
    return plot.up(type === 'area' && several ? (end[0] + end[1]) / 2 : end[1]);
  });
  const drawn = order.flatMap((series) => seriesAt(sheet, plot, series, bands[series] ?? []));
  return {
    height: plot.height,
    nodes: [
      ...plot.grid,
      ...drawn,
      ...notes(sheet, plot, bands),
      ...(labels ? nameSeries(sheet, plot, labels.lines, ends) : []),
    ],
  };
}

/** Areas are on top of each other; everything else stands for itself. */
function bandsOf({ figures: { series, points }, type }: Sheet): Band[] {
  if (type !== 'area' || series.length === 1) {
    return series.map(({ values }) =>
      values.map((value) => (value === undefined ? undefined : [0, value])),
    );
  }
  const isGap = (point: number) => series.some(({ values }) => values[point] === undefined);
  const rows = [...points.keys()];
  return stack<number, number>()
    .keys(series.keys())
    .value((point, key) => series[key]?.values[point] ?? 0)(rows)
    .map((layer) => layer.map(([low, high], point) => (isGap(point) ? undefined : [low, high])));
}

function seriesAt(sheet: Sheet, plot: Plot, series: number, band: Band): Element[] {
  const { pen, type, figures } = sheet;
  const tone = toneOf(sheet, series);
  const x = (_: unknown, point: number) => pen.across(plot.across(point));
  const isDrawn = (one: Band[number]) => one !== undefined;
  const dots = [...band.entries()].flatMap(([point, one]) => {
    const alone = band[point - 1] === undefined && band[point + 1] === undefined;
    if (!one || (type !== 'dot' && !alone)) return [];
    const shade = type === 'dot' ? toneOf(sheet, series, point) : tone;
    return [pen.dot(plot.across(point), plot.up(one[1]), 3.5, `fill ${shade}`)];
  });
  if (type === 'dot') return dots;
  const top = line<Band[number]>()
    .digits(1)
    .defined(isDrawn)
    .x(x)
    .y((one) => plot.up(one?.[1] ?? 0));
  if (type === 'line') return [pen.path(top(band), `stroke ${tone}`), ...dots];
  const filled = area<Band[number]>()
    .digits(1)
    .defined(isDrawn)
    .x(x)
    .y0((one) => plot.up(one?.[0] ?? 0))
    .y1((one) => plot.up(one?.[1] ?? 0));
  if (figures.series.length > 1) return [pen.path(filled(band), `fill ${tone} layer`), ...dots];
  return [pen.path(filled(band), 'fill tone-3'), pen.path(top(band), `stroke ${tone}`), ...dots];
}

/** The value at the end of a single line, and those at the x that is highlighted. */
function notes(sheet: Sheet, plot: Plot, bands: readonly Band[]): Element[] {
  const { figures, type, pen, format } = sheet;
  const chosen = highlightedPoint(sheet);
  const single = figures.series.length === 1;
  const last = bands[0]?.findLastIndex((one) => one !== undefined);
  const point = chosen ?? (single && type !== 'dot' ? last : undefined);
  if (point === undefined) return [];
  return figures.series.flatMap(({ values, decimals }, series) => {
    const value = values[point];
    const high = bands[series]?.[point]?.[1];
    if (value === undefined || high === undefined) return [];
    const tone = chosen === undefined ? toneOf(sheet, series) : 'accent';
    const [x, y] = [plot.across(point), plot.up(high)];
    const dot = pen.dot(x, y, 4, `fill ${tone}`);
    if (!single) return [dot];
    const words = format.short(value, decimals, format.longUnit ? 'without unit' : 'with unit');
    const others = (bands[series] ?? []).flatMap((one, index) =>
      one && index !== point ? [{ x: plot.across(index), y: plot.up(one[1]) }] : [],
    );
    const [middle, baseline] = freePlace(words, { x, y }, others, plot, pen.width);
    const classes = tone === 'accent' ? 'accent' : 'name';
    return [dot, pen.text(words, middle, baseline, classes, 'middle')];
  });
}

/** The middle and the baseline of words beside a point, where they cover the fewest others. */
function freePlace(
  words: string,
  { x, y }: Place,
  others: readonly Place[],
  { start, top, bottom }: Plot,
  width: number,
): [middle: number, baseline: number] {
  const half = widthOf(words) / 2;
  const middle = Math.max(start + half, Math.min(width - half, x));
  const places: [number, number][] = [
    [middle, y - 9],
    [middle, y + LINE + 4],
    [x - half - 2, y - 7],
    [x + half + 2, y + LINE + 2],
    [x + half + 2, y - 7],
    [x - half - 2, y + LINE + 2],
    [x - half - 9, y + 5],
    [x + half + 9, y + 5],
  ];
  const covered = ([at, baseline]: [number, number]) =>
    others.filter(
      (one) => Math.abs(one.x - at) < half + 3 && one.y > baseline - SIZE && one.y < baseline + 5,
    ).length;
  const inside = places.filter(
    ([at, baseline]) =>
      at - half >= start &&
      at + half <= width &&
      baseline - SIZE > top - LINE - 9 &&
      baseline < bottom,
  );
  return inside.sort((a, b) => covered(a) - covered(b))[0] ?? [middle, y - 9];
}
