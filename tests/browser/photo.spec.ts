import { rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Served } from '../bench/serve.ts';
import { serve } from '../bench/serve.ts';
import type { Project } from '../support/project.ts';
import { copyProject, root } from '../support/project.ts';
import { expect, test } from './page.ts';

let project: Project;
let site: Served;

/** The story with a photograph in place of its map. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  project = await copyProject();
  const folder = path.join(project.folder, 'src/content/story');
  await rm(path.join(folder, 'revisions'), { recursive: true });
  await sharp(path.join(root, 'tests/fixtures/pictures/cat.jpg'))
    .resize(2400)
    .jpeg()
    .toFile(path.join(folder, 'lead.jpg'));
  await project.edit((story) => story.replace('./lead.svg', './lead.jpg'));
  const { code, stderr } = await project.run('build');
  if (code !== 0) throw new Error(stderr);
  site = await serve(path.join(project.folder, 'dist'));
});

test.afterAll(async () => {
  await site.close();
  await project.remove();
});

test('by night a photograph is toned', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(site.url);
  const filter = await page
    .locator('.lead picture')
    .evaluate((picture) => getComputedStyle(picture).filter);
  expect(filter).toContain('brightness');
});

/** Screens that people read on: CSS pixels across, and device pixels to each. */
const SCREENS = [
  [360, 3],
  [390, 3],
  [412, 1.75],
  [430, 3],
  [768, 2],
  [1280, 1],
  [1280, 2],
] as const;

for (const [width, density] of SCREENS) {
  test.describe(`${width} pixels wide, ${density} to one`, () => {
    test.use({ viewport: { width, height: 900 }, deviceScaleFactor: density });

    test('the smallest file of the picture is taken that is sharp, and no other', async ({
      page,
    }) => {
      await page.goto(site.url, { waitUntil: 'networkidle' });
      const { files, taken, shown } = await page.locator('.lead picture').evaluate((picture) => {
        const srcset = picture.querySelector('source')?.srcset ?? '';
        const image = picture.querySelector('img');
        return {
          files: [...srcset.matchAll(/(\S+) (\d+)w/g)].map(([, file = '', wide]) => ({
            address: new URL(file, document.baseURI).href,
            wide: Number(wide),
          })),
          taken: image?.currentSrc,
          shown: image?.getBoundingClientRect().width ?? 0,
        };
      });
      // Nobody sees more than two pixels to one; and half a pixel is lost in rounding.
      const needed = shown * Math.min(density, 2) - 1;
      const sharp = files.filter(({ wide }) => wide >= needed).sort((a, b) => a.wide - b.wide);
      expect(taken).toBe(sharp[0]?.address);
      // What the head asks for early is what the page then shows, else both would be sent.
      const fetched = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      expect(fetched.filter((name) => files.some(({ address }) => address === name))).toEqual([
        taken,
      ]);
    });
  });
}
