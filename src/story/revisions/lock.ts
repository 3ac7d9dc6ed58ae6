import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { StoryError } from '../errors.ts';
import { REVISIONS } from './revisions.ts';

const LOCK = `${REVISIONS}/.lock`;

/** How often a lock is asked for that another process holds, and for how long, in milliseconds. */
const EVERY = 25;

/**
 * Makes this process the only one that writes the story and its history, and gives what ends that.
 * What a process left that is no more is taken over. Throws StoryError if another process still
 * holds the lock after `patience` milliseconds.
 */
export function lock(root: string, patience = 0): () => void {
  const file = join(root, LOCK);
  const own = join(root, REVISIONS, `.lock-${process.pid}`);
  mkdirSync(dirname(file), { recursive: true });
  // A link appears whole, with its content, or not at all; a file that is created is empty at first.
  writeFileSync(own, `${process.pid} ${hostname()}\n`);
  try {
    for (let waited = 0; !acquired(own, file); waited += EVERY) {
      const holder = readHolder(file);
      if (holder === undefined) continue;
      if (!isAlive(holder)) takeAway(file, holder);
      else if (waited >= patience) throw busy(holder);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, EVERY);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    rmSync(file, { force: true });
  };
}

/** Whether a process of this id runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return codeOf(error) === 'EPERM';
  }
}

function acquired(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return created(own, file);
  }
}

/** For disks that know no links, such as those of memory cards. */
function created(own: string, file: string): boolean {
  try {
    copyFileSync(own, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Of another machine it cannot be known. A process does not lock twice: its own id was another's. */
function isAlive(holder: string): boolean {
  const [pid, host] = holder.split(' ');
  if (host !== hostname()) return true;
  return Number(pid) !== process.pid && isRunning(Number(pid));
}

/** Removes a lock, unless another process has just done so and holds it now. */
function takeAway(file: string, holder: string): void {
  const aside = `${file}-of-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readHolder(aside) !== holder) acquired(aside, file);
  rmSync(aside, { force: true });
}

function busy(holder: string): StoryError {
  const [pid = '', host = ''] = holder.split(' ');
  return new StoryError([
    {
      message: 'Another process is recording the story at this moment, so this one wrote nothing.',
      found: `process ${pid} on ${host}`,
      fix: `run it again when that one is done. If there is none, delete ${LOCK} first.`,
    },
  ]);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
