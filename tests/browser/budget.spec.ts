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

test('the drawing is loaded once, and is sharp on every screen', async ({ story }) => {
  const { taken, loaded } = await story.evaluate(() => ({
    taken: document.querySelector<HTMLImageElement>('.lead img')?.currentSrc ?? '',
    loaded: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/lead\.[^/]*$/.test(name)),
  }));
  expect(taken).toMatch(/\.svg$/);
  expect(loaded).toEqual([taken]);
});
