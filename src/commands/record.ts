import { inZone } from './clock.ts';
import type { Request } from './request.ts';
import { loadStory } from '../story/reading/folder.ts';
import { readHistory } from '../story/revisions/history.ts';
import type { Entry } from '../story/revisions/journal.ts';
import { alone, finish, write } from '../story/revisions/journal.ts';
import { addNote } from '../story/revisions/note-lines.ts';
import { notesOf } from '../story/revisions/notes.ts';
import type { Defaults } from '../story/reading/read.ts';
import { parseStory } from '../story/reading/read.ts';
import { Refusal } from '../story/revisions/refusal.ts';
import type { Recorded, Revision } from '../story/revisions/revisions.ts';
import {
  fileName,
  fingerprintOf,
  isSame,
  serialise,
  shownOf,
} from '../story/revisions/revisions.ts';
import type { Story, Update } from '../story/schema.ts';
import type { Copy } from '../story/revisions/places.ts';
import { refusal } from '../story/revisions/unrecorded.ts';

/** A story as it stands on disk, with what is recorded of it. */
export interface Desk extends Copy {
  /** SHA-256 of the story's file. */
  fingerprint: string;
  history: Recorded[];
}

/** When a revision is recorded, and of what, where the editor was shown that. */
export interface Occasion {
  now: Date;
  /** What the editor was shown: another story, or another history, is not recorded. */
  seen?: Desk;
  /** Is told of each step of the writing. */
  reached?: (step: string) => void;
}

/** Reads the story and its history. Throws StoryError with all that is wrong with either. */
export async function readDesk(root: string, defaults: Defaults): Promise<Desk> {
  const history = await readHistory(root);
  const copy = await loadStory(root, defaults);
  // The text is all that the file holds: what is not UTF-8 was refused in reading.
  return { ...copy, fingerprint: fingerprintOf(Buffer.from(copy.source)), history };
}

/**
 * Records what readers are shown as the next revision, with its note in the story's file, and gives
 * it; undefined where there is nothing to record. Throws Refusal or StoryError, and has then
 * written nothing.
 */
export async function record(
  root: string,
  defaults: Defaults,
  request: Request,
  { now, seen, reached }: Occasion,
): Promise<Revision | undefined> {
  return alone(root, async () => {
    finish(root);
    const desk = await readDesk(root, defaults);
    const last = desk.history.at(-1);
    if (seen && last && last.number !== seen.history.length) throw recordedMeanwhile(last);
    if (seen && seen.fingerprint !== desk.fingerprint) throw savedMeanwhile();
    const next = nextOf(desk, defaults, request, inZone(now, desk.story.timeZone));
    if (!next) return undefined;
    if (!write(root, entryOf(desk, next), reached)) throw savedMeanwhile();
    return next.revision;
  });
}

/** A revision, and the text of the story's file that goes with it. */
interface Next {
  revision: Revision;
  source: string;
}

function nextOf(desk: Desk, defaults: Defaults, request: Request, now: string): Next | undefined {
  const { source, story, pictures, file, history } = desk;
  const last = history.at(-1);
  const { fresh, lost } = notesOf(story, history);
  if (lost.length > 0) throw new Refusal(refusal(desk, history) ?? '');
  const revision = { ...following(last), shown: shownOf(story, pictures) };
  if (fresh.length > 0 || !last) {
    return { source, revision: { ...revision, ...underOwnNote(fresh, last, request, now) } };
  }
  if (isSame(last.shown, revision.shown)) return undefined;
  inOrder(story, last, now);
  const { kind = 'update', note } = request;
  if (kind === 'minor')
    return { source, revision: { ...revision, at: now, kind, ...(note && { note }) } };
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
  { note, kind }: Request,
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
  if (last && Date.parse(own.at) < Date.parse(last.at)) {
    throw new Refusal(
      `The story's new note is of ${own.at}, before the last revision, which is of ${last.at}.\nGive it a time after that, or leave it out and run:  npm run revise -- "what changed, in a sentence"`,
    );
  }
  const earlier = fresh.slice(0, -1);
  return { ...own, ...(earlier.length > 0 && { earlier }) };
}

/** A note may not be older than what readers have seen already. */
function inOrder({ published, updates }: Story, last: Recorded, now: string): void {
  const times = [last.at, ...updates.map(({ at }) => at)];
  const later = times.find((at) => Date.parse(at) > Date.parse(now));
  const isBefore =
    published.length === 10
      ? now.slice(0, 10) < published
      : Date.parse(now) < Date.parse(published);
  if (later === undefined && !isBefore) return;
  throw new Refusal(
    `The clock says ${now}, and the story already has ${later ? `a revision of ${later}` : `${published} as its date of publication`}: time would run backwards.\nSet the clock right, or the time in the story, and run this again.`,
  );
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

function entryOf({ file, fingerprint }: Desk, { revision, source }: Next): Entry {
  const text = serialise(revision);
  const name = fileName(Buffer.from(text), revision.number);
  return { file, before: fingerprint, story: source, name, revision: text };
}

/** A revision as messages call it. */
export const named = ({ number, note }: Recorded): string =>
  `revision ${number}${note === undefined ? '' : ` (“${note}”)`}`;

function recordedMeanwhile(last: Recorded): Refusal {
  return new Refusal(
    `Another process recorded ${named(last)} in the meantime, so this one wrote nothing.\nLook at the story, and run this again if there is more to record.`,
  );
}

function savedMeanwhile(): Refusal {
  return new Refusal(
    'The story was saved by someone else while it was being recorded, so nothing was written.\nLook at it, and run this again.',
  );
}
