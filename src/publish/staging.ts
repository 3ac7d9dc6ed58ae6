import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isAlive, newMark, removeIfEmpty, WORKROOM } from '../lock.ts';

/** Ending by way of `exit` lets all that is registered there tidy up. The codes are what shells expect. */
const stops = (
  [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const
).map(([signal, code]) => [signal, () => process.exit(code)] as const);

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

/** Where the staging folders of builds into `dist` stand. */
export function stagingParent(dist: string): string {
  return join(dirname(existsSync(dist) ? realpathSync(dist) : resolve(dist)), WORKROOM);
}

/** The staging folders into `dist` that processes left which are no more. */
export function abandoned(dist: string): string[] {
  const parent = stagingParent(dist);
  if (!existsSync(parent)) return [];
  const start = `${basename(dist)}-`;
  return readdirSync(parent)
    .filter((entry) => entry.startsWith(start) && !isAlive(entry.slice(start.length)))
    .map((entry) => join(parent, entry));
}
