import { createHash } from 'node:crypto';
import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REVISIONS } from '../../src/revisions/revision.ts';
import type { Project } from '../support/project.ts';
import { copyProject, root } from '../support/project.ts';
import { quarters } from '../unit/pictures/scenes.ts';

let project: Project;
/** What the build said. */
let told = '';

/** Files by content and by ending, which says something else or nothing. */
const NAMES = ['lead.tif', 'IMG_1.jpg', 'scan', 'tall.png', 'map.svg'];

const STYLE = '.sea{fill:#cde}@media (prefers-color-scheme:dark){.sea{fill:#123}}';
const MAP = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><style>${STYLE}</style>
  <script>alert(1)</script><rect class="sea" width="300" height="200" onclick="alert(2)"/>
  <text x="20" y="80" font-size="30">Kursk</text></svg>`;

beforeAll(async () => {
  project = await copyProject();
  const at = (name: string) => path.join(project.folder, 'src/content/story', name);
  await rm(path.join(project.folder, REVISIONS), { recursive: true });
  await (await quarters(1000, 600)).tiff().toFile(at('lead.tif'));
  await copyFile(path.join(root, 'tests/fixtures/media/turned.heic'), at('IMG_1.jpg'));
  await writeFile(at('scan'), await (await quarters(700, 350)).png().toBuffer());
  await writeFile(at('tall.png'), await (await quarters(700, 1000)).jpeg().toBuffer());
  await writeFile(at('map.svg'), MAP);
  await writeFile(at('unused.jpg'), 'This is no picture.');
  await project.edit((story) => {
    const figures = NAMES.slice(1).map(
      (name) =>
        `<Figure image="./${name}" alt="Four quarters." caption="Four colors." credit="Staff" />`,
    );
    return `${story.replace('./lead.svg', './lead.tif')}\n${figures.join('\n\n')}\n`;
  });
});

afterAll(() => project.remove());

test('pictures are published by what is in them, small and tall ones as they can be seen', async () => {
  const { code, stdout } = await project.run('build');
  expect(code).toBe(0);
  told = stdout;
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
    ['map.jpeg', 'dark-too'],
  ]);
  const files = await readdir(path.join(project.folder, 'dist/_astro'));
  const others = files.filter((file) => !/\.(?:avif|jpe?g|woff2)$/.test(file));
  expect(others.filter((file) => !/\.svg(?:\.(?:br|gz|zst))?$/.test(file))).toEqual([]);
});

test('a drawing is published cleaned, with its own colours for the dark', async () => {
  const { document } = parseHTML(await project.read('dist/index.html'));
  const [source] = document.querySelectorAll('source[type="image/svg+xml"]');
  const address = source?.getAttribute('srcset') ?? '';
  expect(address).toMatch(/^_astro\/map\.[\w-]+\.svg$/);
  const svg = await project.read(`dist/${address}`);
  expect(svg).toContain(`<style>${STYLE}</style>`);
  expect(svg).not.toMatch(/script|onclick|<text/);
  expect(svg).toContain('<path');
  expect(told).toContain('  map.svg is published without a script and an event attribute.');
});

test('hosts let a drawing have its styles when it is opened by itself', async () => {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  expect(await project.read('dist/_headers')).toContain(`'sha256-${hash}'`);
});
