import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

// Own code: libraries free the lock of a killed process after a time, this at once.

/** The folder for lock files and other temporary files of the processes that work on a project. */
export const WORK_FOLDER = '.late-edition';

/** Work that only one process can do at a time. */
export interface Lock {
  /** Where lock files are written. It is created if needed, and removed with the last of them. */
  folder: string;
  /** Identifies the work among others with locks in the same folder. */
  name: string;
  /** How long to wait for other processes, in milliseconds. */
  patience: number;
  /**
   * The error to throw after that time. `holder` names the process that has the lock file `lockFile`.
   */
  busy(holder: string, lockFile: string): Error;
}

/** When this process began, because process ids are reused. */
const began = Math.floor(performance.timeOrigin);

/** A unique name for a file of this process, from which others can tell whether it still runs. */
export function newMark(): string {
  const id = randomBytes(4).toString('hex');
  return `${process.pid}-${began}-${id}-${encodeURIComponent(hostname())}`;
}

/** Whether the process that made a mark still runs. On another machine, it is assumed to. */
export function isAlive(mark: string): boolean {
  const owner = ownerOf(mark);
  if (owner.host !== hostname()) return true;
  return owner.pid === process.pid ? owner.began === began : isRunning(owner.pid);
}

/** Runs `work` with the lock. Lock files of processes that have ended are removed. */
export async function withLock<T>(lock: Lock, work: () => T | Promise<T>): Promise<T> {
  const lockFile = await acquire(lock);
  const release = () => {
    rmSync(lockFile, { force: true });
    removeIfEmpty(lock.folder);
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** Removes the folder unless something is in it. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not empty, or removed already.
  }
}

/**
 * Writes a lock file and then looks for those of others: of two processes that do so at the same
 * time, at least one sees the other. It removes its own file then, and tries again after a while.
 */
async function acquire({ folder, name, patience, busy }: Lock): Promise<string> {
  const until = Date.now() + patience;
  const start = `.${name}-`;
  const others = () => lockFilesIn(folder, start);
  for (;;) {
    const [first] = others();
    if (first === undefined) {
      const lockFile = `${start}${newMark()}`;
      if (write(folder, lockFile) && others().every((other) => other === lockFile)) {
        return join(folder, lockFile);
      }
      rmSync(join(folder, lockFile), { force: true });
    } else if (Date.now() > until) {
      const { pid, host } = ownerOf(first.slice(start.length));
      throw busy(`process ${pid} on ${host}`, join(folder, first));
    }
    await wait(5 + Math.random() * 20);
  }
}

/** The lock files of running processes. Those of others are removed. */
function lockFilesIn(folder: string, start: string): string[] {
  const lockFiles = entriesOf(folder).filter((entry) => entry.startsWith(start));
  const live = lockFiles.filter((lockFile) => isAlive(lockFile.slice(start.length)));
  for (const lockFile of lockFiles) {
    if (!live.includes(lockFile)) rmSync(join(folder, lockFile), { force: true });
  }
  return live;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** False if another process has just removed the folder. */
function write(folder: string, lockFile: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, lockFile), '');
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function ownerOf(mark: string): { pid: number; began: number; host: string } {
  const [, pid, began, host = ''] = /^(\d+)-(\d+)-[\da-f]{8}-(.*)/.exec(mark) ?? [];
  return { pid: Number(pid), began: Number(began), host: decodeURIComponent(host) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process runs as another user.
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
