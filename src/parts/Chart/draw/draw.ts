import type { Element } from 'hast';
import { s } from 'hastscript';
import { directionOf } from '../../../language/language.ts';
import type { ChartType, Figures } from '../read/figures.ts';
import type { Format } from '../../csv/format.ts';
import { drawBars } from './bars.ts';
import { drawColumns } from './columns.ts';
import { drawLines } from './lines.ts';
import { penOf } from './pen.ts';
import { drawRowFigures } from './row-figures.ts';
import type { Sheet } from './sheet.ts';

/** A chart as it is asked for. */
export interface Drawing {
  type: ChartType;
  figures: Figures;
  highlight?: string | undefined;
  format: Format;
  /** The id of the words that say what it shows. */
  labelledBy: string;
}

/** The widths that a chart is drawn for: a phone's, that of a column of text, and that of a lead. */
const SIZES = {
  narrow: { width: 320, plot: 190 },
  wide: { width: 476, plot: 230 },
  widest: { width: 800, plot: 360 },
} as const;

export type Size = keyof typeof SIZES;

/** A chart as SVG, whose colours are those of the style sheet. */
export function drawChart(drawing: Drawing, size: Size): Element {
  const { type, figures, highlight, format, labelledBy } = drawing;
  const { width, plot } = SIZES[size];
  const pen = penOf(width, directionOf(format.language));
  const { nodes, height } = drawn({ type, figures, highlight, format, pen, plot });
  return s(
    'svg',
    {
      className: [size],
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'img',
      ariaLabelledBy: labelledBy,
    },
    nodes,
  );
}

function drawn(sheet: Sheet): { nodes: Element[]; height: number } {
  const { type, figures } = sheet;
  if (type === 'bar') return drawBars(sheet);
  if (figures.kind === 'words' && (type === 'stacked' || type === 'dot'))
    return drawRowFigures(sheet);
  if (type === 'column' || type === 'stacked') return drawColumns(sheet) ?? drawBars(sheet);
  return drawLines(sheet);
}
