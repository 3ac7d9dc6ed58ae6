import type { TextStyle } from './text-style.ts';

/** Letters that are set in one go. */
export interface Run {
  /** What they belong to, which has their colour: the text or a part of it. */
  element: Element;
  text: string;
  style: TextStyle;
  /** Where they begin, if it is said; else they follow those before. */
  x?: number | undefined;
  y?: number | undefined;
  /** By how much they are moved. */
  dx: number;
  dy: number;
}

/** Where letters are, one number for each of them. */
type Place = Record<'x' | 'y' | 'dx' | 'dy', number[]>;

const NOWHERE: Place = { x: [], y: [], dx: [], dy: [] };

/** The runs of a `<text>`, in their order, as browsers divide them. */
export function runsOf(text: Element, styleOf: (element: Element) => TextStyle): Run[] {
  const runs: Run[] = [];
  const keepsSpace = text.getAttribute('xml:space') === 'preserve';
  let place = NOWHERE;
  let endsInSpace = true;
  const visit = (element: Element): void => {
    const style = styleOf(element);
    place = placeOf(element, style, place);
    for (const node of element.childNodes) {
      if (isElement(node)) visit(node);
      else {
        let words = wordsOf(node, keepsSpace);
        if (!keepsSpace && (endsInSpace || place.x.length > 0)) words = words.trimStart();
        if (words === '') continue;
        endsInSpace = words.endsWith(' ');
        runs.push(
          ...placed(element, style.isUpperCase ? words.toUpperCase() : words, style, place),
        );
        place = NOWHERE;
      }
    }
  };
  visit(text);
  const last = runs.at(-1);
  if (last && !keepsSpace) last.text = last.text.trimEnd();
  return runs;
}

function wordsOf({ textContent }: Node, keepsSpace: boolean): string {
  const words = textContent ?? '';
  return keepsSpace ? words.replace(/\s/g, ' ') : words.replace(/\s+/g, ' ');
}

/** One run, or one for each letter if each has its own place. */
function placed(element: Element, words: string, style: TextStyle, place: Place): Run[] {
  const at = (index: number) => ({
    x: place.x[index],
    y: place.y[index],
    dx: place.dx[index] ?? 0,
    dy: place.dy[index] ?? 0,
  });
  if (Object.values(place).every(({ length }) => length <= 1))
    return [{ element, text: words, style, ...at(0) }];
  return Array.from(words, (text, index): Run => ({ element, text, style, ...at(index) }));
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** What an element says of its place, and where it says nothing, what those around it say. */
function placeOf(element: Element, { size }: TextStyle, around: Place): Place {
  const numbers = (name: keyof Place): number[] => {
    const lengths = element.getAttribute(name)?.match(/[^\s,]+/g) ?? [];
    if (lengths.length === 0) return around[name];
    return lengths.map((length) => Number.parseFloat(length) * (length.endsWith('em') ? size : 1));
  };
  return { x: numbers('x'), y: numbers('y'), dx: numbers('dx'), dy: numbers('dy') };
}
