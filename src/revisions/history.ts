import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishInterrupted } from './write/journal.ts';
import { readChain } from './chain.ts';
import type { Recorded } from './revision.ts';
import { REVISIONS } from './revision.ts';

/**
 * The recorded revisions of the story of the project at `root`, oldest first; none of a draft.
 * Finishes first what a run of `npm run revise` that was killed had begun. Throws StoryError that
 * names each file which is not as it was recorded.
 */
export async function readHistory(root: string): Promise<Recorded[]> {
  await finishInterrupted(root);
  return readChain(recordedFiles(root));
}

/** The files of the record, in any order. */
export function recordedFiles(root: string): { name: string; bytes: Buffer }[] {
  const folder = join(root, REVISIONS);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\.|\.(sig|tsr)$/.test(entry.name))
    .map(({ name }) => name);
  return names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
