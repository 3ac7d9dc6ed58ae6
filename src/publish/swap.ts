import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { abandoned, removeIfEmpty, stagingParent } from './staging.ts';
import { carryOut, planSwap, readJournal, removeOld, writeJournal } from './swap-plan.ts';

/**
 * How long the files that only the page before refers to outlive it, in ms: a reader who was handed
 * that page an instant ago is still to ask for its picture.
 */
const grace = 1000;

/**
 * Puts the site in `staged` in the place of the one in `dist`, so that at every instant `dist` is a
 * whole site: hashed files under their new names first, then each other file by rename over the old
 * one, the page last, then what no longer belongs is taken away. A failure puts everything back.
 * Returns how many files were written and removed; a site that is the same touches nothing.
 */
export async function swapIn(
  staged: string,
  dist: string,
  patience = grace,
): Promise<{ written: number; removed: number }> {
  return withLock(lockOf(dist), async () => {
    if (!existsSync(dist) || readdirSync(dist).length === 0) {
      const written = planSwap(staged, dist).write.length;
      renameSync(staged, existsSync(dist) ? realpathSync(dist) : dist);
      return { written, removed: 0 };
    }
    const plan = planSwap(staged, dist);
    if (plan.write.length + plan.remove.length === 0) return { written: 0, removed: 0 };
    writeJournal(staged, plan);
    carryOut(plan, staged, dist);
    await removeOld(plan, dist, patience);
    rmSync(staged, { recursive: true, force: true });
    return { written: plan.write.length, removed: plan.remove.length };
  });
}

/**
 * Ends what builds into `dist` began that died since: one that died while its site was being swapped
 * in had passed every check, so its swap is carried to the end; what others left is thrown away.
 */
export async function finishInterrupted(dist: string): Promise<void> {
  if (abandoned(dist).length === 0) return;
  await withLock(lockOf(dist), async () => {
    for (const folder of abandoned(dist)) {
      const plan = readJournal(folder);
      if (plan && existsSync(dist)) {
        carryOut(plan, folder, dist);
        await removeOld(plan, dist, 0);
      }
      rmSync(folder, { recursive: true, force: true });
    }
  });
  removeIfEmpty(stagingParent(dist));
}

const lockOf = (dist: string) => join(stagingParent(dist), 'lock');
