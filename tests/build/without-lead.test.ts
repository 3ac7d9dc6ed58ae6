import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REVISIONS } from '../../src/revisions/revision.ts';
import type { Project } from '../support/project.ts';
import { copyProject, STEPS } from '../support/project.ts';

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
  expect(document.querySelectorAll('figure, img, link[rel=preload][as=image]')).toHaveLength(0);
  expect(document.querySelector('.byline + .notes, .byline + .prose')).not.toBeNull();
  const files = await readdir(path.join(project.folder, 'dist/_astro'));
  expect(files.map((file) => file.replace(/^(\w+).*\./, '$1.')).sort()).toEqual([
    'card.jpg',
    'newsreader.woff2',
  ]);
  expect(await project.read('dist/sitemap.xml')).not.toContain('image:loc');
});
