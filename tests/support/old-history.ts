import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REVISIONS, sha256 } from '../../src/revisions/revision.ts';
import type { PlainWording } from './recorded.ts';
import { wording } from './recorded.ts';

/** A revision in the old form; what is left out is as in `shown`. */
export interface OldRevision {
  kind?: string;
  note?: string;
  earlier?: { at: string; kind: string; note: string }[];
  shown?: Partial<PlainWording>;
}

/** Writes revisions as an earlier version did, an hour apart, and gives the last fingerprint. */
export function writeOld(root: string, revisions: OldRevision[]): string {
  let previous: string | null = null;
  for (const [index, { shown: words, ...given }] of revisions.entries()) {
    const at = `2024-10-25T1${index}:30:00-04:00`;
    const kind = index === 0 ? 'first' : 'minor';
    const own = { number: index + 1, previous, at, kind, ...given };
    const text = `${JSON.stringify({ ...own, shown: { ...wording, ...words } }, null, 2)}\n`;
    previous = sha256(text);
    writeFileSync(join(root, REVISIONS, `000${index + 1}-${previous.slice(0, 12)}.json`), text);
  }
  return previous ?? '';
}
