import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, constants } from 'node:zlib';
import type { Page, Route } from 'playwright/test';
import { expect, test } from './page.ts';

const SCREENS = {
  phone: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true },
  desktop: { viewport: { width: 1350, height: 940 }, deviceScaleFactor: 1 },
};
// Nobody sees a shift below half a hundredth; it is what other tools round to 0.00.
const UNSEEN = 0.005;

for (const [name, screen] of Object.entries(SCREENS)) {
  test.describe(`on a ${name}`, () => {
    test.use(screen);

    test('the page is itself, one picture and at most two fonts, and no script', async ({
      page,
    }) => {
      const loads = await loadsOf(page);
      const of = (kind: string) => loads.filter((load) => load.kind === kind);
      expect(of('script')).toEqual([]);
      expect(of('stylesheet')).toEqual([]);
      expect(of('document')).toHaveLength(1);
      expect(of('image')).toHaveLength(1);
      expect(of('font').length).toBeLessThanOrEqual(2);
      expect(loads.length).toBeLessThanOrEqual(4);
      expect(bytes(of('document'))).toBeLessThanOrEqual(9_000);
      expect(bytes(of('font'))).toBeLessThanOrEqual(22_000);
      expect(bytes(loads)).toBeLessThanOrEqual(56_000);
    });

    test('nothing moves while the fonts are three seconds late', async ({ page }) => {
      await page.route('**/*.woff2', async (route: Route) => {
        await setTimeout(3_000);
        await route.continue();
      });
      await page.goto('', { waitUntil: 'networkidle' });
      expect(await fontsIn(page)).toBeGreaterThan(0);
      expect(await shiftOf(page)).toBeLessThan(UNSEEN);
    });

    test('nothing moves where the fonts never come', async ({ page }) => {
      await page.route('**/*.woff2', (route) => route.abort());
      await page.goto('', { waitUntil: 'networkidle' });
      expect(await fontsIn(page)).toBe(0);
      expect(await shiftOf(page)).toBeLessThan(UNSEEN);
    });
  });
}

test('the first round trip brings all of the article’s text', async ({ page, baseURL }) => {
  const packed = await get(`${baseURL}`, 'br');
  const html = (await get(`${baseURL}`, 'identity')).toString();
  const first = brotliDecompressSync(packed.subarray(0, 14_000), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString();
  await page.goto('');
  const last = (await page.locator('.prose > :last-child').innerText()).trim();
  expect(first).toContain(last.slice(-40));
  const end = html.indexOf(last.slice(-40));
  expect(html.indexOf('application/ld+json')).toBeGreaterThan(end);
  expect(html.indexOf('class="history"')).toBeGreaterThan(end);
});

/** A file as it is sent, not unpacked. */
function get(url: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'Accept-Encoding': encoding } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(Buffer.concat(parts)));
    })
      .on('error', reject)
      .end();
  });
}

interface Load {
  kind: string;
  size: number;
}

/** What a page asks for besides the icon, and the bytes of each as it was sent. */
async function loadsOf(page: Page): Promise<Load[]> {
  const loads: Promise<Load>[] = [];
  page.on('requestfinished', (sent) => {
    if (sent.url().includes('icon')) return;
    const size = sent.sizes().then(({ responseBodySize }) => responseBodySize);
    loads.push(size.then((bytesSent) => ({ kind: sent.resourceType(), size: bytesSent })));
  });
  await page.goto('', { waitUntil: 'networkidle' });
  return Promise.all(loads);
}

const bytes = (loads: readonly Load[]) => loads.reduce((sum, { size }) => sum + size, 0);

/** How many of the site's own faces have come. */
function fontsIn(page: Page): Promise<number> {
  const own = ['Newsreader', 'Newsreader Display'];
  return page.evaluate(
    (families) =>
      [...document.fonts].filter(
        ({ family, status }) => families.includes(family.replace(/"/g, '')) && status === 'loaded',
      ).length,
    own,
  );
}

/** All that has moved since the page was opened, as Cumulative Layout Shift counts it. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) if ('value' in shift) sum += Number(shift.value);
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // What was buffered is handed over before the second frame from now.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}
