import { withoutBreaks } from './diff/paragraph-breaks.ts';
import type { Line } from '../wording.ts';
import type { Gap } from './diff/list-diff.ts';
import { gapsBetween } from './diff/list-diff.ts';
import type { Paragraph } from './diff/paragraph-pairs.ts';
import { pairs } from './diff/paragraph-pairs.ts';
import { plain } from './comparable.ts';
import type { Words } from './diff/word-diff.ts';
import { wordsBetween } from './diff/word-diff.ts';

/** What became of one part of the story, of one of its pictures, or of one paragraph of its body. */
export interface Change {
  part: Line | 'pictures' | 'files' | 'body';
  /** What changed besides the words; missing where it is the words. */
  about?: FormChange;
  /** The paragraph stands elsewhere in the body, with the same words. */
  moved: boolean;
  /** Of a picture: how the SHA-256 of its file began, and how it begins now. */
  words: Words[];
  /** Of the body: which paragraph it was, from 0. Missing where it is new. */
  before?: number;
  /** Of the body and the pictures: which one it is now, from 0. Missing where it was taken out. */
  after?: number;
}

/** What can change while the words stay, by the label that tells readers of it. */
export type FormChange =
  | ('linkChanged' | 'linkAdded' | 'linkRemoved')
  | ('struckThrough' | 'notStruckThrough' | 'formatChanged');

/** What became of each paragraph that did not stay as it was, in the order of the later body. */
export function bodyChanges(before: string[], after: string[], language: string): Change[] {
  const [from, to] = differing(before, after);
  if (joined(from) === joined(to)) return [];
  const gaps = gapsBetween(from, to, (a, b) => a.key === b.key).map(withoutBreaks);
  const moved = takeMoved(gaps);
  return gaps.flatMap((gap) => gapChanges(gap, moved, language));
}

/** The paragraphs from the first to the last that is not the same letter by letter. */
function differing(before: string[], after: string[]): [Paragraph[], Paragraph[]] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [paragraphs(before, start, end), paragraphs(after, start, end)];
}

function paragraphs(body: string[], start: number, end: number): Paragraph[] {
  return body
    .slice(start, body.length - end)
    .map((text, index) => ({ text, key: plain(text), index: start + index }))
    .filter(({ key }) => key !== '');
}

/** The same words in other paragraphs are the same words. */
function joined(list: Paragraph[]): string {
  return list.map(({ key }) => key).join(' ');
}

/** Takes paragraphs that were removed in one place and added in another out of the gaps. */
function takeMoved(gaps: Gap<Paragraph>[]): Map<Paragraph, Paragraph> {
  const moved = new Map<Paragraph, Paragraph>();
  const left = new Map<string, Paragraph[]>();
  for (const paragraph of gaps.flatMap(({ removed }) => removed)) {
    left.set(paragraph.key, [...(left.get(paragraph.key) ?? []), paragraph]);
  }
  for (const paragraph of gaps.flatMap(({ added }) => added)) {
    const from = left.get(paragraph.key)?.shift();
    if (from) moved.set(paragraph, from);
  }
  const gone = new Set(moved.values());
  for (const gap of gaps) gap.removed = gap.removed.filter((paragraph) => !gone.has(paragraph));
  return moved;
}

/** What was taken out of a place is told of before what was put there. */
function gapChanges(
  gap: Gap<Paragraph>,
  moved: Map<Paragraph, Paragraph>,
  language: string,
): Change[] {
  const stayed = gap.added.filter((paragraph) => !moved.has(paragraph));
  const partners = pairs(gap.removed, stayed, language);
  const edited = new Set(partners.values());
  const changes: Change[] = [];
  const left = gap.removed.values();
  const takeOut = () => {
    for (let next = left.next(); !next.done && !edited.has(next.value); next = left.next()) {
      changes.push(change(next.value, undefined, language));
    }
  };
  takeOut();
  for (const paragraph of gap.added) {
    const from = moved.get(paragraph) ?? partners.get(paragraph);
    changes.push({ ...change(from, paragraph, language), moved: moved.has(paragraph) });
    if (partners.has(paragraph)) takeOut();
  }
  return changes;
}

function change(from: Paragraph | undefined, to: Paragraph | undefined, language: string): Change {
  return {
    part: 'body',
    moved: false,
    words: wordsBetween(from?.text ?? '', to?.text ?? '', language),
    ...(from && { before: from.index }),
    ...(to && { after: to.index }),
  };
}
