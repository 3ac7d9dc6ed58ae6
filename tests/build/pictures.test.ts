import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REVISIONS } from '../../src/revisions/revision.ts';
import type { Project } from '../support/project.ts';
import { copyProject, root } from '../support/project.ts';
import { quarters } from '../unit/pictures/scenes.ts';

let project: Project;

/** Files by content and by ending, which says something else or nothing. */
const NAMES = ['lead.tif', 'IMG_1.jpg', 'scan', 'tall.png'];

beforeAll(async () => {
  project = await copyProject();
  const at = (name: string) => path.join(project.folder, 'src/content/story', name);
  await rm(path.join(project.folder, REVISIONS), { recursive: true });
  await (await quarters(1000, 600)).tiff().toFile(at('lead.tif'));
  await copyFile(path.join(root, 'tests/fixtures/media/turned.heic'), at('IMG_1.jpg'));
  await writeFile(at('scan'), await (await quarters(700, 350)).png().toBuffer());
  await writeFile(at('tall.png'), await (await quarters(700, 1000)).jpeg().toBuffer());
  await writeFile(at('unused.jpg'), 'This is no picture.');
  await project.edit((story) => {
    const figures = NAMES.slice(1).map(
      (name) =>
        `<Figure image="./${name}" alt="Four quarters." caption="Four colors." credit="Staff" />`,
    );
    return `${story.replace('./lead.png', './lead.tif')}\n${figures.join('\n\n')}\n`;
  });
});

afterAll(() => project.remove());

test('pictures are published by what is in them, small and tall ones as they can be seen', async () => {
  const { code, stdout } = await project.run('build');
  expect(code).toBe(0);
  expect(stdout.match(/^ {2}\S+ is \d+ pixels wide.*$/gm)).toEqual([
    '  IMG_1.jpg is 240 pixels wide, so it is shown small.',
  ]);
  const { document } = parseHTML(await project.read('dist/index.html'));
  const shown = [...document.querySelectorAll('img')].map((image) => [
    image.getAttribute('src')?.replace(/^.*\/(\w+)\..*\./, '$1.'),
    image.className,
  ]);
  expect(shown).toEqual([
    ['lead.jpeg', ''],
    ['IMG_1.jpeg', 'own-size tall'],
    ['scan.jpeg', ''],
    ['tall.jpeg', 'tall'],
  ]);
  const files = await readdir(path.join(project.folder, 'dist/_astro'));
  expect(files.filter((file) => !/\.(?:avif|jpe?g|woff2)$/.test(file))).toEqual([]);
});
