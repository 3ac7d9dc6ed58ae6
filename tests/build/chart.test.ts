import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyPage } from '../../src/page/make-page.ts';
import { readSources } from '../../src/publish/sources.ts';
import { site } from '../../src/site.ts';
import { wordsBeyond } from '../../src/verify/history/words-beyond.ts';
import type { Project } from '../support/project.ts';
import { copyProject } from '../support/project.ts';

const FILE = 'src/content/story/co2.csv';
const CHART =
  '<Chart data="./co2.csv" type="line" x="Year" y="CO₂" unit="ppm" highlight="2023" title="The *air*" source="[NOAA](https://gml.noaa.gov/)" credit="The data desk" />';

let project: Project;

beforeAll(async () => {
  project = await copyProject();
  // Annual means at Mauna Loa, by NOAA.
  await project.write(FILE, 'Year;CO₂\r\n2022;418,53\r\n2023;421,08\r\n2024;424,61\r\n');
  await project.edit((story) => `${story}\n${CHART}\n`);
  const { code, stderr } = await project.run('revise', ['A chart was added.']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

afterAll(() => project.remove());

test('a chart is drawn on the page, and told in the feeds and in the text edition', async () => {
  expect(await project.run('build')).toMatchObject({ code: 0 });
  const { document } = parseHTML(await project.read('dist/index.html'));
  const chart = document.querySelector('.chart');
  expect(chart?.querySelectorAll('svg')).toHaveLength(2);
  for (const drawing of chart?.querySelectorAll('svg') ?? []) {
    const id = drawing.getAttribute('aria-labelledby') ?? '';
    expect(document.getElementById(id)?.textContent).toMatch(/^The air\s*CO₂: from 418\.53/);
  }
  expect(chart?.querySelector('figcaption em')?.textContent).toBe('air');
  expect(chart?.querySelectorAll('details tr')).toHaveLength(4);
  expect(chart?.querySelector('a[download]')?.getAttribute('href')).toMatch(/co2\.\w{8}\.csv$/);
  expect(chart?.outerHTML).not.toContain('style=');
  const feed = await project.read('dist/rss.xml');
  expect(feed).toMatch(/<strong>The <em>air<\/em><\/strong>/);
  expect(feed).toContain('421.08');
  expect(feed).not.toContain('<svg');
  const text = await project.read('dist/story.txt');
  expect(text).toMatch(/CO₂: from 418\.53.ppm \(2022\) to 424\.61.ppm \(2024\)\./);
  expect(await project.read('dist/revisions/2/index.html')).toContain('class="chart"');
});

test('a saved page with a chart says nothing beyond the record, unless somebody drew it in', async () => {
  const html = await project.read('dist/index.html');
  const { story, history } = await readSources(project.folder);
  const url = new URL('http://localhost:4321/');
  const page = storyPage(story, { site, url, known: false, history });
  expect(wordsBeyond(html, page)).toEqual([]);
  const forged = html.replace('</text>', '</text><text x="0" y="0">Sponsored by Acme</text>');
  expect(wordsBeyond(forged, page)).toEqual(['Sponsored by Acme']);
});

test('a figure that changes has to be recorded, like any other word', async () => {
  const before = await project.read(FILE);
  await project.write(FILE, before.replace('421,08', '421,80'));
  const { code, stdout, stderr } = await project.run('build');
  await project.write(FILE, before);
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('[-421.08-]');
  expect(stdout + stderr).toContain('{+421.80+}');
});

test('a mistake in the file stops the build, with its line', async () => {
  const before = await project.read(FILE);
  await project.write(FILE, before.replace('421,08', 'n/a'));
  const { code, stderr } = await project.run('build');
  await project.write(FILE, before);
  expect(code).toBe(1);
  expect(stderr).toContain('Line 3 of co2.csv has “n/a” in the column “CO₂”');
  expect(stderr).toMatch(/story\.mdx:\d+:\d+/);
});

test('words that only the drawing has stop the build', async () => {
  const file = 'src/parts/Chart/draw/draw.ts';
  const before = await project.read(file);
  await project.write(
    file,
    before.replace('nodes,\n', "[...nodes, s('text', 'Sponsored by Acme')],\n"),
  );
  const { code, stderr } = await project.run('build');
  expect(code).toBe(1);
  expect(stderr).toContain(
    '“Sponsored by Acme” instead of “what the part says beside its drawing”',
  );
});
