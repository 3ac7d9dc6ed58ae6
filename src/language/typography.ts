import type { Edit } from './quote-edits.ts';
import { quoteEdits } from './quote-edits.ts';
import { quotesOf } from './quotes.ts';

export { quotesOf } from './quotes.ts';

/** Stands in a list of runs for what is not text, such as code or a picture. */
export const NOT_TEXT = '\ufffc';

/**
 * A text set as its language (BCP 47) is: quotes, apostrophes, `--` – and `---` —, `...` …, and in
 * French narrow no-break spaces. Leaves alone addresses, code in backticks, and what is typographic.
 * Set twice, it is the same as set once.
 */
export function typeset(text: string, language: string): string {
  return typesetRuns([text], language).join('');
}

/** Sets the runs of one paragraph, which markup divides, as the one text that they are. */
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

/** A space that the author typed where French has a narrow one that does not break. */
const FRENCH_SPACES = /(?<=«) | (?=»|[;:](?:[\s"»]|$)|[!?])/g;

/** Addresses of pages and mail, and code, in which every character counts. */
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

/** An edit that crosses into the next run is left out: the author has divided it on purpose. */
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
