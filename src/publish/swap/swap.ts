import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Lock } from '../../revisions/write/lock.ts';
import { withLock } from '../../revisions/write/lock.ts';
import { StoryError } from '../../story/errors.ts';
import { abandoned, stagingParent } from './staging.ts';
import { carryOut, flush, planSwap, readJournal, removeOld, writeJournal } from './swap-plan.ts';

// Own code: libraries replace one file, or a whole folder that is missing for a moment meanwhile.

/**
 * How long files that only the old page refers to are kept, in ms: a reader who has just loaded
 * that page may still ask for its picture.
 */
export const grace = 1000;

/**
 * Replaces the site in `dist` with the one in `staged`, so that `dist` is a complete site at every
 * moment: first the files with hashes in their names are added, then the others replace the old
 * ones, the page last, and finally old files are removed. A failure restores everything. Returns
 * how many files were written and removed; none if the sites are the same.
 */
export async function swapIn(
  staged: string,
  dist: string,
  readersServed = () => wait(grace),
): Promise<{ written: number; removed: number }> {
  return withLock(lockOn(dist), async () => {
    const plan = planSwap(staged, dist);
    if (plan.write.length + plan.remove.length === 0) return { written: 0, removed: 0 };
    flush(staged, plan);
    if (!existsSync(dist) || readdirSync(dist).length === 0) {
      renameSync(staged, existsSync(dist) ? realpathSync(dist) : dist);
      return { written: plan.write.length, removed: 0 };
    }
    writeJournal(staged, plan);
    carryOut(plan, staged, dist);
    await removeOld(plan, dist, readersServed);
    rmSync(staged, { recursive: true });
    return { written: plan.write.length, removed: plan.remove.length };
  });
}

/**
 * Cleans up after builds into `dist` that were killed: if one was replacing the site, which had
 * passed all checks, that is finished; what others left is deleted.
 */
export async function finishInterrupted(dist: string): Promise<void> {
  if (!existsSync(stagingParent(dist))) return;
  await withLock(lockOn(dist), async () => {
    for (const folder of abandoned(dist)) {
      const plan = readJournal(folder);
      if (plan && existsSync(dist)) {
        carryOut(plan, folder, dist);
        await removeOld(plan, dist, () => Promise.resolve());
      }
      rmSync(folder, { recursive: true });
    }
  });
}

/** A swap takes milliseconds, plus `grace` at most, so this is ample patience. */
const lockOn = (dist: string): Lock => ({
  folder: stagingParent(dist),
  name: 'swap',
  patience: 60_000,
  busy: (holder, word) =>
    new StoryError([
      {
        message: "Another build is still replacing the site, so this one wasn't published.",
        found: `${holder}, with the lock file ${word}`,
        fix: 'Run npm run build again when that process has ended. If it has ended already, delete the lock file first.',
      },
    ]),
});
