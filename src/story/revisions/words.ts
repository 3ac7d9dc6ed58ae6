import { diffArrays } from 'diff';
import { plain } from './plain.ts';

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
  if (before === '' || after === '') return replaced(before, after);
  const [from, to] = [tokens(before, language), tokens(after, language)];
  const runs = diffArrays([...from], [...to], {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MAX_EDITS,
  });
  if (!runs || share(from, to) < LEAST_SHARED) return replaced(before, after);

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

/** How alike two texts are: the share of words that both have, 0 to 1, in whatever order. */
export function likeness(before: string, after: string, language: string): number {
  return share(tokens(before, language), tokens(after, language));
}

/** A word or a mark, with the white space after it, which is not compared. */
interface Token {
  text: string;
  space: string;
  key: string;
  isWord: boolean;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const found = segmenters.get(language);
  if (found) return found;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}

const MAX_KNOWN = 400;
const known = new Map<string, readonly Token[]>();

/** A paragraph is asked for again and again: with each that it may have been, and each revision. */
function tokens(text: string, language: string): readonly Token[] {
  const name = `${language}\n${text}`;
  const found = known.get(name) ?? divided(text, language);
  if (known.size > MAX_KNOWN) known.clear();
  known.set(name, found);
  return found;
}

function divided(text: string, language: string): Token[] {
  const list: Token[] = [];
  for (const { segment, isWordLike } of segmenterOf(language).segment(text)) {
    const key = segment === ' ' ? '' : plain(segment);
    const last = list.at(-1);
    if (key === '' && last) {
      last.space += segment;
    } else {
      list.push({ text: segment, space: '', key, isWord: isWordLike === true });
    }
  }
  return list;
}

function share(from: readonly Token[], to: readonly Token[]): number {
  const left = new Map<string, number>();
  const words = ({ isWord }: Token) => isWord;
  const [before, after] = [from.filter(words), to.filter(words)];
  if (before.length + after.length === 0) return 1;
  for (const { key } of before) left.set(key, (left.get(key) ?? 0) + 1);
  let common = 0;
  for (const { key } of after) {
    const count = left.get(key) ?? 0;
    if (count > 0) common += 1;
    left.set(key, count - 1);
  }
  return (2 * common) / (before.length + after.length);
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
