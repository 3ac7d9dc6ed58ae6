import { AxeBuilder } from '@axe-core/playwright';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Served } from '../bench/serve.ts';
import { serve } from '../bench/serve.ts';
import type { Project } from '../support/project.ts';
import { copyProject, root } from '../support/project.ts';
import { expect, test } from './page.ts';

let project: Project;
let site: Served;

/** A story in Arabic with three versions. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  project = await copyProject();
  await rm(path.join(project.folder, 'src/content/story/revisions'), { recursive: true });
  const fixture = path.join(root, 'tests/fixtures/languages/ar.mdx');
  const story = await readFile(fixture, 'utf8');
  const [image = ''] = /(?<=image: ).*/.exec(story) ?? [];
  await project.write(
    'src/content/story/story.mdx',
    story.replace(image, './lead.svg').replaceAll('2026-03', '2024-03'),
  );
  await project.run('revise');
  for (const note of ['ملاحظة أولى', 'ملاحظة ثانية']) {
    const text = await project.read('src/content/story/story.mdx');
    await project.write('src/content/story/story.mdx', `${text}\n\n${note}.\n`);
    expect((await project.run('revise', [note])).code).toBe(0);
  }
  const { code, stderr } = await project.run('build');
  if (code !== 0) throw new Error(stderr);
  site = await serve(path.join(project.folder, 'dist'));
});

test.afterAll(async () => {
  await site.close();
  await project.remove();
});

test('from the list of changes one reaches a version, and from there the next, by keyboard', async ({
  page,
}) => {
  await page.goto(site.url);
  await page.locator('.history summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('#revision-2 a[href*="revisions/2"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/revisions\/2\/(index\.html)?$/);
  await expect(page.locator('.prose ins')).toHaveText(/ملاحظة أولى/);
  await page.locator('.version a[rel=next]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/revisions\/3\/(index\.html)?$/);
});

test('a version in Arabic runs from right to left, and nothing has to be scrolled sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${site.url}revisions/2/`);
  const found = await page.evaluate(() => ({
    direction: getComputedStyle(document.documentElement).direction,
    beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    edge: getComputedStyle(document.querySelector('.version') ?? document.body).borderRightWidth,
  }));
  expect(found).toEqual({ direction: 'rtl', beyond: 0, edge: '3px' });
});

test('a version says in print which one it is, and keeps its marks', async ({ page }) => {
  await page.goto(`${site.url}revisions/2/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.version b')).toBeVisible();
  await expect(page.locator('.version nav')).toBeHidden();
  const line = await page
    .locator('.prose ins')
    .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  expect(line).toBe('underline');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a version, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.url}revisions/2/`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
}
