import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StoryError } from '../story/errors.ts';
import { isRunning } from '../story/revisions/lock.ts';
import { removeIfEmpty } from './staging.ts';

/** A swap takes milliseconds, and at most the grace that readers are given; this is generous. */
const patience = 60_000;
const pause = 25;

/** What this process holds: a process of the same id may have died holding the lock. */
const held = new Set<string>();

/**
 * Does `work` while no other process does work under the same lock file. A lock whose holder died is
 * taken over. Throws `StoryError` where a living process keeps it for a minute.
 */
export async function withLock<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  const mine = `${process.pid}-${randomBytes(4).toString('hex')}`;
  await acquire(file, mine);
  held.add(mine);
  const release = () => {
    rmSync(file, { force: true });
    held.delete(mine);
    removeIfEmpty(dirname(file));
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function acquire(file: string, mine: string): Promise<void> {
  const until = Date.now() + patience;
  while (!create(file, mine)) {
    const holder = read(file);
    if (holder && isDead(holder)) bury(file, holder);
    else if (Date.now() > until) throw refusal(file, holder ?? '');
    else await wait(pause);
  }
}

function create(file: string, mine: string): boolean {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    // ENOENT: the last holder tidied the folder away just now.
    if (['EEXIST', 'ENOENT'].includes(codeOf(error))) return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isDead(holder: string): boolean {
  const pid = Number.parseInt(holder, 10);
  return pid === process.pid ? !held.has(holder) : !isRunning(pid);
}

/** Takes a dead process's lock away, unless another was quicker and holds a lock of its own by now. */
function bury(file: string, dead: string): void {
  const grave = `${file}-${dead}-${process.pid}`;
  try {
    renameSync(file, grave);
    if (read(grave) !== dead) linkSync(grave, file);
  } catch {
    // Somebody else has buried it.
  } finally {
    rmSync(grave, { force: true });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const refusal = (file: string, holder: string) =>
  new StoryError([
    {
      message: 'Another build is putting its site in place and does not come to an end.',
      found: `process ${Number.parseInt(holder, 10)}, which holds ${file}`,
      fix: 'npm run build again once that process has ended. If it is no build, delete that file first.',
    },
  ]);
