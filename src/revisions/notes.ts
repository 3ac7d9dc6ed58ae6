import { plain } from './compare/comparable.ts';
import type { Recorded } from './revision.ts';
import type { Story, Update } from '../story/schema.ts';

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

/** Sets the story's notes against the recorded ones. */
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
  const lost = missing.map((note): Lost => {
    const index = left.findIndex((update) => isOneOf(update, note.recorded));
    const [now] = index === -1 ? [] : left.splice(index, 1);
    return { ...note, ...(now && { now }) };
  });
  return { fresh: left, lost };
}

/** The notes that readers were given with a revision, oldest first. */
function notesIn({ kind, at, note, earlier = [] }: Recorded): Update[] {
  const own =
    kind === 'first' || kind === 'minor' || note === undefined ? [] : [{ at, kind, note }];
  return [...earlier, ...own];
}

function isSame(a: Update, b: Update): boolean {
  return isAtOnce(a, b) && a.kind === b.kind && plain(a.note) === plain(b.note);
}

/** Whether one may have been made of the other: two of time, kind and words are still the same. */
function isOneOf(a: Update, b: Update): boolean {
  return isAtOnce(a, b) || plain(a.note) === plain(b.note);
}

function isAtOnce(a: Update, b: Update): boolean {
  return Date.parse(a.at) === Date.parse(b.at);
}
