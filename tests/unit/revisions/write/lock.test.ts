import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Lock } from '../../../../src/revisions/write/lock.ts';
import { isAlive, newMark, withLock } from '../../../../src/revisions/write/lock.ts';

let root: string;
let turn: Lock;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'late-edition-lock-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const busy = (holder: string, word: string) => new Error(`${holder}, as ${word} says`);
  turn = { folder: join(root, 'turns'), name: 'work', patience: 0, busy };
});

/** What a process leaves that has its turn. */
function leaveWord(pid: number, host = hostname(), began = 1_700_000_000_000): string {
  const word = join(turn.folder, `.work-${pid}-${began}-0a1b2c3d-${encodeURIComponent(host)}`);
  mkdirSync(turn.folder, { recursive: true });
  writeFileSync(word, '');
  return word;
}

/** The id of a process that is no more. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('work is done once, and nothing is left of the turn', async () => {
  expect(await withLock(turn, () => readdirSync(turn.folder).length)).toBe(1);
  await expect(withLock(turn, () => Promise.reject(new Error('It broke.')))).rejects.toThrow('It');
  expect(readdirSync(root)).toEqual([]);
});

test('work may take the folder of the turns away', async () => {
  await withLock(turn, () => {
    rmSync(turn.folder, { recursive: true });
  });
  expect(readdirSync(root)).toEqual([]);
});

test('four processes that count in one file lose no count', async () => {
  writeFileSync(join(root, 'count'), '0');
  const script = join(import.meta.dirname, '../../../support/turns.ts');
  const counting = [1, 2, 3, 4].map(() => fork(script, [root, '20'], { execArgv: [] }));
  const codes = await Promise.all(counting.map(async (one) => (await once(one, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readFileSync(join(root, 'count'), 'utf8')).toBe('80');
  expect(readdirSync(root)).toEqual(['count']);
});

test('who has waited long enough is told which process has its turn', async () => {
  const word = leaveWord(process.ppid);
  await expect(withLock(turn, () => 'done')).rejects.toThrow(
    `process ${process.ppid} on ${hostname()}, as ${word} says`,
  );
  expect(readdirSync(turn.folder)).toHaveLength(1);
});

test('a process on another machine is not taken for dead', async () => {
  leaveWord(gone(), 'else-where.example');
  await expect(withLock(turn, () => 'done')).rejects.toThrow('on else-where.example');
});

test.each<[string, () => string]>([
  ['one that is no more', () => leaveWord(gone())],
  ['one of the same id that ran before', () => leaveWord(process.pid)],
])('the turn is taken over from %s', async (_, leave) => {
  leave();
  expect(await withLock(turn, () => 'done')).toBe('done');
  expect(readdirSync(root)).toEqual([]);
});

test('other work in the same folder is not waited for', async () => {
  const other = { ...turn, name: 'other' };
  const words = () => readdirSync(turn.folder).length;
  expect(await withLock(turn, () => withLock(other, words))).toBe(2);
});

test('a turn is waited for as long as another in this process takes', async () => {
  const order: string[] = [];
  const patient = { ...turn, patience: 60_000 };
  const first = withLock(patient, async () => {
    await new Promise(setImmediate);
    order.push('first');
  });
  const second = withLock(patient, () => order.push('second'));
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
});

test('a folder in which nothing can be written is told of', async () => {
  writeFileSync(join(root, 'turns'), 'not a folder');
  await expect(withLock(turn, () => 'done')).rejects.toThrow('ENOTDIR');
});

test('nothing is left to do at the end of this process once its turn is over', async () => {
  const before = process.listenerCount('exit');
  expect(await withLock(turn, () => process.listenerCount('exit'))).toBe(before + 1);
  expect(process.listenerCount('exit')).toBe(before);
});

test('what is no mark is nobody’s to clear away', () => {
  const dead = `${gone()}-1-0a1b2c3d-${encodeURIComponent(hostname())}`;
  expect(isAlive(newMark())).toBe(true);
  expect(isAlive(dead)).toBe(false);
  for (const text of ['old', `b${dead}`, dead.replace('3d-', '3-'), dead.replace('3d-', '3g-')]) {
    expect(isAlive(text)).toBe(true);
  }
});

test('each mark is another, and may be the name of a file', () => {
  expect(newMark()).toMatch(/^\d+-\d+-[\da-f]{8}-[\w%.!~*'()-]+$/);
  expect(newMark()).not.toBe(newMark());
});
