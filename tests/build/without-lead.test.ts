import { copyFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REVISIONS } from '../../src/revisions/revision.ts';
import type { Project } from '../support/project.ts';
import { copyProject, root, STEPS } from '../support/project.ts';

const FILM =
  '<Video src="./film.mp4" captions="./film.vtt" poster="./lead.svg" caption="The map, filmed." credit="Jane Doe" />';

let project: Project;

beforeAll(async () => {
  project = await copyProject();
  await rm(path.join(project.folder, REVISIONS), { recursive: true });
  await project.edit((story) => story.replace(/^lead:\n(?: {2}.*\n)+/m, ''));
});

afterAll(() => project.remove());

test('a story without a lead picture is built, and a picture in its folder is not', async () => {
  const { code, stderr } = await project.run('build');
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(STEPS) });
  const { document } = parseHTML(await project.read('dist/index.html'));
  expect(document.querySelectorAll('.lead, img, link[rel=preload][as=image]')).toHaveLength(0);
  expect(document.querySelector('.headline + .notes, .headline + .prose')).not.toBeNull();
  const files = await readdir(path.join(project.folder, 'dist/_astro'));
  expect(files.map((file) => file.replace(/^(\w+).*\./, '$1.')).sort()).toEqual([
    'card.jpg',
    ...['newsreader.woff2', 'newsreader.woff2'],
  ]);
  expect(await project.read('dist/sitemap.xml')).not.toContain('image:loc');
});

test('the first picture in the text, such as the still of a film, stands for the story elsewhere', async () => {
  const story = path.join(project.folder, 'src/content/story');
  for (const file of ['film.mp4', 'film.vtt']) {
    await copyFile(path.join(root, 'src/dev/states/stories', file), path.join(story, file));
  }
  await project.edit((text) => `${text}\n${FILM}\n`);
  expect(await project.run('build')).toMatchObject({ code: 0 });
  const { document } = parseHTML(await project.read('dist/index.html'));
  expect(document.querySelectorAll('.lead')).toHaveLength(0);
  const alt = document.querySelector('meta[property="og:image:alt"]')?.getAttribute('content');
  expect(alt).toMatch(/ · The map, filmed\.$/);
  const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  expect(data.match(/"caption":"The map, filmed\."/g)).toHaveLength(3);
});
