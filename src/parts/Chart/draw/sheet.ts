import type { ChartType, Figures } from '../read/figures.ts';
import type { Format } from '../../csv/format.ts';
import type { Pen } from './pen.ts';

/** What is drawn, and what with. */
export interface Sheet {
  type: ChartType;
  figures: Figures;
  highlight: string | undefined;
  format: Format;
  pen: Pen;
  /** The height of the part where the figures are. */
  plot: number;
}
