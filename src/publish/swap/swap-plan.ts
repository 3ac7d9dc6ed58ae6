import {
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { removeIfEmpty } from '../../revisions/write/lock.ts';
import { filesIn, isHashed, uncompressed } from '../files.ts';

/** What a swap does, each list in the order in which it is done. */
export interface Plan {
  /** Files that are new or changed. */
  write: string[];
  /** Files that no longer belong. */
  remove: string[];
}

const journal = '.swap.json';
const before = '.before';

/** Compares the two sites byte by byte. A git checkout that `dist` may be is left alone. */
export function planSwap(staged: string, dist: string): Plan {
  const made = filesIn(staged);
  const there = existsSync(dist) ? filesIn(dist).filter((path) => !path.startsWith('.git/')) : [];
  const belongs = new Set(made);
  return {
    write: made
      .filter((path) => !isSame(join(staged, path), join(dist, path)))
      .sort((a, b) => rank(a) - rank(b)),
    remove: there
      .filter((path) => !belongs.has(path))
      .sort((a, b) => Number(isHashed(a)) - Number(isHashed(b))),
  };
}

/** Has the staged files reach the disk, so that no name ever leads to a file that is half there. */
export function flush(staged: string, plan: Plan): void {
  for (const path of plan.write) sync(join(staged, path));
}

/** Writes down what is about to be done. */
export function writeJournal(staged: string, plan: Plan): void {
  writeFileSync(join(staged, journal), JSON.stringify(plan), { flush: true });
}

/** The plan of a swap that began in `staged`, or nothing where none did. */
export function readJournal(staged: string): Plan | undefined {
  try {
    const schema = z.object({ write: z.array(z.string()), remove: z.array(z.string()) });
    return schema.parse(JSON.parse(readFileSync(join(staged, journal), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Renames the staged files into place; where that fails, puts everything back as it was. */
export function carryOut(plan: Plan, staged: string, dist: string): void {
  const isLeft = (path: string) => existsSync(join(staged, path));
  const left = plan.write.filter(isLeft);
  const made: string[] = [];
  try {
    for (const path of left) keep(join(dist, path), join(staged, before, path));
    for (const path of left) {
      const folder = mkdirSync(dirname(join(dist, path)), { recursive: true });
      if (folder) made.push(folder);
      renameSync(join(staged, path), join(dist, path));
    }
  } catch (error) {
    rmSync(join(staged, journal));
    // Also what the process put in place that began the swap and was killed.
    const done = plan.write.filter((path) => !isLeft(path));
    for (const path of done.reverse()) restore(join(staged, before, path), join(dist, path));
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Removes what no longer belongs: at once, but for what the old page refers to, which goes when those
 * who were handed that page have been served.
 */
export async function removeOld(
  plan: Plan,
  dist: string,
  readersServed: () => Promise<void>,
): Promise<void> {
  const referred = plan.remove.filter(isHashed);
  for (const path of plan.remove.filter((path) => !isHashed(path))) remove(dist, path);
  if (referred.length === 0) return;
  const away = () => {
    for (const path of referred) remove(dist, path);
  };
  process.once('exit', away);
  await readersServed();
  process.off('exit', away);
  away();
}

/** New names first, then all else, and the page, which refers to all else, last. */
const rank = (path: string): number =>
  isHashed(path) ? 0 : uncompressed(path) === 'index.html' ? 2 : 1;

function isSame(a: string, b: string): boolean {
  const there = statSync(b, { throwIfNoEntry: false });
  if (!there?.isFile() || there.size !== statSync(a).size) return false;
  return readFileSync(a).equals(readFileSync(b));
}

/** Gives the old file a second name, which costs no room on the disk. */
function keep(file: string, copy: string): void {
  if (!existsSync(file) || existsSync(copy)) return;
  mkdirSync(dirname(copy), { recursive: true });
  try {
    linkSync(file, copy);
  } catch {
    // Some file systems know no links.
    copyFileSync(file, copy);
  }
}

function restore(copy: string, file: string): void {
  if (existsSync(copy)) renameSync(copy, file);
  else rmSync(file, { force: true });
}

function remove(dist: string, path: string): void {
  try {
    rmSync(join(dist, path));
  } catch {
    // The new site is in place; what cannot be taken away now, the next build tries again.
  }
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    removeIfEmpty(join(dist, folder));
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
