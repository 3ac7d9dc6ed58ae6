import type { Edit } from './quote-edits.ts';
import { quoteEdits } from './quote-edits.ts';
import { quotesOf } from './quotes.ts';

export { quotesOf } from './quotes.ts';

/** Stands for anything but text in a list of runs, such as code or a picture. */
export const NOT_TEXT = '\ufffc';

/**
 * A text with the typography of its language (BCP 47): quotation marks, apostrophes, `--` as –,
 * `---` as —, `...` as …, and narrow no-break spaces in French. Addresses, code in backticks and
 * typographic characters stay as they are. Setting a text twice changes nothing more.
 */
export function typeset(text: string, language: string): string {
  return typesetRuns([text], language).join('');
}

/** Sets the runs of a paragraph, which are divided by markup, as one text. */
export function typesetRuns(runs: readonly string[], language: string): string[] {
  const edits = editsOf(runs.join(''), language);
  let offset = 0;
  return runs.map((run) => {
    const start = offset;
    offset += run.length;
    return applied(run, start, edits);
  });
}

function editsOf(text: string, language: string): Edit[] {
  const fixed = fixedPlaces(text);
  const french = new Intl.Locale(language).language === 'fr';
  return [
    ...quoteEdits(text, { language, quotes: quotesOf(language), fixed }),
    ...replacing(text, /(?<!-)-{2,3}(?![->])/g, (dashes) => (dashes.length === 3 ? '—' : '–')),
    ...replacing(text, /(?<!\.)(?:\.{3}){1,2}(?!\.)/g, (dots) => '…'.repeat(dots.length / 3)),
    ...(french ? replacing(text, FRENCH_SPACES, () => '\u202f') : []),
  ]
    .filter(({ start }) => !fixed.has(start))
    .sort((a, b) => a.start - b.start);
}

/** A space that has to be narrow and no-break in French. */
const FRENCH_SPACES = /(?<=«) | (?=»|[;:](?:[\s"»]|$)|[!?])/g;

/** Web and mail addresses and code, which must not change. */
const FIXED =
  /`[^`]+`|\b(?:https?:\/\/|www\.|mailto:)(?:[^\s"'<>\p{Pi}\p{Pf}„‚「」『』]|'(?=[\w&=/?#%]))+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

function fixedPlaces(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const match of text.matchAll(FIXED)) {
    const length = match[0].replace(/[.,;:!?]+$/, '').length;
    for (let at = match.index; at < match.index + length; at += 1) places.add(at);
  }
  return places;
}

function replacing(text: string, pattern: RegExp, by: (found: string) => string): Edit[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: by(found),
  }));
}

/** Leaves out edits that cross into the next run: the author divided that text on purpose. */
function applied(run: string, start: number, edits: readonly Edit[]): string {
  let done = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.start < start + at || edit.end > start + run.length) continue;
    done += run.slice(at, edit.start - start) + edit.text;
    at = edit.end - start;
  }
  return done + run.slice(at);
}
