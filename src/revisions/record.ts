import { randomBytes } from 'node:crypto';
import { inZone } from './write/clock.ts';
import { loadStory } from '../story/reading/folder.ts';
import type { Defaults } from '../story/reading/read.ts';
import { readHistory } from './history.ts';
import type { Entry } from './write/journal.ts';
import { alone, finish, write } from './write/journal.ts';
import type { StoryWithHistory, Next, NoteGiven } from './write/next-revision.ts';
import { nextRevision } from './write/next-revision.ts';
import { keepFiles } from './write/kept-files.ts';
import type { PageWords } from './page-words.ts';
import { pageWordsHash } from './page-words.ts';
import { Refusal } from './refusal.ts';
import type { Recorded, Revision } from './revision.ts';
import { sha256 } from './revision.ts';
import type { Signing } from './write/sign.ts';
import { recordingOf } from './write/sign.ts';
import { textOf } from './contents.ts';

/** When a revision is recorded, and of what, where the editor was shown that. */
export interface Occasion {
  now: Date;
  /** What the editor was shown: another story, or another history, is not recorded. */
  seen?: StoryWithHistory;
}

/** Reads the story and its history. Throws StoryError with all that is wrong with either. */
export async function readStoryWithHistory(
  root: string,
  defaults: Defaults,
): Promise<StoryWithHistory> {
  const history = await readHistory(root);
  return { ...(await loadStory(root, defaults)), history };
}

/**
 * Records what readers are shown as the next revision, with its note in the story's file, and gives
 * it; undefined where there is nothing to record. Throws Refusal or StoryError, and has then
 * written nothing.
 */
export async function record(
  root: string,
  site: Defaults & PageWords & Signing,
  statement: NoteGiven,
  { now, seen }: Occasion,
): Promise<Revision | undefined> {
  return alone(root, async () => {
    finish(root);
    const current = await readStoryWithHistory(root, site);
    const last = current.history.at(-1);
    if (seen && last && last.number !== seen.history.length) throw recordedMeanwhile(last);
    if (seen && filesOf(seen) !== filesOf(current)) throw savedMeanwhile();
    const circumstances = { now: inZone(now, current.story.timeZone), salt: newSalt };
    const next = nextRevision(current, statement, circumstances, site);
    if (!next) return undefined;
    const page = pageWordsHash(site, current.story.language);
    const revision = { ...next.revision, page };
    keepFiles(root, current);
    const entry = entryOf(current, { ...next, revision }, site);
    if (!write(root, entry)) throw savedMeanwhile();
    return revision;
  });
}

/** 128 bits, so that nobody can try out what redacted words were. */
export const newSalt = (): string => randomBytes(16).toString('hex');

/** By this the story and its pictures are the same files, or are not. */
function filesOf({ source, pictures }: StoryWithHistory): string {
  return JSON.stringify([source, pictures.map(({ fingerprint }) => fingerprint)]);
}

function entryOf(current: StoryWithHistory, { revision, source }: Next, site: Signing): Entry {
  return {
    story: { file: current.file, before: sha256(current.source), text: source },
    files: recordingOf(revision, site),
  };
}

/** A revision as messages call it. */
export const named = ({ number, note }: Recorded): string =>
  `revision ${number}${note === undefined ? '' : ` (“${textOf(note)}”)`}`;

function recordedMeanwhile(last: Recorded): Refusal {
  return new Refusal(
    `Someone else has just recorded ${named(last)}, so nothing was written.\nCheck the story, and run this command again if there is more to record.`,
  );
}

function savedMeanwhile(): Refusal {
  return new Refusal(
    'The story was saved again while it was being recorded, so nothing was written.\nCheck the story, and run this command again.',
  );
}
