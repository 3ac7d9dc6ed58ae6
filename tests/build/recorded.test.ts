import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REVISIONS } from '../../src/revisions/revision.ts';
import type { Project } from '../support/project.ts';
import { copyProject, STEPS } from '../support/project.ts';

let project: Project;

beforeAll(async () => {
  project = await copyProject();
});

afterAll(() => project.remove());

const at = (time: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(time) / 1000) });

test('a build is stopped by every field that readers see, and by another picture, at its line', async () => {
  const story = await project.read('src/content/story/story.mdx');
  const lead = path.join(project.folder, 'src/content/story/lead.svg');
  const bytes = await readFile(lead);
  await appendFile(lead, '\n');
  await project.edit((text) =>
    text
      .replace('section: World', 'section: Asia')
      .replace('published: 2024-10-25', 'published: 2024-10-24\nauthors:\n  - name: Anna One')
      .replace('  date: 2024-10-25', '  date: 2024-10-24'),
  );
  const { code, stderr } = await project.run('build');
  expect(code).toBe(1);
  expect(stderr.trim().split('\n').slice(0, -1)).toEqual([
    'Checking the story…',
    'The story has changed since the last recorded revision, but no note tells readers about it.',
    '  story.mdx:4  section "[-World-]{+Asia+}"',
    '  story.mdx:7  authors "{+Anna One+}"',
    '  story.mdx:13  source "2024-10-[-25-]{+24+}"',
    '  story.mdx:5  published "2024-10-[-25-]{+24+}"',
    expect.stringMatching(
      /^ {2}story\.mdx:15 {2}picture \(SHA-256\) "\[-\w{12}-\]\{\+\w{12}\+\}"$/,
    ),
  ]);
  await writeFile(lead, bytes);
  await project.write('src/content/story/story.mdx', story);
});

describe('what readers are told of each revision:', () => {
  let editions: string[][];

  beforeAll(async () => {
    await project.edit((text) => text.replace('section: World', 'section: Asia'));
    await revise('2024-10-25T11:00:00-04:00', ['--minor', 'It stands among the news of Asia.']);
    await project.edit((text) => text.replace('at least 12,000', 'some 12,000'));
    await revise('2024-10-25T11:00:00-04:00', ['--minor']);
    await project.edit((text) =>
      text.replace('comments: closed', 'comments: closed\nauthors:\n  - name: Anna One'),
    );
    await revise('2024-10-26T09:00:00-04:00', ['The byline was missing.', '--correction']);
    expect(await project.run('build')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(STEPS),
    });
    const { document } = parseHTML(await project.read('dist/index.html'));
    for (const unseen of document.querySelectorAll('.unseen')) unseen.remove();
    editions = [...document.querySelectorAll('#changes li')].map((edition) =>
      [...edition.querySelectorAll('p')].map((line) =>
        line.textContent.replace(/\s+/g, ' ').trim(),
      ),
    );
  });

  async function revise(time: string, words: string[]) {
    expect(await project.run('revise', words, at(time))).toMatchObject({ code: 0 });
  }

  test('its time, kind and note, and what changed by its name', () => {
    expect(editions[0]).toEqual([
      'Correction 10/26/24, 9:00 a.m. ET: The byline was missing.',
      'Read this version',
      'Byline: Anna One',
    ]);
  });

  test('of a minor one that it is, and its note where it has one', () => {
    const heading = 'Minor edit 10/25/24, 11:00 a.m. ET:';
    expect(editions[1]?.[0]).toBe(`${heading} A minor edit, made without a note.`);
    expect(editions[2]).toEqual([
      `${heading} It stands among the news of Asia.`,
      'Read this version',
      'Section: WorldAsia',
    ]);
  });
});

test('a draft is built, and the build says so and how to record it', async () => {
  await rm(path.join(project.folder, REVISIONS), { recursive: true });
  const { code, stdout } = await project.run('build', [], {
    SITE_URL: 'https://news.example.org/',
  });
  expect(code).toBe(0);
  expect(stdout).toContain('Nothing is recorded yet, so the page is a draft and marked noindex.');
  expect(stdout).toContain('npm run revise\n');
  expect(await project.read('dist/index.html')).toContain('<meta name="robots" content="noindex"');
  const files = Object.keys(project.published());
  expect(files.filter((name) => name.startsWith('revisions/'))).toEqual([]);
});
