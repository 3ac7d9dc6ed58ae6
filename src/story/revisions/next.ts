import type { Defaults } from '../reading/read.ts';
import { parseStory } from '../reading/read.ts';
import type { Story, Update } from '../schema.ts';
import { addNote } from './note-lines.ts';
import { notesOf } from './notes.ts';
import type { Copy } from './places.ts';
import { Refusal } from './refusal.ts';
import type { Recorded, Revision } from './revisions.ts';
import { isSame, REVISIONS, shownOf } from './revisions.ts';
import { refusal } from './unrecorded.ts';

/** What an editor says of a change. */
export interface Statement {
  /** What changed, in a sentence, for readers. */
  note?: string;
  /** As what: an update where it is not said. */
  kind?: Exclude<Revision['kind'], 'first'>;
}

/** A story as it was read, with what is recorded of it, oldest first. */
export interface Desk extends Copy {
  history: readonly Recorded[];
}

/** A revision that is to be recorded, and the text of the story's file that goes with it. */
export interface Next {
  revision: Revision;
  source: string;
}

/**
 * The revision that comes next, as of `now`, a date and time with offset; undefined where readers are
 * shown what is recorded. Throws Refusal where it is not told as it should be.
 */
export function nextRevision(
  desk: Desk,
  statement: Statement,
  now: string,
  defaults: Defaults,
): Next | undefined {
  const { source, story, pictures, file, history } = desk;
  const last = history.at(-1);
  const { fresh, lost } = notesOf(story, history);
  if (lost.length > 0) throw new Refusal(refusal(desk, history) ?? '');
  const revision = { ...following(last), shown: shownOf(story, pictures) };
  if (fresh.length > 0 || !last) {
    return { source, revision: { ...revision, ...underOwnNote(fresh, last, statement, now) } };
  }
  if (isSame(last.shown, revision.shown)) return undefined;
  inOrder(story, last, now);
  const { kind = 'update', note } = statement;
  if (kind === 'minor') {
    return { source, revision: { ...revision, at: now, kind, ...(note && { note }) } };
  }
  if (note === undefined) throw new Refusal(refusal(desk, history) ?? '');
  const noted = withNote(source, { at: now, kind, note });
  const set = parseStory(noted, file, defaults).updates.at(-1)?.note ?? note;
  return { source: noted, revision: { ...revision, at: now, kind, note: set } };
}

function following(last: Recorded | undefined): Pick<Revision, 'number' | 'previous'> {
  return { number: (last?.number ?? 0) + 1, previous: last?.fingerprint ?? null };
}

/** A revision that needs no note, being the first, or that the story's own new note tells of. */
function underOwnNote(
  fresh: readonly Update[],
  last: Recorded | undefined,
  { note, kind }: Statement,
  now: string,
): Pick<Revision, 'at' | 'kind' | 'note' | 'earlier'> {
  const own = fresh.at(-1);
  if (!last && (note !== undefined || kind)) {
    throw new Refusal(
      'Nothing is recorded yet, so nothing has changed: the first revision needs no note.\nRecord it:  npm run revise',
    );
  }
  if (!own) return { at: now, kind: 'first' };
  if (note !== undefined || (kind && kind !== own.kind)) {
    throw new Refusal(
      `The story brings a new note of its own, so it needs no other: "${own.note}"\nRecord it:  npm run revise\nOr take that note out of \`updates\` first.`,
    );
  }
  if (last && isBefore(own.at, last.at)) {
    throw new Refusal(
      `The story's new note is of ${own.at}, before the last revision, which is of ${last.at}.\nGive it a time after that, or leave it out and run:  npm run revise -- "what changed, in a sentence"`,
    );
  }
  if (isBefore(now, own.at)) {
    throw new Refusal(
      `The story's new note is of ${own.at}, and now it is only ${now}.\nGive it a time that has come, or leave it out and run:  npm run revise -- "what changed, in a sentence"`,
    );
  }
  const earlier = fresh.slice(0, -1);
  return { ...own, ...(earlier.length > 0 && { earlier }) };
}

/** A revision may not be older than what readers have seen already. */
function inOrder({ published }: Story, last: Recorded, now: string): void {
  if (isBefore(now, last.at)) {
    throw new Refusal(
      `The clock says ${now}, and the last revision is of ${last.at}: time would run backwards.\nSet the clock right, and run this again. If it is the revision's time that is wrong, and no reader has seen it, delete ${REVISIONS}/${last.file} and its note first.`,
    );
  }
  const isPublished =
    published.length === 10 ? now.slice(0, 10) >= published : !isBefore(now, published);
  if (isPublished) return;
  throw new Refusal(
    `The clock says ${now}, and the story's date of publication is ${published}: time would run backwards.\nSet the clock right, or \`published\` in the story, and run this again.`,
  );
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}
function withNote(source: string, update: Update): string {
  try {
    return addNote(source, update);
  } catch (error) {
    throw new Refusal(
      `The note could not be written into the story. ${error instanceof Error ? error.message : ''}\nWrite it into \`updates\` by hand, and then:  npm run revise`,
    );
  }
}
