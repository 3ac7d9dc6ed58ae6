import type { Recorded, Revision } from '../revisions/revision.ts';
import { isRedacted } from '../revisions/revision.ts';

/** The name of the list, in `revisions/`. */
export const HISTORY_FILE = 'history.json';

/** A revision in `history.json`: see src/revisions/README.md. */
interface Entry extends Pick<Revision, 'number' | 'at' | 'kind' | 'previous'> {
  /** What readers were told; null where that was redacted. */
  note?: string | null;
  /** The name of its file, beside `history.json`. */
  file: string;
  /** Its fingerprint. */
  hash: string;
}

/**
 * The list of all revisions, oldest first, for those who check the history from outside. It follows
 * from the revisions, to the byte, so it can be checked against their files.
 */
export function historyJson(history: readonly Recorded[]): string {
  return `${JSON.stringify({ revisions: history.map(entryOf) }, null, 2)}\n`;
}

function entryOf({ number, at, kind, note, file, fingerprint, previous }: Recorded): Entry {
  return {
    ...{ number, at, kind },
    ...(note && { note: isRedacted(note) ? null : note.text }),
    ...{ file, hash: fingerprint, previous },
  };
}
