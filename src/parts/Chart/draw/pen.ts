import type { Element } from 'hast';
import { s } from 'hastscript';
import { LINE } from './labels/text-width.ts';

/** Where a text begins, in the direction of reading. */
export type Anchor = 'start' | 'middle' | 'end';

/**
 * Draws on a sheet whose x is the distance from the side where reading begins: in Arabic, all of it
 * is mirrored, but not its words.
 */
export interface Pen {
  width: number;
  /** The x of the sheet as the x of SVG. */
  across(x: number): number;
  /** Lines of words; `y` is the baseline of the first. */
  text(
    lines: string | readonly string[],
    x: number,
    y: number,
    classes: string,
    anchor?: Anchor,
  ): Element;
  box(x: number, y: number, width: number, height: number, classes: string): Element;
  line(from: Place, to: Place, classes: string): Element;
  dot(x: number, y: number, radius: number, classes: string): Element;
  path(d: string | null, classes: string): Element;
}

export interface Place {
  x: number;
  y: number;
}

export function penOf(width: number, direction: 'ltr' | 'rtl'): Pen {
  const across = (x: number) => round(direction === 'rtl' ? width - x : x);
  return {
    width,
    across,
    text: (lines, x, y, classes, anchor = 'start') => {
      const words = typeof lines === 'string' ? [lines] : lines;
      const place = { x: across(x), y: round(y) };
      const properties = {
        ...place,
        ...(classes !== '' && { className: [classes] }),
        ...(anchor !== 'start' && { textAnchor: anchor }),
      };
      if (words.length === 1) return s('text', properties, words[0]);
      const spans = words.map((line, index) =>
        s('tspan', { x: place.x, ...(index > 0 && { dy: LINE }) }, line),
      );
      return s('text', properties, spans);
    },
    box: (x, y, boxWidth, height, classes) => {
      const start = Math.min(across(x), across(x + boxWidth));
      return s('rect', {
        x: start,
        y: round(y),
        width: round(boxWidth),
        height: round(height),
        className: [classes],
      });
    },
    line: (from, to, classes) =>
      s('line', {
        x1: across(from.x),
        y1: round(from.y),
        x2: across(to.x),
        y2: round(to.y),
        className: [classes],
      }),
    dot: (x, y, r, classes) =>
      s('circle', { cx: across(x), cy: round(y), r, className: [classes] }),
    path: (d, classes) => s('path', { d, className: [classes] }),
  };
}

const round = (number: number): number => Math.round(number * 10) / 10;
