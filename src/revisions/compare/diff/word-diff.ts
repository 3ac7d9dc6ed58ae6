import { diffArrays } from 'diff';
import { overlap } from './word-overlap.ts';
import { plain } from '../comparable.ts';
import { tokens } from './tokens.ts';

/** A run of text that both wordings have, or only the earlier, or only the later. */
export interface Words {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Past this many words that differ, a passage was rewritten, and is shown as replaced. */
const MAX_EDITS = 2000;

/** Below this share of common words, word by word is harder to read than before and after. */
const LEAST_SHARED = 0.25;

/**
 * What became of a text, word by word as `language` divides words ("3.2" is one). Of every change
 * the removed words come before the added ones. `same` and `added` joined are `after` to the letter;
 * `same` and `removed` joined are `before`, where words that differ only in the shape of a quotation
 * mark, a dash or a space stand as in `after`.
 */
export function wordsBetween(before: string, after: string, language: string): Words[] {
  const [from, to] = [tokens(before, language), tokens(after, language)];
  const runs = diffArrays([...from], [...to], {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MAX_EDITS,
  });
  if (!runs || overlap(from, to) < LEAST_SHARED) return replaced(before, after);

  const words: Words[] = [];
  let position = 0;
  for (const { value, added, removed } of runs) {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    for (const { text, space } of value) {
      const was = kind === 'same' ? from[position] : undefined;
      add(words, kind, text);
      if (was && !isSameSpace(was.space, space)) {
        add(words, 'removed', was.space);
        add(words, 'added', space);
      } else {
        add(words, kind, space);
      }
      if (kind !== 'added') position += 1;
    }
  }
  const changed = words.some(({ kind }) => kind !== 'same');
  return changed || plain(before) === plain(after) ? tidy(words) : replaced(before, after);
}

function replaced(before: string, after: string): Words[] {
  const words: Words[] = [];
  add(words, 'removed', before);
  add(words, 'added', after);
  return words;
}

function isSameSpace(a: string, b: string): boolean {
  return a === b || plain(`|${a}|`) === plain(`|${b}|`);
}

/** Appends to the last run of that kind, as long as no word that stayed lies between. */
function add(words: Words[], kind: Words['kind'], text: string): void {
  if (text === '') return;
  const last = words.at(-1);
  const beforeLast = words.at(-2);
  if (last?.kind === kind) {
    last.text += text;
  } else if (kind === 'removed' && last?.kind === 'added') {
    if (beforeLast?.kind === 'removed') beforeLast.text += text;
    else words.splice(-1, 0, { kind, text });
  } else {
    words.push({ kind, text });
  }
}

/** Gives the space that ends both the removed and the added words to what follows them. */
function tidy(words: Words[]): Words[] {
  const tidied: Words[] = [];
  for (const { kind, text } of words) {
    const last = tidied.at(-1);
    const space = kind === 'added' && last?.kind === 'removed' ? commonEnd(last.text, text) : '';
    if (last && space !== '') {
      last.text = last.text.slice(0, -space.length);
      if (last.text === '') tidied.pop();
    }
    add(tidied, kind, text.slice(0, text.length - space.length));
    add(tidied, 'same', space);
  }
  return tidied;
}

function commonEnd(a: string, b: string): string {
  const [ofA, ofB] = [/\s*$/u.exec(a)?.[0] ?? '', /\s*$/u.exec(b)?.[0] ?? ''];
  return ofA === ofB ? ofA : '';
}
