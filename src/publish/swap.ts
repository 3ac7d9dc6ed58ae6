import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Turn } from '../lock.ts';
import { withLock } from '../lock.ts';
import { StoryError } from '../story/errors.ts';
import { abandoned, stagingParent } from './staging.ts';
import { carryOut, flush, planSwap, readJournal, removeOld, writeJournal } from './swap-plan.ts';

/**
 * The files that only the page before refers to outlive it for this long, in ms: a reader who was
 * handed that page an instant ago is still to ask for its picture.
 */
export const grace = 1000;

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
  return withLock(turnOf(dist), async () => {
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
  await withLock(turnOf(dist), async () => {
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

/** A swap takes milliseconds, and at most the grace that readers are given; the patience is ample. */
const turnOf = (dist: string): Turn => ({
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
