import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REVISIONS, sha256 } from '../../src/revisions/revision.ts';
import { shown } from './shown.ts';

/** Writes revisions as an earlier version did, and gives the last fingerprint. */
export function writeOld(root: string, bodies: string[][]): string {
  let previous: string | null = null;
  for (const [index, body] of bodies.entries()) {
    const at = `2024-10-25T1${index}:30:00-04:00`;
    const kind = index === 0 ? 'first' : 'minor';
    const old = { number: index + 1, previous, at, kind, shown: { ...shown, body } };
    const text = `${JSON.stringify(old, null, 2)}\n`;
    previous = sha256(text);
    writeFileSync(join(root, REVISIONS, `000${index + 1}-${previous.slice(0, 12)}.json`), text);
  }
  return previous ?? '';
}
