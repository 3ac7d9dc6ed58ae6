import { readEach } from '../chain.ts';
import type { Entry } from './journal.ts';
import type { Circumstances, StoryWithHistory, Next } from './next-revision.ts';
import { nextRevision } from './next-revision.ts';
import { Refusal } from '../refusal.ts';
import type { Recorded } from '../revision.ts';
import { isRedacted, sha256 } from '../revision.ts';
import type { Signing } from './sign.ts';
import { recordingOf } from './sign.ts';
import { companionsOf } from '../stamp/stamp-files.ts';
import type { Defaults } from '../../story/reading/read.ts';

/** A history in which two people recorded at once, as a merge of their work in git leaves it. */
export interface Fork {
  /** What both have, and then what the one recorded who was finished first. */
  kept: Recorded[];
  /** What the other recorded. */
  moved: Recorded[];
}

/** Where a history forks; undefined where it does not. Throws a StoryError for damaged files. */
export function forkIn(files: readonly { name: string; bytes: Uint8Array }[]): Fork | undefined {
  const all = readEach(files);
  const after = (previous: string | null) => all.filter((one) => one.previous === previous);
  const common: Recorded[] = [];
  for (;;) {
    const next = after(common.at(-1)?.fingerprint ?? null);
    if (next.length === 0) return undefined;
    const [one, other] = next.map((first) => branchFrom(first, all));
    if (!one || !other) {
      common.push(...next);
      continue;
    }
    const [kept, moved] = endOf(one) <= endOf(other) ? [one, other] : [other, one];
    return { kept: [...common, ...kept], moved };
  }
}

const endOf = (branch: readonly Recorded[]): number => Date.parse(branch.at(-1)?.at ?? '');

function branchFrom(first: Recorded, all: readonly Recorded[]): Recorded[] {
  const branch = [first];
  for (;;) {
    const next = all.find(({ previous }) => previous === branch.at(-1)?.fingerprint);
    if (!next) return branch;
    branch.push(next);
  }
}

/**
 * Records what the one branch changed after the other: one revision, with the notes that the merged
 * story has of it. `current` has the merged story. Throws a Refusal as `nextRevision` does.
 */
export function rebased(
  current: Omit<StoryWithHistory, 'history'>,
  { kept, moved }: Fork,
  circumstances: Circumstances,
  site: Defaults & Signing,
): { next: Next | undefined; entry: Entry } {
  const redaction = moved.find(({ kind }) => kind === 'redaction');
  if (redaction) {
    throw new Refusal(
      `${redaction.file} is a redaction, which can't be recorded again by itself.\nDelete its branch's files from the history, and redact the words once more.`,
    );
  }
  const { kind, note } = moved.at(-1) ?? {};
  const statement =
    kind === 'minor' ? { kind, ...(note && !isRedacted(note) && { note: note.text }) } : {};
  const next = nextRevision({ ...current, history: kept }, statement, circumstances, site);
  return {
    next,
    entry: {
      ...(next && {
        story: { file: current.file, before: sha256(current.source), text: next.source },
      }),
      files: next ? recordingOf(next.revision, site) : [],
      removed: moved.flatMap(({ file }) => [file, ...companionsOf(file)]),
    },
  };
}
