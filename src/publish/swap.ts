import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withLock } from './lock.ts';
import { abandoned, stagingParent } from './staging.ts';
import { carryOut, flush, planSwap, readJournal, removeOld, writeJournal } from './swap-plan.ts';

/**
 * The files that only the page before refers to outlive it for this long, in ms: a reader who was
 * handed that page an instant ago is still to ask for its picture.
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
  readersServed = () => wait(grace),
): Promise<{ written: number; removed: number }> {
  return withLock(lockOf(dist), async () => {
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
    rmSync(staged, { recursive: true, force: true });
    return { written: plan.write.length, removed: plan.remove.length };
  });
}

/**
 * Ends what builds into `dist` began that died since: one that died while its site was being swapped
 * in had passed every check, so its swap is carried to the end; what others left is thrown away.
 */
export async function finishInterrupted(dist: string): Promise<void> {
  if (!existsSync(stagingParent(dist))) return;
  await withLock(lockOf(dist), async () => {
    for (const folder of abandoned(dist)) {
      const plan = readJournal(folder);
      if (plan && existsSync(dist)) {
        carryOut(plan, folder, dist);
        await removeOld(plan, dist, () => Promise.resolve());
      }
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

const lockOf = (dist: string) => join(stagingParent(dist), 'lock');
