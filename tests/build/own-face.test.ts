import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../support/project.ts';
import { copyProject } from '../support/project.ts';

let project: Project;

/** The settings file, as a newsroom would change it. */
const own = (source: string, changes: string) =>
  source
    .replace("name: 'Late Edition'", "name: 'Harbor Wire'")
    .replace(/typeface: \{\n[\s\S]*?\n {2}\},/, `${changes}`);

const FACE = `
  logo: 'src/dev/states/harbor-wire.svg',
  accent: { light: '#00574a', dark: '#5ed3b8' },
  opening: 'drop cap',
  links: [{ name: 'Our ethics', url: 'https://wire.example.org/ethics/' }],
  tips: { name: 'Send us a tip', url: 'mailto:tips@wire.example.org' },
  typeface: {
    text: { package: '@fontsource-variable/source-serif-4', axes: { opsz: 18, wght: 400 } },
    headline: { package: '@fontsource-variable/archivo', axes: { wdth: 88, wght: 780 } },
  },`;

beforeAll(async () => {
  project = await copyProject();
  const settings = await project.read('src/site.ts');
  await project.write('src/site.ts', own(settings, FACE));
  expect(await project.run('build')).toMatchObject({ code: 0 });
});

afterAll(() => project.remove());

const pageOf = async (file: string) => parseHTML(await project.read(`dist/${file}`)).document;

describe.each(['index.html', '404.html', 'revisions/1/index.html'])('%s', (file) => {
  test('has the logo, named, and the links of the publication', async () => {
    const page = await pageOf(file);
    expect(page.querySelector('.masthead svg.logo title')?.textContent).toBe('Harbor Wire');
    const links = [...page.querySelectorAll('.footer a')].map((link) => [
      link.textContent.trim(),
      link.getAttribute('href'),
    ]);
    expect(links).toContainEqual(['Our ethics', 'https://wire.example.org/ethics/']);
    expect(links).toContainEqual(['Send us a tip', 'mailto:tips@wire.example.org']);
  });

  test('is set in its typefaces and its accent, and in no other', async () => {
    const html = await project.read(`dist/${file}`);
    expect(html).toContain('--mark:light-dark(#00574a,#5ed3b8)');
    expect(html).toMatch(/url\([^)]*source-serif-4\.\w+\.woff2\)/);
    expect(html).toMatch(/url\([^)]*archivo-headline\.\w+\.woff2\)/);
    expect(html).not.toContain('Newsreader');
  });
});

test('its fonts are cut to the letters on its pages, and those of headlines to theirs', async () => {
  const files = await readdir(path.join(project.folder, 'dist/_astro'));
  const fonts = files.filter((file) => file.endsWith('.woff2'));
  expect(fonts.map((file) => file.split('.')[0]).sort()).toEqual([
    'archivo-headline',
    'source-serif-4',
  ]);
  const [headline = '', text = ''] = fonts.sort();
  const bytes = async (file: string) =>
    (await stat(path.join(project.folder, 'dist/_astro', file))).size;
  expect(await bytes(headline)).toBeLessThan(9_000);
  expect(await bytes(text)).toBeLessThan(16_000);
});

test('its card is in its accent and not in red', async () => {
  const files = await readdir(path.join(project.folder, 'dist/_astro'));
  const card = files.find((file) => file.startsWith('card-')) ?? '';
  const { data } = await sharp(path.join(project.folder, 'dist/_astro', card))
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [accent, red] = [0, 0];
  for (let at = 0; at < data.length; at += 3) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
    if (r < 30 && g > 70 && g < 110 && b > 55 && b < 95) accent += 1;
    if (r > 120 && g < 90 && b < 90) red += 1;
  }
  expect(accent).toBeGreaterThan(200);
  expect(red).toBe(0);
});

test('feeds and the text edition have its name, and the text edition its links', async () => {
  for (const file of ['rss.xml', 'atom.xml', 'story.txt']) {
    const text = await project.read(`dist/${file}`);
    expect(text).toContain('Harbor Wire');
    expect(text).not.toContain('Late Edition\n');
  }
  expect(await project.read('dist/story.txt')).toContain(
    'Send us a tip: mailto:tips@wire.example.org\nOur ethics: https://wire.example.org/ethics/',
  );
});

test('a build with an accent that is hard to read stops, and names one that is not', async () => {
  const settings = await project.read('src/site.ts');
  await project.write('src/site.ts', settings.replace('#00574a', '#3fb89f'));
  const { code, stderr } = await project.run('build');
  expect(code).toBe(1);
  expect(stderr).toMatch(/src\/site\.ts:\d+:\d+/);
  expect(stderr).toContain("The light accent can't be read well");
  expect(stderr).toMatch(/Fix: Take #[\da-f]{6}/);
});
