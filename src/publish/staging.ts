import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from '../story/revisions/lock.ts';

/** The folder that holds what builds of this machine have not published yet. */
const name = '.late-edition';

/** Ending by way of `exit` lets all that is registered there tidy up. The codes are what shells expect. */
const stops = (
  [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const
).map(([signal, code]) => [signal, () => process.exit(code)] as const);

/** What this process itself has open: a process of the same id may have died here before. */
const open = new Set<string>();

/** A folder of this process alone, on the disk that `dist` is on, for a site in the making. */
export interface Staging {
  /** Where to build. */
  folder: string;
  /** Removes the folder and all in it. Safe to call twice, and from a process's `exit`. */
  remove(): void;
}

/**
 * Makes a staging folder beside `dist` (beside its target, if it is a link), and sees to it that it
 * goes when the process ends, however it ends short of `kill -9`.
 */
export function openStaging(dist: string): Staging {
  const parent = stagingParent(dist);
  const folder = join(parent, `${basename(dist)}-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(folder, { recursive: true });
  open.add(folder);
  const remove = () => {
    open.delete(folder);
    rmSync(folder, { recursive: true, force: true });
    removeIfEmpty(parent);
    process.off('exit', remove);
    for (const [signal, stop] of stops) process.off(signal, stop);
  };
  process.once('exit', remove);
  for (const [signal, stop] of stops) process.once(signal, stop);
  return { folder, remove };
}

/** Where the staging folders of builds into `dist` stand. */
export function stagingParent(dist: string): string {
  return join(dirname(existsSync(dist) ? realpathSync(dist) : resolve(dist)), name);
}

/** The staging folders into `dist` that processes left which are no more. */
export function abandoned(dist: string): string[] {
  const parent = stagingParent(dist);
  if (!existsSync(parent)) return [];
  const own = new RegExp(`^${RegExp.escape(basename(dist))}-(\\d+)-[\\da-f]{8}$`);
  return readdirSync(parent)
    .filter((entry) => {
      const pid = Number(own.exec(entry)?.[1]);
      return pid === process.pid ? !open.has(join(parent, entry)) : pid > 0 && !isRunning(pid);
    })
    .map((entry) => join(parent, entry));
}

/** Takes the folder away if nothing is in it any more; another build may be using it. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not empty, or gone already: both are as they should be.
  }
}
