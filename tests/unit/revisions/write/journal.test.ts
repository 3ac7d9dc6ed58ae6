import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readHistory } from '../../../../src/revisions/history.ts';
import type { Entry } from '../../../../src/revisions/write/journal.ts';
import { alone, finish, write } from '../../../../src/revisions/write/journal.ts';
import { REVISIONS, sha256 } from '../../../../src/revisions/revision.ts';
import { killedAt } from '../../../support/killed.ts';
import { chainOf } from '../../../support/recorded.ts';

const before = 'At least 12,000 troops.\n';
const after = 'At least 10,000 troops, with a note.\n';
const [first, second] = chainOf({ kind: 'first' }, { kind: 'update', note: 'Corrected.' });
if (!first || !second) throw new Error('The chain has two revisions.');
const STORY = 'src/content/story/story.mdx';

const entry: Entry = {
  story: { file: STORY, before: sha256(before), text: after },
  files: [{ name: second.file, text: second.bytes.toString() }],
};

/** A project with nothing in it but a story and its first revision. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'late-edition-journal-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  mkdirSync(join(root, REVISIONS), { recursive: true });
  writeFileSync(join(root, STORY), before);
  writeFileSync(join(root, REVISIONS, first?.file ?? ''), first?.bytes ?? '');
  return root;
}

/** Reads the history, as every command does first, and then the story. */
async function state(root: string): Promise<'before' | 'after' | 'neither'> {
  const recorded = (await readHistory(root)).length;
  const story = readFileSync(join(root, STORY), 'utf8');
  if (recorded === 1 && story === before) return 'before';
  return recorded === 2 && story === after ? 'after' : 'neither';
}

function hidden(root: string): string[] {
  return readdirSync(join(root, REVISIONS)).filter((name) => name.startsWith('.'));
}

/** From which step on the revision counts as recorded, and how many steps there are. */
const COUNTS_FROM = 2;
const steps = [1, 2, 3, 4, 5, 6, 7];

describe('a story and its new revision', () => {
  test('are written in these steps, after which nothing else is left', async () => {
    const root = project();
    const done: string[] = [];
    expect(write(root, entry, (step) => done.push(step))).toBe(true);
    expect(done).toEqual([
      `${REVISIONS}/.pending.json written aside`,
      `${REVISIONS}/.pending.json in place`,
      `${STORY} written aside`,
      `${STORY} in place`,
      `${REVISIONS}/${second.file} written aside`,
      `${REVISIONS}/${second.file} in place`,
      'journal removed',
    ]);
    expect(await state(root)).toBe('after');
    expect(hidden(root)).toEqual([]);
  });

  test.each(steps)('are both as before or both as after an error at step %i', async (stop) => {
    const root = project();
    failAt(stop, root);
    expect(await state(root)).toBe(stop < COUNTS_FROM ? 'before' : 'after');
  });

  test.each(steps)('are both as before or both as after kill -9 at step %i', async (stop) => {
    const root = project();
    killedAt(stop, root, entry);
    expect(await state(root)).toBe(stop < COUNTS_FROM ? 'before' : 'after');
    finish(root);
    expect(hidden(root)).toEqual([]);
  });

  test.each(steps)('lose nothing that someone saved after an error at step %i', async (stop) => {
    const root = project();
    failAt(stop, root);
    writeFileSync(join(root, STORY), 'Saved by hand.\n');
    const wasRecorded = existsSync(join(root, REVISIONS, second.file));
    expect(await readHistory(root)).toHaveLength(wasRecorded ? 2 : 1);
    expect(readFileSync(join(root, STORY), 'utf8')).toBe('Saved by hand.\n');
  });

  test('are not written where someone saved the story in the meantime', async () => {
    const root = project();
    writeFileSync(join(root, STORY), 'Saved by hand.\n');
    expect(write(root, entry)).toBe(false);
    expect(await readHistory(root)).toHaveLength(1);
    expect(readFileSync(join(root, STORY), 'utf8')).toBe('Saved by hand.\n');
  });

  test('are not touched by readers while another process is at them', async () => {
    const root = project();
    const journal = join(root, REVISIONS, '.pending.json');
    writeFileSync(journal, JSON.stringify(entry));
    const { reading } = await alone(root, async () => {
      const reading = state(root);
      await new Promise(setImmediate);
      rmSync(journal);
      return { reading };
    });
    expect(await reading).toBe('before');
  });
});

describe('files of the record', () => {
  const bytes = Buffer.from([0, 0xff, 0x80, 10]);
  const others: Entry = {
    files: [
      { name: 'stamp.tsr', base64: bytes.toString('base64') },
      { name: 'words.sig', text: 'signed' },
      { name: 'there.sig', text: 'as it was' },
    ],
    removed: ['old.sig', 'files/old.png', 'gone.sig'],
  };

  function record(): string {
    const root = project();
    mkdirSync(join(root, REVISIONS, 'files'));
    writeFileSync(join(root, REVISIONS, 'words.sig'), 'signed before');
    writeFileSync(join(root, REVISIONS, 'there.sig'), 'as it was');
    for (const name of ['old.sig', 'files/old.png']) writeFileSync(join(root, REVISIONS, name), '');
    return root;
  }

  const left = (root: string) => {
    expect(readFileSync(join(root, REVISIONS, 'stamp.tsr'))).toEqual(bytes);
    expect(readFileSync(join(root, REVISIONS, 'words.sig'), 'utf8')).toBe('signed');
    return readdirSync(join(root, REVISIONS), { recursive: true }).sort();
  };
  const all = ['files', first.file, 'stamp.tsr', 'there.sig', 'words.sig'].sort();

  test('are written as their bytes, without a story, and others are removed', () => {
    const root = record();
    const done: string[] = [];
    expect(write(root, others, (step) => done.push(step))).toBe(true);
    expect(left(root)).toEqual(all);
    const own = done.filter((step) => !step.includes('.pending.json'));
    expect(own.map((step) => step.replace(`${REVISIONS}/`, ''))).toEqual([
      'stamp.tsr written aside',
      'stamp.tsr in place',
      'words.sig written aside',
      'words.sig in place',
      'old.sig removed',
      'files/old.png removed',
      'gone.sig removed',
      'journal removed',
    ]);
    expect(readFileSync(join(root, STORY), 'utf8')).toBe(before);
  });

  test('are written from the journal that a killed run left', () => {
    const root = record();
    writeFileSync(join(root, REVISIONS, '.pending.json'), JSON.stringify(others));
    finish(root);
    expect(left(root)).toEqual(all);
  });

  test.each<[string, unknown]>([
    ['has no files', { removed: [] }],
    ['has what nobody writes there', { ...others, more: true }],
    ['has a file that is nothing', { files: [{ name: 'words.sig' }] }],
    ['has a file with more', { files: [{ name: 'words.sig', text: '', more: true }] }],
    ['has bytes that are none', { files: [{ name: 'words.sig', base64: '?' }] }],
    ['has half a story', { ...others, story: { file: STORY } }],
  ])('are not written from a journal that %s', (_, journal) => {
    const root = record();
    writeFileSync(join(root, REVISIONS, '.pending.json'), JSON.stringify(journal));
    expect(() => {
      finish(root);
    }).toThrow();
    expect(readFileSync(join(root, REVISIONS, 'words.sig'), 'utf8')).toBe('signed before');
  });

  test('that were left aside are removed, and nothing else', () => {
    const root = record();
    for (const folder of ['', 'files/']) {
      for (const name of ['.1.tmp', '1.tmp', 'a.1.tmp', '.tmp.png', '.1.tmp.png']) {
        writeFileSync(join(root, REVISIONS, folder + name), '');
      }
    }
    finish(root);
    const names = readdirSync(join(root, REVISIONS), { recursive: true }).map((name) =>
      String(name).replaceAll('\\', '/'),
    );
    expect(names.filter((name) => name.includes('tmp')).sort()).toEqual([
      '.1.tmp.png',
      '.tmp.png',
      '1.tmp',
      'a.1.tmp',
      'files/.1.tmp.png',
      'files/.tmp.png',
      'files/1.tmp',
      'files/a.1.tmp',
    ]);
  });

  test('are put into a folder that is not there yet', () => {
    const root = project();
    rmSync(join(root, REVISIONS), { recursive: true });
    finish(root);
    expect(readdirSync(join(root, REVISIONS))).toEqual([]);
  });
});

test('reading leaves a project without a record as it is', async () => {
  const root = project();
  rmSync(join(root, REVISIONS), { recursive: true });
  expect(await readHistory(root)).toEqual([]);
  expect(existsSync(join(root, REVISIONS))).toBe(false);
});

test('an editor is told which process is at the story, and of its lock file', async () => {
  const root = project();
  const word = `.story-${process.ppid}-1-0a1b2c3d-${encodeURIComponent(hostname())}`;
  mkdirSync(join(root, '.late-edition'));
  writeFileSync(join(root, '.late-edition', word), '');
  const file = join(root, '.late-edition', word);
  await expect(alone(root, () => 'done', 0)).rejects.toMatchObject({
    problems: [
      {
        message: 'Another process is recording the story right now, so nothing was written.',
        found: `process ${process.ppid} on ${hostname()}, with the lock file ${file}`,
        fix: 'Run this command again when that process has ended. If it has ended already, delete the lock file first.',
      },
    ],
  });
});

test.skipIf(process.platform === 'win32')('a story can be read by those who could before', () => {
  const root = project();
  chmodSync(join(root, STORY), 0o604);
  write(root, entry);
  expect(statSync(join(root, STORY)).mode & 0o777).toBe(0o604);
});

function failAt(stop: number, root: string): void {
  let step = 0;
  const fail = () => {
    step += 1;
    if (step === stop) throw new Error('The disk is full.');
  };
  expect(() => write(root, entry, fail)).toThrow('The disk is full.');
}
