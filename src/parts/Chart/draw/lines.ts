import type { Element } from 'hast';
import { area, line, stack } from 'd3-shape';
import type { Band } from './labels/notes.ts';
import { drawNotes } from './labels/notes.ts';
import type { Plot } from './plot.ts';
import { plotOf } from './plot.ts';
import { labelsBeside, nameSeries } from './labels/series-labels.ts';
import type { Sheet } from './sheet.ts';
import { toneOf } from './tones.ts';

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
      ...drawNotes(sheet, plot, bands),
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
