import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isAlive, newMark, removeIfEmpty, WORK_FOLDER } from '../../revisions/write/lock.ts';

/**
 * Signals end the process through `exit`, so that its handlers run, with the codes that shells
 * expect.
 */
const stops = (
  [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const
).map(([signal, code]) => [signal, () => process.exit(code)] as const);

/** A folder of this process, on the same disk as `dist`, in which the site is built. */
export interface Staging {
  /** Where to build. */
  folder: string;
  /** Removes the folder and all in it. Can be called twice, and from an `exit` handler. */
  remove(): void;
}

/**
 * Creates a staging folder beside `dist` (beside its target, if it is a link). It is removed when
 * the process ends, except by `kill -9`.
 */
export function openStaging(dist: string): Staging {
  const parent = stagingParent(dist);
  const folder = join(parent, `${basename(dist)}-${newMark()}`);
  mkdirSync(folder, { recursive: true });
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    removeIfEmpty(parent);
    process.off('exit', remove);
    for (const [signal, stop] of stops) process.off(signal, stop);
  };
  process.once('exit', remove);
  for (const [signal, stop] of stops) process.once(signal, stop);
  return { folder, remove };
}

/** The folder that contains the staging folders of builds into `dist`. */
export function stagingParent(dist: string): string {
  return join(dirname(existsSync(dist) ? realpathSync(dist) : resolve(dist)), WORK_FOLDER);
}

/** The staging folders of builds into `dist` that have ended without removing them. */
export function abandoned(dist: string): string[] {
  const parent = stagingParent(dist);
  if (!existsSync(parent)) return [];
  const start = `${basename(dist)}-`;
  return readdirSync(parent)
    .filter((entry) => entry.startsWith(start) && !isAlive(entry.slice(start.length)))
    .map((entry) => join(parent, entry));
}
