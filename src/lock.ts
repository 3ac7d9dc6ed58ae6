import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The folder in which processes that work on one project keep out of each other's way. */
export const WORKROOM = '.late-edition';

/** Work that is done by one process at a time. */
export interface Turn {
  /** Where those who want their turn leave word. It is made, and goes with the last of them. */
  folder: string;
  /** Told apart by this from other work in the folder. */
  name: string;
  /** For how long others are waited for, in milliseconds. */
  patience: number;
  /** Why it is not done after all: `holder` has its turn, as the file `word` says. */
  busy(holder: string, word: string): Error;
}

/** When this process began: one of the same id may have died before it. */
const began = Math.floor(performance.timeOrigin);

/** A name for what this process leaves on the disk, by which others can tell whether it still runs. */
export function newMark(): string {
  const id = randomBytes(4).toString('hex');
  return `${process.pid}-${began}-${id}-${encodeURIComponent(hostname())}`;
}

/** Whether the process that made a mark runs. Of another machine it cannot be known. */
export function isAlive(mark: string): boolean {
  const owner = ownerOf(mark);
  if (owner.host !== hostname()) return true;
  return owner.pid === process.pid ? owner.began === began : isRunning(owner.pid);
}

/** Does `work` when it is this process's turn. What processes left that are no more is cleared away. */
export async function withLock<T>(turn: Turn, work: () => T | Promise<T>): Promise<T> {
  const word = await leftWord(turn);
  const release = () => {
    rmSync(word, { force: true });
    removeIfEmpty(turn.folder);
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
    // Not empty, or gone already: both are as they should be.
  }
}

/**
 * Leaves word and then looks whether others have: of two who do so at once, one at least sees the
 * other. Who sees another takes the word back, and tries again after a while.
 */
async function leftWord({ folder, name, patience, busy }: Turn): Promise<string> {
  const until = Date.now() + patience;
  const start = `.${name}-`;
  const others = () => wordsIn(folder, start);
  for (;;) {
    const [first] = others();
    if (first === undefined) {
      const word = `${start}${newMark()}`;
      if (write(folder, word) && others().every((other) => other === word)) {
        return join(folder, word);
      }
      rmSync(join(folder, word), { force: true });
    } else if (Date.now() > until) {
      const { pid, host } = ownerOf(first.slice(start.length));
      throw busy(`process ${pid} on ${host}`, join(folder, first));
    }
    await wait(5 + Math.random() * 20);
  }
}

/** The word of those who run; that of others, whose like nobody leaves again, is cleared away. */
function wordsIn(folder: string, start: string): string[] {
  const words = entriesOf(folder).filter((entry) => entry.startsWith(start));
  const live = words.filter((word) => isAlive(word.slice(start.length)));
  for (const word of words) {
    if (!live.includes(word)) rmSync(join(folder, word), { force: true });
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

/** False where the last who had a turn has just taken the folder away. */
function write(folder: string, word: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, word), '');
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function ownerOf(mark: string): { pid: number; began: number; host: string } {
  const [, pid, began, host = ''] = /^(\d+)-(\d+)-[\da-f]{8}-(.*)$/.exec(mark) ?? [];
  return { pid: Number(pid), began: Number(began), host: decodeURIComponent(host) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
