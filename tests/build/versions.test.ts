import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../support/project.ts';
import { copyProject } from '../support/project.ts';

let project: Project;

/** A story with four versions: a figure corrected, a picture replaced, a passage redacted. */
beforeAll(async () => {
  project = await copyProject();
  await project.edit((story) =>
    story.replace('at least 12,000 troops', 'at least 10,000 [troops](https://example.org/a)'),
  );
  await revise(1, 'The number was wrong.', '--correction');
  const lead = path.join(project.folder, 'src/content/story/lead.svg');
  await writeFile(lead, (await readFile(lead, 'utf8')).replaceAll('#dccfb5', '#b5cfdc'));
  await project.edit((story) =>
    story
      .replace('Newsweek sent several', '## Afterword\n\nNewsweek sent several')
      .replace(/The GUR estimates.*\n\n/, ''),
  );
  await revise(2, 'A picture was replaced.');
  const words = ['1', 'three army generals', '--reason', 'By order of a court.'];
  expect(await project.run('redact', words, at(3))).toMatchObject({ code: 0 });
  expect(await project.run('build', [], at(4))).toMatchObject({ code: 0 });
});

afterAll(() => project.remove());

const at = (hours: number) => ({
  SOURCE_DATE_EPOCH: String(Date.parse('2024-10-26T12:00:00-04:00') / 1000 + hours * 3600),
});

async function revise(hours: number, ...words: string[]): Promise<void> {
  expect(await project.run('revise', words, at(hours))).toMatchObject({ code: 0 });
}

async function version(number: number): Promise<Document> {
  const { document } = parseHTML(await project.read(`dist/revisions/${number}/index.html`));
  for (const unseen of document.querySelectorAll('.unseen')) unseen.remove();
  return document;
}

const texts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

describe('an earlier version', () => {
  test('has the words of its time, with what was new in it marked in place', async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(version));
    expect(first && texts(first, '.prose :is(ins, del)')).toEqual([]);
    expect(first?.querySelector('.prose')?.textContent).toContain('at least 12,000 troops');
    expect(second && texts(second, '.prose del')).toEqual(['12,000']);
    expect(second && texts(second, '.prose ins')).toEqual(['10,000']);
    expect(third && texts(third, '.prose ins')).toEqual(['Afterword']);
  });

  test('has the picture of its time', async () => {
    const pages = await Promise.all([1, 2, 3].map(version));
    const [one, two, three] = pages.map((page) =>
      page.querySelector('.lead img')?.getAttribute('src'),
    );
    expect(one).toBe(two);
    expect(three).not.toBe(two);
    const { document } = parseHTML(await project.read('dist/index.html'));
    const now = document.querySelector('.lead img')?.getAttribute('src') ?? '';
    expect(three?.endsWith(now)).toBe(true);
  });

  test('says that it is one, and leads to the story, the one before and the one after', async () => {
    const page = await version(2);
    expect(page.querySelector('.version')?.textContent).toMatch(
      /Version 2, 10\/26\/24, 1:00 p\.m\. ET\s*This is an earlier version of the story\./,
    );
    const links = [...page.querySelectorAll('.version a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['../../index.html', '../1/index.html', '../3/index.html']);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'http://localhost:4321/',
    );
  });

  test('is led to from the list of changes, and notes lead to their changes', async () => {
    const { document } = parseHTML(await project.read('dist/index.html'));
    expect(document.querySelector('#revision-2 p + p a')?.getAttribute('href')).toBe(
      'revisions/2/index.html',
    );
    expect(document.querySelector('.updated a')?.getAttribute('href')).toBe('#revision-3');
    expect(document.querySelector('.notes.above a')?.getAttribute('href')).toBe('#revision-2');
  });
});

describe('what was redacted', () => {
  test('is told with its day and its reason where it stood, and in the list of changes', async () => {
    const said = 'Removed on Oct. 26, 2024: By order of a court.';
    expect((await version(1)).querySelector('.prose')?.textContent).toContain(said);
    expect(texts(await version(3), '.prose del')).toEqual([said]);
    const { document } = parseHTML(await project.read('dist/index.html'));
    expect(document.querySelector('#revision-4')?.textContent).toContain('By order of a court.');
    expect(document.querySelector('#revision-3 del')?.textContent).toContain(said);
  });

  test('is nowhere in what is published, nor in the record', async () => {
    for (const folder of ['dist', 'src']) {
      const below = path.join(project.folder, folder);
      const files = await readdir(below, { recursive: true, withFileTypes: true });
      for (const entry of files.filter((one) => one.isFile())) {
        const bytes = await readFile(path.join(entry.parentPath, entry.name));
        expect(bytes.includes('three army generals'), entry.name).toBe(false);
      }
    }
  });
});
