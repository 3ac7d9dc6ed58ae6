import type { Change } from './body-changes.ts';
import { bodyChanges } from './body-changes.ts';
import { formChanges } from './form-changes.ts';
import { gapsBetween } from './diff/list-diff.ts';
import { plain } from './comparable.ts';
import { isSame } from '../contents.ts';
import type { Content, RecordBlock } from '../revision.ts';
import type { Wording } from '../wording.ts';
import { lineOf, LINES, wordingOf } from '../wording.ts';
import type { Words } from './diff/word-diff.ts';
import { wordsBetween } from './diff/word-diff.ts';

export type { Change } from './body-changes.ts';
export type { Words } from './diff/word-diff.ts';

/**
 * What a reader of `before` finds changed in `after`, in reading order; empty where words and
 * pictures are the same. Only what changed is in it: parts and paragraphs that stayed are left out.
 * `language` is the story's, a BCP 47 tag.
 */
export function changesBetween(before: Wording, after: Wording, language: string): Change[] {
  const lines = LINES.flatMap((part): Change[] => {
    const [was, is] = [lineOf(before, part), lineOf(after, part)];
    if (was === is || plain(was) === plain(is)) return [];
    return [{ part, moved: false, words: wordsBetween(was, is, language) }];
  });
  const words = [
    ...lines,
    ...fileChanges('pictures', before.pictures, after.pictures),
    ...fileChanges('files', before.files, after.files),
    ...bodyChanges(before.body, after.body, language),
  ];
  return [...words, ...formChanges(before, after, words)];
}

/** What was recorded, or is to be. */
export type Recordable = readonly (Content | RecordBlock)[];

/**
 * As `changesBetween`, of what is recorded: where the text is not the same, there is a change.
 * `asRead` may set dates as readers have them.
 */
export function recordedChanges(
  before: Recordable,
  after: Recordable,
  language: string,
  asRead: (blocks: Recordable) => Wording = (blocks) => wordingOf(blocks),
): Change[] {
  const changes = changesBetween(asRead(before), asRead(after), language);
  if (changes.length > 0 || isSame(textIn(before), textIn(after))) return changes;
  return [{ part: 'body', about: 'formatChanged', moved: false, words: [] }];
}

const textIn = (blocks: Recordable): Recordable => blocks.filter(({ of }) => of === 'text');

/** A file in the place of another is told of once, else what was taken out and what was added. */
function fileChanges(part: 'pictures' | 'files', before: string[], after: string[]): Change[] {
  const gaps = gapsBetween(before, after, (a, b) => a === b);
  return gaps.flatMap(({ removed, added }) =>
    Array.from({ length: Math.max(removed.length, added.length) }, (_, index) =>
      fileChange(part, removed[index], added[index], after),
    ),
  );
}

/** So many digits of a fingerprint tell two files apart. */
const DIGITS = 12;

function fileChange(
  part: 'pictures' | 'files',
  was: string | undefined,
  is: string | undefined,
  after: string[],
): Change {
  const words: Words[] = [];
  if (was) words.push({ kind: 'removed', text: was.slice(0, DIGITS) });
  if (is) words.push({ kind: 'added', text: is.slice(0, DIGITS) });
  return { part, moved: false, words, ...(is && { after: after.indexOf(is) }) };
}
