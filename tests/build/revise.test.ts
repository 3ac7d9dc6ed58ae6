import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, onTestFinished, test } from 'vitest';
import { REVISIONS } from '../../src/revisions/revision.ts';
import type { Project } from '../support/project.ts';
import { copyProject } from '../support/project.ts';

async function open(): Promise<Project> {
  const project = await copyProject();
  onTestFinished(() => project.remove());
  return project;
}

const recorded = ({ folder }: Project) =>
  readdirSync(path.join(folder, REVISIONS))
    .filter((name) => name.endsWith('.json'))
    .sort();

const NOTE = 'The number of troops was corrected.';

test('an editor changes a figure, is stopped, does as told, and reads the change on the page', async () => {
  const project = await open();
  await project.edit((story) => story.replace('12,000', '10,000'));

  const stopped = await project.run('build');
  expect(stopped.code).toBe(1);
  expect(stopped.stderr).toMatch(
    /no note tells readers about it\.\n {2}story\.mdx:\d+ {2}"at least \[-12,000-\]\{\+10,000\+\} troops"\nRecord it: {2}npm run revise -- "/,
  );

  const revised = await project.run('revise', [NOTE, '--correction']);
  expect(revised).toMatchObject({ code: 0 });
  expect((await project.run('revise', ['--check'])).code).toBe(0);

  const built = await project.run('build');
  expect(built).toMatchObject({ code: 0 });
  const { document } = parseHTML(await project.read('dist/index.html'));
  const edition = document.querySelector('#revision-2');
  expect(edition?.textContent).toContain(NOTE);
  expect(edition?.querySelector('del')?.textContent).toContain('12,000');
  expect(edition?.querySelector('ins')?.textContent).toContain('10,000');
  expect(document.querySelector('article')?.textContent.replace(/\s+/g, ' ')).toContain(NOTE);
});

test('a byte of the history that was changed stops the build, which names the file', async () => {
  const project = await open();
  const name = recorded(project)[0] ?? '';
  const file = path.join(project.folder, REVISIONS, name);
  const bytes = await readFile(file);
  bytes.writeUInt8((bytes[100] ?? 0) ^ 1, 100);
  await writeFile(file, bytes);
  const { code, stderr } = await project.run('build');
  expect(code).toBe(1);
  expect(stderr).toContain(`${REVISIONS}/${name}`);
});

test('of four that record at once one wins, and each of the others says why it wrote nothing', async () => {
  const project = await open();
  const before = recorded(project).length;
  await project.edit((story) => story.replace('12,000', '10,000'));
  const runs = await Promise.all(
    [1, 2, 3, 4].map((each) => project.run('revise', [`Note ${each}.`])),
  );
  const won = runs.findIndex(({ stdout }) => stdout.startsWith(`Recorded revision ${before + 1}`));
  expect(runs[won]).toMatchObject({ code: 0, stderr: '' });
  const revision = `revision ${before + 1} (“Note ${won + 1}.”)`;
  for (const lost of runs.toSpliced(won, 1)) {
    expect([
      {
        code: 1,
        stdout: '',
        stderr: `Someone else has just recorded ${revision}, so nothing was written.\nCheck the story, and run this command again if there is more to record.\n`,
      },
      // It came when all was done.
      {
        code: 0,
        stdout: `Nothing has changed since ${revision}, so nothing was written.\n`,
        stderr: '',
      },
    ]).toContainEqual(lost);
  }
  expect(recorded(project)).toHaveLength(before + 1);
  expect((await project.read('src/content/story/story.mdx')).match(/Note \d\./g)).toHaveLength(1);
  expect((await project.run('revise', ['--check'])).code).toBe(0);
});

test('an empty story does not build, and says what to fill in', async () => {
  const project = await open();
  expect((await project.run('new')).code).toBe(1);
  expect((await project.run('new', ['--yes'])).code).toBe(0);
  const { code, stderr } = await project.run('build');
  expect(code).toBe(1);
  for (const field of ['headline:', 'standfirst:', 'published:']) {
    expect(stderr).toContain(`Fix: Write a line such as ${field}`);
  }
  const kept = readdirSync(path.join(project.folder, 'stories'));
  expect(readdirSync(path.join(project.folder, 'stories', kept[0] ?? ''))).toContain('lead.svg');
});
