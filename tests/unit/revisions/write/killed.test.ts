import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readStoryWithHistory } from '../../../../src/revisions/record.ts';
import { readHistory, recordedFiles } from '../../../../src/revisions/history.ts';
import { REVISIONS } from '../../../../src/revisions/revision.ts';
import { stampOf } from '../../../../src/revisions/stamp/stamp-files.ts';
import { converted } from '../../../../src/revisions/write/convert.ts';
import type { Entry } from '../../../../src/revisions/write/journal.ts';
import { finish, write } from '../../../../src/revisions/write/journal.ts';
import { keepFiles } from '../../../../src/revisions/write/kept-files.ts';
import { forkIn, rebased } from '../../../../src/revisions/write/rebase.ts';
import { redact } from '../../../../src/revisions/write/redact.ts';
import { site } from '../../../../src/site.ts';
import { loadStory } from '../../../../src/story/reading/folder.ts';
import type { DeskInTest } from '../../../support/desk.ts';
import { NOW, openDesk, shortStory } from '../../../support/desk.ts';
import { killedAt } from '../../../support/killed.ts';
import { writeOld } from '../../../support/old-history.ts';

const circumstances = { now: '2024-10-27T10:30:00-04:00', salt: () => 'f'.repeat(32) };

/** Words that a redaction removes, and a picture. */
const SECRET = 'Jane Doe';
const PICTURE = 'a picture';

const at = ({ terminal }: DeskInTest, seconds: number) => {
  terminal.environment = { SOURCE_DATE_EPOCH: String(Number(NOW) + seconds) };
};

/** A story whose second revision has no name in it, and another picture. */
async function named(): Promise<DeskInTest> {
  const desk = openDesk(shortStory.replace('it said', `${SECRET} said`));
  await desk.run('revise');
  desk.edit(`${SECRET} said`, 'it said');
  writeFileSync(join(desk.root, 'src/content/story/lead.png'), 'another picture');
  at(desk, 60);
  await desk.run('revise', 'A name was removed.');
  return desk;
}

/** Each kind of work on a recorded story: the project before it, and what it writes. */
const WORK: Record<string, () => Promise<{ root: string; entry: Entry }>> = {
  async 'a redaction'() {
    const { root } = await named();
    const order = { number: 1, what: SECRET, reason: 'By order of a court.' };
    const { entry } = redact(await readStoryWithHistory(root, site), order, circumstances);
    return { root, entry };
  },

  async 'the redaction of a picture'() {
    const { root } = await named();
    const desk = await readStoryWithHistory(root, site);
    const lead = desk.history[0]?.blocks.findIndex(({ of }) => of === 'lead.image') ?? 0;
    const order = { number: 1, what: String(lead + 1), reason: 'By order of a court.' };
    expect(Object.values(everything(root))).toContain(PICTURE);
    const { entry } = redact(desk, order, circumstances);
    expect(entry.removed).toHaveLength(1);
    return { root, entry };
  },

  async 'a rebase'() {
    const desk = await named();
    const folder = join(desk.root, REVISIONS);
    const common = desk.source();
    desk.edit('Last.', 'The last.');
    at(desk, 120);
    await desk.run('revise', '--minor');
    const [ours = ''] = desk.files().slice(-1);
    const bytes = readFileSync(join(folder, ours));
    rmSync(join(folder, ours));
    desk.save(common.replace('12,000', '10,000'));
    at(desk, 180);
    await desk.run('revise', 'A number was wrong.', '--correction');
    writeFileSync(join(folder, stampOf(desk.files().at(-1) ?? '')), 'a timestamp');
    writeFileSync(join(folder, ours), bytes);
    desk.edit('Last.', 'The last.');
    const fork = forkIn(recordedFiles(desk.root));
    if (!fork) throw new Error('The history has no fork.');
    const story = await loadStory(desk.root, site);
    return { root: desk.root, entry: rebased(story, fork, circumstances, site).entry };
  },

  async 'a conversion'() {
    const { root } = openDesk(shortStory);
    writeOld(root, [{ shown: { body: ['First.'] } }, { shown: { body: ['First.', 'Last.'] } }]);
    const story = await loadStory(root, site);
    return { root, entry: converted(recordedFiles(root), story, circumstances) };
  },

  async 'a timestamp'() {
    const { root } = await named();
    const [first] = await readHistory(root);
    const base64 = Buffer.from([0, 13, 10, 255]).toString('base64');
    return { root, entry: { files: [{ name: stampOf(first?.file ?? ''), base64 }] } };
  },
};

/** A copy of a project, gone when the test is. */
function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'late-edition-killed-'));
  onTestFinished(() => {
    rmSync(copy, { recursive: true, force: true });
  });
  cpSync(root, copy, { recursive: true });
  return copy;
}

/** Every file below a folder, with its bytes. */
function everything(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(root.length), readFileSync(file, 'latin1')]),
  );
}

describe.each(Object.entries(WORK))('%s', (name, prepare) => {
  test('leaves all as it was, or does its work whole, wherever kill -9 meets it', async () => {
    const { root, entry } = await prepare();
    const before = everything(root);
    const whole = copyOf(root);
    const steps: string[] = [];
    write(whole, entry, (step) => steps.push(step));
    const after = everything(whole);
    expect(after).not.toEqual(before);
    for (const [index, step] of steps.entries()) {
      const killed = copyOf(root);
      killedAt(index + 1, killed, entry);
      finish(killed);
      const left = everything(killed);
      // From the second step on, the journal is in place.
      expect(left, `killed at: ${step}`).toEqual(index === 0 ? before : after);
    }
    if (name === 'a redaction') expect(JSON.stringify(after)).not.toContain(SECRET);
    if (name === 'the redaction of a picture') expect(Object.values(after)).not.toContain(PICTURE);
    expect(await readHistory(whole)).not.toEqual([]);
  });
});

test('a copy of a picture that a killed run left behind is removed by the next', async () => {
  const desk = await named();
  const folder = join(desk.root, REVISIONS, 'files');
  const left = join(folder, '.1.tmp');
  mkdirSync(folder, { recursive: true });
  writeFileSync(left, 'half a picture');
  finish(desk.root);
  expect(existsSync(left)).toBe(false);
  keepFiles(desk.root, await loadStory(desk.root, site));
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});
