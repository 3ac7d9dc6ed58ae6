import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { arrivalOf, FIRST_ROUND_TRIP } from '../bench/arrival.ts';
import { lookThrough, sentTo } from '../bench/visit.ts';
import { expect, test } from './page.ts';

// Nobody sees a shift below half a hundredth; other tools round it to 0.00.
const UNSEEN = 0.005;

test('the page is sent with one picture, at most two fonts that it asks for early, and no script', async ({
  page,
}) => {
  const sending = sentTo(page);
  await page.goto('', { waitUntil: 'networkidle' });
  const sent = await Promise.all(sending);
  const of = (kind: string) => sent.filter((each) => each.kind === kind).map(({ bytes }) => bytes);
  const fonts = of('font');
  expect(of('document')).toHaveLength(1);
  expect(of('image')).toHaveLength(1);
  expect([1, 2]).toContain(fonts.length);
  expect(sent).toHaveLength(2 + fonts.length);
  await expect(page.locator('link[rel=preload][as=font]')).toHaveCount(fonts.length);
  await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0);
  expect(of('document')[0]).toBeLessThanOrEqual(9_000);
  expect(fonts.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(22_000);
});

test('the first round trip brings the story to its last note', async ({ baseURL }) => {
  const packed = await new Promise<Buffer>((resolve, reject) => {
    get(new URL(`${baseURL}`), { headers: { 'Accept-Encoding': 'br' } }, (answer) => {
      resolve(buffer(answer));
    }).on('error', reject);
  });
  expect(arrivalOf(packed, '<section class="history"')).toBeLessThanOrEqual(FIRST_ROUND_TRIP);
});

for (const width of [360, 412, 1280]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('nothing moves where the fonts come long after all else', async ({ page }) => {
      const fonts = Promise.withResolvers<undefined>();
      await page.route('**/*.woff2', async (route) => {
        await fonts.promise;
        await route.continue();
      });
      await page.goto('', { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(
        () =>
          performance.getEntriesByName('first-contentful-paint').length > 0 &&
          document.querySelector('img')?.complete,
      );
      fonts.resolve(undefined);
      // What is asked for early holds the load event up until it comes.
      await page.waitForLoadState('load');
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      expect((await page.evaluate(lookThrough)).shift).toBeLessThan(UNSEEN);
    });
  });
}

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
      story,
      page,
    }) => {
      const { files, taken, shown } = await story.locator('.lead picture').evaluate((picture) => {
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
      await page.waitForLoadState('networkidle');
      const fetched = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      expect(fetched.filter((name) => files.some(({ address }) => address === name))).toEqual([
        taken,
      ]);
    });
  });
}
