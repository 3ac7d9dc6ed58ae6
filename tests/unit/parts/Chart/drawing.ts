import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { directionOf } from '../../../../src/language/language.ts';
import type { Size } from '../../../../src/parts/Chart/draw/draw.ts';
import { drawChart } from '../../../../src/parts/Chart/draw/draw.ts';
import { LINE, widthOf } from '../../../../src/parts/Chart/draw/labels/text-width.ts';
import type { Asked } from '../../../../src/parts/Chart/read/figures.ts';
import { readFigures } from '../../../../src/parts/Chart/read/read-figures.ts';
import { formatOf } from '../../../../src/parts/csv/format.ts';

/** What a chart is drawn with. */
export interface Options {
  size?: Size;
  language?: string;
  unit?: string;
}

export function draw(
  text: string,
  asked: Asked,
  { size = 'wide', language = 'en', unit = '' }: Options = {},
) {
  const figures = readFigures(text, 'a.csv', asked);
  const format = formatOf(language, unit);
  return drawChart({ ...asked, figures, format, labelledBy: 'words' }, size);
}

export function all(drawing: Element, tag: string, className = ''): Element[] {
  const found: Element[] = [];
  visit(drawing, 'element', (node) => {
    const classes = String(node.properties['className'] ?? '').split(' ');
    if (node.tagName === tag && (className === '' || classes.includes(className))) found.push(node);
  });
  return found;
}

export const number = (element: Element | undefined, name: string) =>
  Number(element?.properties[name]);
export const words = (drawing: Element) => all(drawing, 'text').map((one) => toString(one));

/** The rectangle of each text, as wide as it is thought to be. */
function boxes(drawing: Element, language: string) {
  return all(drawing, 'text').flatMap((text) => {
    const spans = all(text, 'tspan');
    const lines = spans.length > 0 ? spans.map((one) => toString(one)) : [toString(text)];
    const isEnd = (text.properties['textAnchor'] === 'end') !== (directionOf(language) === 'rtl');
    return lines.map((line, index) => {
      const [width, x] = [widthOf(line), number(text, 'x')];
      const middle = text.properties['textAnchor'] === 'middle';
      const left = middle ? x - width / 2 : isEnd ? x - width : x;
      const top = number(text, 'y') + index * LINE - 11;
      return { line, left, right: left + width, top, bottom: top + 11 };
    });
  });
}

/** The words of a drawing that are over others, or outside of it. */
export function faults(drawing: Element, language: string): string[] {
  const [, , width = 0, height = 0] = String(drawing.properties['viewBox']).split(' ').map(Number);
  const found = boxes(drawing, language);
  const outside = found.filter(
    ({ left, right, top, bottom }) => left < -4 || right > width + 4 || top < -4 || bottom > height,
  );
  const over = found.flatMap((one, index) =>
    found.slice(index + 1).flatMap((other) => {
      const across = one.left < other.right - 1 && other.left < one.right - 1;
      const down = one.top < other.bottom && other.top < one.bottom;
      return across && down ? [`${one.line} over ${other.line}`] : [];
    }),
  );
  return [...outside.map(({ line }) => `${line} outside`), ...over];
}
