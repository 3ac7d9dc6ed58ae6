import type { Problem } from '../story/errors.ts';
import type { Recorded, Revision, Words } from './revision.ts';
import { hashOf, isRedacted, REVISIONS } from './revision.ts';
import type { TellRedacted } from './wording.ts';

/** All words of a revision: its notes, oldest first, and what was shown. */
export function wordsIn({ earlier = [], note, blocks }: Revision): Words[] {
  return [...earlier, ...(note ? [note] : []), ...blocks];
}

/** The redactions that removed words, oldest first, by the hash of the words. */
export function redactionsIn(
  history: readonly Recorded[],
): ReadonlyMap<string, readonly Recorded[]> {
  const found = new Map<string, Recorded[]>();
  for (const revision of history) {
    for (const hash of revision.redacts ?? []) {
      found.set(hash, [...(found.get(hash) ?? []), revision]);
    }
  }
  return found;
}

/**
 * Words may be missing only where a later revision says that it removed them, and then they may stand
 * nowhere.
 */
export function redactionFaults(history: readonly Recorded[]): Problem[] {
  const redactions = redactionsIn(history);
  return history.flatMap((revision) =>
    wordsIn(revision).flatMap((words): Problem[] => {
      const by = redactions.get(hashOf(words))?.find(({ number }) => number > revision.number);
      const file = `${REVISIONS}/${revision.file}`;
      if (isRedacted(words) && !by) {
        return [
          {
            message: `Words are missing from ${file}, and no later revision says that it redacted them.`,
            found: `hash ${words.hash}`,
            fix: 'Restore the files of this folder from a backup or from git.',
          },
        ];
      }
      if (isRedacted(words) || !by) return [];
      return [
        {
          message: `${file} holds words that revision ${by.number} redacted.`,
          found: `hash ${hashOf(words)}`,
          fix: 'If the file came back from a backup or from git, take the redacted one instead.',
        },
      ];
    }),
  );
}

/** Says of redacted words when they were removed and why, as `say` words it. */
export function tellRedactions(
  history: readonly Recorded[],
  say: (at: string, reason: string) => string,
): TellRedacted {
  const redactions = redactionsIn(history);
  return (hash) => {
    const { at, note } = redactions.get(hash)?.[0] ?? {};
    const reason = note && !isRedacted(note) ? note.text : '';
    return say(at ?? '', reason);
  };
}
