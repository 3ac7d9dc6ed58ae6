import process from 'node:process';
import { readSources } from '../publish/sources.ts';
import { site } from '../site.ts';
import type { Problem } from '../story/errors.ts';
import { inOrder, StoryError } from '../story/errors.ts';
import { labelsFor } from '../language/labels.ts';
import { changesBetween } from '../revisions/compare/changes.ts';
import type { Desk } from '../revisions/next-revision.ts';
import { notesOf } from '../revisions/notes.ts';
import { placeOf } from '../revisions/compare/change-lines.ts';
import { fingerprintOf, isSame, shownOf } from '../revisions/revision.ts';
import type { ToldChange } from '../revisions/compare/changes-for-readers.ts';
import { toldChanges } from '../revisions/compare/changes-for-readers.ts';
import { refusal } from '../revisions/unrecorded.ts';

/** The step that is next on the way to publication. */
export type Step =
  /** Something in the story is wrong. */
  | 'mend'
  /** Nothing is recorded yet. */
  | 'first'
  /** A note that readers were given is gone or changed. */
  | 'restore'
  /** Something has changed, and a note of the story's own says so. */
  | 'record'
  /** Something has changed, and no note says so. */
  | 'note'
  /** Everything is recorded. */
  | 'build';

/** A change as readers will be told of it, and where it is in the story's file. */
export interface PlacedChange extends ToldChange {
  /** From the project's root, such as `src/content/story/story.mdx:31`. */
  place: string;
}

/** The story as it is being edited. */
export interface Editing {
  step: Step;
  /** What is wrong; only if the step is `mend`. */
  problems: readonly Problem[];
  /** What has changed since the last revision. */
  changes: PlacedChange[];
  /** What `npm run build` would say; only if it would refuse. */
  refusal?: string | undefined;
  /** How many revisions are recorded. */
  revisions: number;
  /** What the editor has seen: nothing else is recorded. */
  seen: string;
}

/** The story of the project as it is on disk now. */
export async function readEditing(root = process.cwd()): Promise<Editing> {
  try {
    return editingOf(await readSources(root));
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    const problems = inOrder(error.problems);
    return { step: 'mend', problems, changes: [], revisions: 0, seen: '' };
  }
}

/** What an editor of this story has to do next. */
export function editingOf(desk: Desk): Editing {
  const { story, pictures, history } = desk;
  const { fresh, lost } = notesOf(story, history);
  const last = history.at(-1);
  const changed = last && !isSame(last.shown, shownOf(story, pictures));
  const step = !last
    ? 'first'
    : lost.length > 0
      ? 'restore'
      : fresh.length > 0
        ? 'record'
        : changed
          ? 'note'
          : 'build';
  return {
    step,
    problems: [],
    changes: changesOf(desk),
    refusal: refusal(desk, history),
    revisions: history.length,
    seen: seenOf(desk),
  };
}

/** Names what an editor has seen of a story: its text, its pictures and its history. */
export function seenOf({ source, pictures, history }: Desk): string {
  const files = pictures.map(({ fingerprint }) => fingerprint);
  return fingerprintOf(Buffer.from(JSON.stringify([source, files, history.at(-1)?.fingerprint])));
}

function changesOf(desk: Desk): PlacedChange[] {
  const { story, pictures, history, file } = desk;
  const last = history.at(-1);
  if (!last) return [];
  const shown = shownOf(story, pictures);
  const changes = changesBetween(last.shown, shown, story.language);
  const { labels } = labelsFor(story.language, site.labels);
  const told = toldChanges(last.shown, shown, labels, story);
  return told.map((change, index) => {
    const found = changes[index];
    const line = found && placeOf(found, changes, last.shown, desk).split(':').at(-1);
    return { ...change, place: `${file}:${line ?? 1}` };
  });
}
