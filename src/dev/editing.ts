import process from 'node:process';
import { readSources } from '../publish/sources.ts';
import { site } from '../site.ts';
import type { Problem } from '../story/errors.ts';
import { inOrder, StoryError } from '../story/errors.ts';
import { labelsFor } from '../language/labels.ts';
import { recordedChanges } from '../revisions/compare/changes.ts';
import { contentsOf, isSame } from '../revisions/contents.ts';
import type { StoryWithHistory } from '../revisions/write/next-revision.ts';
import { notesOf } from '../revisions/notes.ts';
import { placeOf } from '../revisions/compare/change-lines.ts';
import type { Content } from '../revisions/revision.ts';
import { sha256 } from '../revisions/revision.ts';
import { wordingOf } from '../revisions/wording.ts';
import type { ToldChange } from '../revisions/compare/changes-for-readers.ts';
import { toldChanges } from '../revisions/compare/changes-for-readers.ts';
import { refusal } from '../revisions/unrecorded.ts';

/** The next step towards publication. */
export type Step =
  /** The story has mistakes. */
  | 'fix'
  /** Nothing is recorded yet. */
  | 'first'
  /** A note that readers were shown is missing or has changed. */
  | 'restore'
  /** The story has changed, and has a new note about it. */
  | 'record'
  /** The story has changed, but has no new note. */
  | 'note'
  /** Everything is recorded. */
  | 'build';

/** A change as readers will see it, and its place in the story's file. */
export interface PlacedChange extends ToldChange {
  /** From the project's root, such as `src/content/story/story.mdx:31`. */
  place: string;
}

/** The story as it is being edited. */
export interface Editing {
  step: Step;
  /** The mistakes; only if the step is `fix`. */
  problems: readonly Problem[];
  /** The changes since the last revision. */
  changes: PlacedChange[];
  /** What `npm run build` would print if it refused to build. */
  refusal?: string | undefined;
  /** The number of recorded revisions. */
  revisions: number;
  /** A fingerprint of what the editor has seen: nothing else may be recorded. */
  seen: string;
}

/** By what was read, since each request asks twice. */
const known = new WeakMap<StoryWithHistory, Editing>();

/** The current state of the story on disk. */
export async function readEditing(root = process.cwd()): Promise<Editing> {
  try {
    const current = await readSources(root);
    const editing = known.get(current) ?? editingOf(current);
    known.set(current, editing);
    return editing;
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    const problems = inOrder(error.problems);
    return { step: 'fix', problems, changes: [], revisions: 0, seen: '' };
  }
}

/** What the editor has to do next. */
export function editingOf(current: StoryWithHistory): Editing {
  const { story, history } = current;
  const { fresh, lost } = notesOf(story, history);
  const last = history.at(-1);
  const now = contentsOf(current);
  const changed = last && !isSame(last.blocks, now);
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
    changes: changesOf(current, now),
    refusal: refusal(current, history),
    revisions: history.length,
    seen: seenOf(current),
  };
}

/** A fingerprint of the story's text, pictures, other files and history. */
export function seenOf({
  source,
  pictures,
  files: others = [],
  history,
}: StoryWithHistory): string {
  const files = [...pictures, ...others].map(({ fingerprint }) => fingerprint);
  return sha256(JSON.stringify([source, files, history.at(-1)?.fingerprint]));
}

function changesOf(current: StoryWithHistory, now: Content[]): PlacedChange[] {
  const { story, history, file } = current;
  const last = history.at(-1);
  if (!last) return [];
  const changes = recordedChanges(last.blocks, now, story.language);
  const before = wordingOf(last.blocks);
  const { labels } = labelsFor(story.language, site.labels);
  const told = toldChanges(last.blocks, now, labels, story);
  return told.map((change, index) => {
    const found = changes[index];
    const line = found && placeOf(found, changes, before, current).split(':').at(-1);
    return { ...change, place: `${file}:${line ?? 1}` };
  });
}
