import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recorded } from '../revision.ts';
import { REVISIONS } from '../revision.ts';
import { signatureOf } from '../write/sign.ts';

/** The timestamp of a revision is beside its file. */
export const stampOf = (file: string): string => `${file}.tsr`;

/** What can be beside the file of a revision, and goes with it. */
export const companionsOf = (file: string): string[] => [signatureOf(file), stampOf(file)];

/** The timestamps beside revisions, by the name of the revision's file. */
export function readStamps(
  root: string,
  history: readonly Recorded[],
): ReadonlyMap<string, Buffer> {
  const found = history.flatMap(({ file }) => {
    const path = join(root, REVISIONS, stampOf(file));
    return existsSync(path) ? [[file, readFileSync(path)] as const] : [];
  });
  return new Map(found);
}
