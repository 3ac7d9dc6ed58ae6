import type { Element } from 'hast';
import { drawKeys, heightOfKeys } from './labels/keys.ts';
import type { Plot } from './plot.ts';
import { plotOf } from './plot.ts';
import { labelsBeside, nameSeries } from './labels/series-labels.ts';
import type { Span } from './spans.ts';
import { firstOfEach, singleSpans, stackedSpans } from './spans.ts';
import type { Sheet } from './sheet.ts';
import { LINE, widthOf } from './labels/text-width.ts';
import { highlightedPoint, toneOf } from './tones.ts';

/**
 * Columns beside each other, or stacked: the drawing and its height. Undefined if the names of the
 * columns don't fit below them.
 */
export function drawColumns(sheet: Sheet): { nodes: Element[]; height: number } | undefined {
  const { figures, type, pen } = sheet;
  const several = figures.series.length > 1;
  const stacked = type === 'stacked';
  const columns = stacked ? stackedSpans(figures) : singleSpans(figures);
  const labels = stacked && several ? labelsBeside(sheet) : undefined;
  const named = several && !stacked ? firstOfEach(columns) : [];
  const after = labels?.after ?? 0;
  // How many levels the names need depends on where the columns are, and that on no level.
  const draft = plotOf(sheet, { after, columns: true });
  if (!draft) return undefined;
  const above = heightOfKeys(
    named.map((column) => keyOf(sheet, draft, column)),
    pen.width,
  );
  const plot = plotOf(sheet, { after, above, columns: true }) ?? draft;
  const last = figures.points.length - 1;
  const ends = figures.series.map((_, series) => {
    const end = columns.find((one) => one.series === series && one.point === last);
    return end && plot.up((end.low + end.high) / 2);
  });
  return {
    height: plot.height,
    nodes: [
      ...plot.grid,
      ...drawKeys(
        named.map((column) => keyOf(sheet, plot, column)),
        keysBottom(sheet, above),
        pen,
      ),
      ...columns.map((column) => draw(sheet, plot, column)),
      ...(labels
        ? nameSeries(sheet, { ...plot, end: lastEdge(sheet, plot) }, labels.lines, ends)
        : []),
      ...(several ? [] : note(sheet, plot)),
    ],
  };
}

/** The names stand below the unit. */
const keysBottom = ({ format }: Sheet, above: number): number =>
  above + (format.longUnit ? LINE : 0);

function keyOf(sheet: Sheet, plot: Plot, column: Span) {
  const { start, width } = place(sheet, plot, column);
  const name = sheet.figures.series[column.series]?.name ?? '';
  return {
    words: sheet.format.words(name),
    x: start + width / 2,
    y: plot.up(column.high),
    accent: toneOf(sheet, column.series) === 'accent',
  };
}

/** Three quarters of a slot, divided among the series unless they are stacked. */
function place({ figures, type }: Sheet, plot: Plot, { series, point }: Span) {
  const all = plot.slot * (figures.points.length > 40 ? 0.85 : 0.72);
  const count = type === 'stacked' ? 1 : figures.series.length;
  const width = all / count;
  const gap = count > 1 && width > 6 ? 1 : 0;
  const start = plot.across(point) - all / 2 + (type === 'stacked' ? 0 : series * width);
  return { start: start + gap / 2, width: width - gap };
}

function draw(sheet: Sheet, plot: Plot, column: Span): Element {
  const { start, width } = place(sheet, plot, column);
  const [top, bottom] = [plot.up(column.high), plot.up(column.low)];
  const layer = sheet.type === 'stacked' ? ' layer' : '';
  const tone = toneOf(sheet, column.series, column.point);
  return sheet.pen.box(start, top, width, Math.max(bottom - top, 0.5), `fill ${tone}${layer}`);
}

const lastEdge = (sheet: Sheet, plot: Plot): number => {
  const point = sheet.figures.points.length - 1;
  const { start, width } = place(sheet, plot, { series: 0, point, low: 0, high: 0 });
  return start + width;
};

/** The value of the column that is highlighted, at its end. */
function note(sheet: Sheet, plot: Plot): Element[] {
  const { figures, format, pen } = sheet;
  const point = highlightedPoint(sheet);
  const [series] = figures.series;
  const value = point === undefined ? undefined : series?.values[point];
  if (point === undefined || value === undefined || !series) return [];
  const words = format.short(
    value,
    series.decimals,
    format.longUnit ? 'without unit' : 'with unit',
  );
  const half = widthOf(words) / 2;
  const x = Math.min(Math.max(plot.across(point), plot.start + half), pen.width - half);
  const below = plot.up(value) + LINE;
  const y = value >= 0 ? plot.up(value) - 5 : below < plot.bottom ? below : plot.up(0) - 5;
  return [pen.text(words, x, y, 'accent', 'middle')];
}
