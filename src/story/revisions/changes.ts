import { diffArrays } from 'diff';
import type { Gap } from './breaks.ts';
import { withoutBreaks } from './breaks.ts';
import type { Paragraph } from './pairs.ts';
import { pairs } from './pairs.ts';
import { plain } from './plain.ts';
import type { Shown } from './revisions.ts';
import type { Words } from './words.ts';
import { wordsBetween } from './words.ts';

export type { Words } from './words.ts';

/** What became of one part of the story, or of one paragraph of its body. */
export interface Change {
  part: keyof Shown;
  /** The paragraph stands elsewhere in the body, with the same words. */
  moved: boolean;
  words: Words[];
  /** Of the body: which paragraph it was, from 0. Missing where it is new. */
  before?: number;
  /** Of the body: which paragraph it is now, from 0. Missing where it was taken out. */
  after?: number;
}

/** Past so many paragraphs that differ, the whole body is shown as replaced. */
const MAX_PARAGRAPH_EDITS = 2000;

const PARTS = ['headline', 'standfirst', 'label', 'caption', 'credit', 'alt'] as const;

/**
 * What a reader of `before` finds changed in `after`, in reading order; empty where the words are
 * the same. Only what changed is in it: parts and paragraphs that stayed are left out. `language` is
 * the story's, a BCP 47 tag.
 */
export function changesBetween(before: Shown, after: Shown, language: string): Change[] {
  const parts = PARTS.flatMap((part): Change[] => {
    const [was, is] = [before[part] ?? '', after[part] ?? ''];
    if (was === is || plain(was) === plain(is)) return [];
    return [{ part, moved: false, words: wordsBetween(was, is, language) }];
  });
  return [...parts, ...bodyChanges(before.body, after.body, language)];
}

function bodyChanges(before: string[], after: string[], language: string): Change[] {
  const [from, to] = differing(before, after);
  if (joined(from) === joined(to)) return [];
  const gaps = gapsBetween(from, to);
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

function gapsBetween(before: Paragraph[], after: Paragraph[]): Gap[] {
  const runs = diffArrays(before, after, {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MAX_PARAGRAPH_EDITS,
  });
  if (!runs) return [{ removed: before, added: after }];
  const gaps: Gap[] = [{ removed: [], added: [] }];
  for (const { value, added, removed } of runs) {
    const gap = gaps.at(-1);
    if (added) gap?.added.push(...value);
    else if (removed) gap?.removed.push(...value);
    else gaps.push({ removed: [], added: [] });
  }
  return gaps.map(withoutBreaks);
}

/** Takes paragraphs that were removed in one place and added in another out of the gaps. */
function takeMoved(gaps: Gap[]): Map<Paragraph, Paragraph> {
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
function gapChanges(gap: Gap, moved: Map<Paragraph, Paragraph>, language: string): Change[] {
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
