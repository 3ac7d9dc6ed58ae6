import type { Defaults } from '../../story/reading/read.ts';
import { parseStory } from '../../story/reading/read.ts';
import type { Story, Update } from '../../story/schema.ts';
import { contentsOf, isSame, sealed } from '../contents.ts';
import { addNote } from './write-note.ts';
import { notesOf } from '../notes.ts';
import type { StorySource } from '../compare/change-lines.ts';
import { Refusal } from '../refusal.ts';
import type { Recorded, Revision, Words } from '../revision.ts';
import { REVISIONS } from '../revision.ts';
import { refusal } from '../unrecorded.ts';

/** How an editor describes a change. */
export interface NoteGiven {
  /** What changed, in a sentence, for readers. */
  note?: string;
  /** An update if it isn't given. */
  kind?: Exclude<Revision['kind'], 'first' | 'redaction'>;
}

/** A story as it was read, with its recorded revisions, oldest first. */
export interface StoryWithHistory extends StorySource {
  history: readonly Recorded[];
}

/** A revision to be recorded, and the new text of the story's file. */
export interface Next {
  revision: Revision;
  source: string;
}

/** When a revision is recorded: a date and time with offset; and what is drawn to salt its words. */
export interface Circumstances {
  now: string;
  salt: () => string;
}

/**
 * The next revision; undefined if nothing has changed for readers. Throws a Refusal if the change
 * can't be recorded like this.
 */
export function nextRevision(
  current: StoryWithHistory,
  statement: NoteGiven,
  { now, salt }: Circumstances,
  defaults: Defaults,
): Next | undefined {
  const { source, story, file, history } = current;
  const last = history.at(-1);
  const { fresh, lost } = notesOf(story, history);
  if (lost.length > 0) throw new Refusal(refusal(current, history) ?? '');
  const contents = contentsOf(current);
  const words = (text: string): Words => ({ salt: salt(), text });
  const blocks = sealed(contents, last, salt);
  const revision = { ...following(last), blocks };
  if (fresh.length > 0 || !last) {
    const { note, earlier, ...own } = underOwnNote(fresh, last, statement, now);
    return {
      source,
      revision: {
        ...{ ...revision, ...own },
        ...(note !== undefined && { note: words(note) }),
        ...(earlier && {
          earlier: earlier.map((one) => ({ at: one.at, kind: one.kind, ...words(one.note) })),
        }),
      },
    };
  }
  if (isSame(last.blocks, contents)) return undefined;
  inOrder(story, last, now);
  const { kind = 'update', note } = statement;
  if (kind === 'minor') {
    return { source, revision: { ...revision, at: now, kind, ...(note && { note: words(note) }) } };
  }
  if (note === undefined) throw new Refusal(refusal(current, history) ?? '');
  const noted = withNote(source, { at: now, kind, note });
  // Throws if the story can't have this note.
  parseStory(noted, file, defaults);
  return { source: noted, revision: { ...revision, at: now, kind, note: words(note) } };
}

/** The number of the revision after `last`, and what it follows. */
export function following(last: Recorded | undefined): Pick<Revision, 'number' | 'previous'> {
  return { number: (last?.number ?? 0) + 1, previous: last?.fingerprint ?? null };
}

interface OwnNote extends Pick<Revision, 'at' | 'kind'> {
  note?: string;
  earlier?: Update[];
}

/** The first revision, which needs no note, or one whose note is in the story already. */
function underOwnNote(
  fresh: readonly Update[],
  last: Recorded | undefined,
  { note, kind }: NoteGiven,
  now: string,
): OwnNote {
  const own = fresh.at(-1);
  if (!last && (note !== undefined || kind)) {
    throw new Refusal(
      "Nothing is recorded yet, and the first revision can't have a note.\nRecord it:  npm run revise",
    );
  }
  if (!own) return { at: now, kind: 'first' };
  if (note !== undefined || (kind && kind !== own.kind)) {
    throw new Refusal(
      `The story already has a new note in \`updates\`: "${own.note}"\nRecord it:  npm run revise\nTo record another note instead, remove that one first.`,
    );
  }
  if (last && isBefore(own.at, last.at)) {
    throw new Refusal(
      `The story's new note is dated ${own.at}, before the last revision, which is dated ${last.at}.\nGive it a later time, or remove it and run:  npm run revise -- "what changed, in a sentence"`,
    );
  }
  if (isBefore(now, own.at)) {
    throw new Refusal(
      `The story's new note is dated ${own.at}, and it is now ${now}.\nGive it a time that isn't in the future, or remove it and run:  npm run revise -- "what changed, in a sentence"`,
    );
  }
  const earlier = fresh.slice(0, -1);
  return { ...own, ...(earlier.length > 0 && { earlier }) };
}

/** A revision can't be older than the last one, or than the story's publication. */
function inOrder({ published }: Story, last: Recorded, now: string): void {
  if (isBefore(now, last.at)) {
    throw new Refusal(
      `This computer's clock says ${now}, but the last revision is dated ${last.at}, which is later.\nSet the clock and run this again. If the date of the revision is wrong and no reader has seen it, delete ${REVISIONS}/${last.file} and its note first.`,
    );
  }
  const isPublished =
    published.length === 10 ? now.slice(0, 10) >= published : !isBefore(now, published);
  if (isPublished) return;
  throw new Refusal(
    `This computer's clock says ${now}, but the story's publication date is ${published}, which is later.\nSet the clock, or correct \`published\` in the story, and run this again.`,
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
      `The note couldn't be added to the story. ${error instanceof Error ? error.message : ''}\nAdd it to \`updates\` by hand, and then run:  npm run revise`,
    );
  }
}
