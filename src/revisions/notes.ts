import type { Story, Update } from '../story/schema.ts';
import { plain } from './compare/comparable.ts';
import type { Recorded, Words } from './revision.ts';
import { isRedacted } from './revision.ts';

/** What is in a story's `updates` and in its history, and what only in one of them. */
export interface Notes {
  /** In the story, after all that is recorded. */
  fresh: Update[];
  /** Recorded, and not in the story any more as they were. */
  lost: Lost[];
}

/** A note that readers were given with a revision, by its number, and what is in its place now. */
export interface Lost {
  recorded: Update;
  number: number;
  now?: Update;
}

type RecordedNote = Omit<Update, 'note'> & Words;

/**
 * Sets the story's notes against the recorded ones. A note that was redacted can be gone from the
 * story, or be there in other words.
 */
export function notesOf(story: Story, history: readonly Recorded[]): Notes {
  const all = history.flatMap((revision) =>
    notesIn(revision).map((recorded) => ({ recorded, number: revision.number })),
  );
  const left = [...story.updates];
  const missing = all.filter(({ recorded }) => {
    const index = left.findIndex((update) => isSame(update, recorded));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
  const lost = missing.flatMap(({ recorded: { at, kind, ...words }, number }): Lost[] => {
    if (isRedacted(words)) return [];
    const recorded = { at, kind, note: words.text };
    const index = left.findIndex((update) => isOneOf(update, recorded));
    const [now] = index === -1 ? [] : left.splice(index, 1);
    return [{ recorded, number, ...(now && { now }) }];
  });
  return { fresh: left, lost };
}

/** The notes that readers were given with a revision, oldest first. */
function notesIn({ kind, at, note, earlier = [] }: Recorded): RecordedNote[] {
  const isInStory = kind === 'update' || kind === 'correction' || kind === 'clarification';
  return [...earlier, ...(isInStory && note ? [{ at, kind, ...note }] : [])];
}

function isSame(update: Update, recorded: RecordedNote): boolean {
  if (!isAtOnce(update, recorded) || update.kind !== recorded.kind) return false;
  return isRedacted(recorded) || plain(update.note) === plain(recorded.text);
}

/** Whether one may have been made of the other: time or words are still the same. */
function isOneOf(a: Update, b: Update): boolean {
  return isAtOnce(a, b) || plain(a.note) === plain(b.note);
}

function isAtOnce(a: { at: string }, b: { at: string }): boolean {
  return Date.parse(a.at) === Date.parse(b.at);
}
