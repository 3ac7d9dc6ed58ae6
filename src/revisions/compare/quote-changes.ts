import type { Words } from './diff/word-diff.ts';

/** So many words are shown before a change, and after it, so that it can be found. */
const BEFORE = 2;
const AFTER = 1;

/** So many removed or added words are shown in full, longer runs by their beginning and end. */
const LONGEST = 12;

/**
 * A change as text for a terminal, in the manner of `wdiff`, one passage for each place that
 * changed: `at least [-12,000-]{+10,000+} troops`.
 */
export function excerpts(words: readonly Words[], language: string): string[] {
  const passages = [''];
  const append = (text: string) => {
    passages.push(`${passages.pop() ?? ''}${text}`);
  };
  for (const [index, { kind, text }] of words.entries()) {
    const isFirst = index === 0;
    const isLast = index === words.length - 1;
    if (kind === 'removed') append(`[-${shortened(text, language)}-]`);
    else if (kind === 'added') append(`{+${shortened(text, language)}+}`);
    else if (!isFirst && !isLast && wordEnds(text, language).length <= BEFORE + AFTER) append(text);
    else {
      if (!isFirst) append(firstWords(text, language));
      if (!isFirst && !isLast) passages.push('');
      if (!isLast) append(lastWords(text, language));
    }
  }
  return passages.map((passage) => passage.trim()).filter((passage) => passage !== '');
}

/** All of a change in the same manner: `the report: [-a.pdf-]{+b.pdf+}`. */
export function marked(words: readonly Words[], language: string): string {
  return words
    .map(({ kind, text }) => {
      if (kind === 'same') return shortened(text, language);
      return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');
}

/** The words of a passage on their own, shortened. */
export function quoted(words: readonly Words[], language: string): string {
  return shortened(words.map(({ text }) => text).join(''), language);
}

function shortened(text: string, language: string): string {
  const ends = wordEnds(text, language);
  if (ends.length <= LONGEST) return text;
  const start = text.slice(0, ends[LONGEST / 2 - 1]?.end);
  return `${start} … ${text.slice(ends.at(-LONGEST / 2)?.start)}`;
}

function firstWords(text: string, language: string): string {
  return text.slice(0, wordEnds(text, language)[AFTER - 1]?.end ?? text.length);
}

function lastWords(text: string, language: string): string {
  return text.slice(wordEnds(text, language).at(-BEFORE)?.start ?? 0);
}

function wordEnds(text: string, language: string): { start: number; end: number }[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));
}
