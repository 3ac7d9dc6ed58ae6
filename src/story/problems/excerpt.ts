import stringWidth from 'string-width';
import { visible } from './characters.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cells of source shown at most; with the margin it fits a terminal of 80. */
const SHOWN = 70;

/** Code units on either side that are looked at: a line may be a whole paragraph, or a whole file. */
const NEAR = 600;

/**
 * The line at a place with a caret under its column, as two lines of text; none where the source
 * or the line is not there. Long lines are cut around the column, and characters that could
 * rearrange a terminal are replaced.
 */
export function excerpt(
  source: string | undefined,
  { line, column }: { line: number; column: number },
): string[] {
  const text = source?.split(/\r?\n/)[line - 1];
  if (text === undefined) return [];
  const before = segments(text.slice(Math.max(0, column - 1 - NEAR), column - 1));
  const after = segments(text.slice(column - 1, column - 1 + NEAR));
  const start = fit([...before].reverse(), SHOWN / 2);
  const shown = before.slice(before.length - start);
  const rest = after.slice(0, fit(after, SHOWN - width(shown)));
  const lead = start < before.length ? '…' : '';
  const trail = rest.length < after.length ? '…' : '';
  const margin = `  ${line} | `;
  const caret = ' '.repeat(lead.length + width(shown));
  return [
    `${margin}${lead}${shown.join('')}${rest.join('')}${trail}`.trimEnd(),
    `${' '.repeat(margin.length - 2)}| ${caret}^`,
  ];
}

/** Names in a sentence: “a, b or c”. */
export function oneOf(names: readonly string[], word: 'or' | 'and' = 'or'): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${word} ${last}` : last;
}

/** A text in a message: on one line, nothing hidden in it, cut after 60 graphemes. */
export function short(text: string): string {
  const shown = segments(text.slice(0, NEAR).replace(/\s+/g, ' ').trim());
  return shown.length > 60 ? `${shown.slice(0, 59).join('')}…` : shown.join('');
}

function segments(text: string): string[] {
  return Array.from(graphemes.segment(visible(text)), ({ segment }) => segment);
}

const width = (cells: string[]): number => stringWidth(cells.join(''));

/** How many of the cells fit into a width. */
function fit(cells: string[], room: number): number {
  let used = 0;
  const over = cells.findIndex((cell) => (used += stringWidth(cell)) > room);
  return over < 0 ? cells.length : over;
}
