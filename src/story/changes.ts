import { diffArrays } from 'diff';
import { plain } from './plain.ts';
import type { Shown } from './revisions.ts';
import type { Words } from './words.ts';
import { likeness, wordsBetween } from './words.ts';

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

/** Past these, paragraphs are no longer matched one with another but shown as replaced. */
const MAX_PARAGRAPH_EDITS = 2000;
const MAX_PAIRS = 10_000;

/** From this share of common words on, two paragraphs are one that was edited. */
const ALIKE = 0.4;

const PARTS = ['headline', 'standfirst', 'label', 'caption', 'credit', 'alt'] as const;

/**
 * What a reader of `before` finds changed in `after`, in reading order; empty where the words are
 * the same. Only what changed is in it: parts and paragraphs that stayed are left out. `language` is
 * the story's, a BCP 47 tag.
 */
export function changesBetween(before: Shown, after: Shown, language: string): Change[] {
  const parts = PARTS.flatMap((part): Change[] => {
    const [was, is] = [before[part] ?? '', after[part] ?? ''];
    if (plain(was) === plain(is)) return [];
    return [{ part, moved: false, words: wordsBetween(was, is, language) }];
  });
  return [...parts, ...bodyChanges(before.body, after.body, language)];
}

interface Paragraph {
  text: string;
  key: string;
  index: number;
}

/** Paragraphs between two that stayed. */
interface Gap {
  removed: Paragraph[];
  added: Paragraph[];
}

function bodyChanges(before: string[], after: string[], language: string): Change[] {
  if (joined(paragraphs(before)) === joined(paragraphs(after))) return [];
  const gaps = gapsBetween(paragraphs(before), paragraphs(after));
  const moved = takeMoved(gaps);
  return gaps.flatMap((gap) => gapChanges(gap, moved, language));
}

function paragraphs(body: string[]): Paragraph[] {
  return body
    .map((text, index) => ({ text, key: plain(text), index }))
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
  return gaps.filter((gap) => joined(gap.removed) !== joined(gap.added));
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

function gapChanges(gap: Gap, moved: Map<Paragraph, Paragraph>, language: string): Change[] {
  const stayed = gap.added.filter((paragraph) => !moved.has(paragraph));
  const partners = pairs(gap.removed, stayed, language);
  const changes: Change[] = [];
  const queue = [...gap.removed];
  const takeOut = (until?: Paragraph) => {
    while (queue.length > 0 && queue[0] !== until) {
      const [paragraph] = queue.splice(0, 1);
      if (paragraph) changes.push(change(paragraph, undefined, language));
    }
    queue.shift();
  };
  for (const paragraph of gap.added) {
    const from = moved.get(paragraph);
    const partner = partners.get(paragraph);
    if (partner) takeOut(partner);
    changes.push({ ...change(from ?? partner, paragraph, language), moved: from !== undefined });
  }
  takeOut();
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

/**
 * Which removed paragraph each added one was, in order, so that the likenesses of all pairs sum up
 * to the most that they can.
 */
function pairs(removed: Paragraph[], added: Paragraph[], language: string) {
  const partners = new Map<Paragraph, Paragraph>();
  if (removed.length * added.length > MAX_PAIRS) return partners;
  const alike = removed.map((from) =>
    added.map((to) => {
      const value = likeness(from.text, to.text, language);
      return value >= ALIKE ? value : 0;
    }),
  );
  const best = table(alike, removed.length, added.length);
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = 0, j = 0; i < removed.length && j < added.length;) {
    const [from, to, value] = [removed[i], added[j], alike[i]?.[j] ?? 0];
    if (from && to && value > 0 && at(i, j) === value + at(i + 1, j + 1)) {
      partners.set(to, from);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return partners;
}

/** `[i][j]`: the most that pairs of removed paragraphs from i and added ones from j sum up to. */
function table(alike: number[][], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const [row, below] = [best[i] ?? [], best[i + 1] ?? []];
      const paired = (alike[i]?.[j] ?? 0) + (below[j + 1] ?? 0);
      row[j] = Math.max(paired, below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return best;
}
