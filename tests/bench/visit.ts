import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';

/** A device that pages are looked at on, over a slow line. */
export const SCREENS = {
  phone: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true },
  desktop: { viewport: { width: 1350, height: 940 }, deviceScaleFactor: 1 },
};

export type Screen = keyof typeof SCREENS;

/** What came of opening a page with nothing cached and scrolling to its end. */
export interface Visit {
  /** What was sent, and how many bytes each body had as it was sent. */
  sent: { kind: string; bytes: number }[];
  /** Milliseconds until first there was something to see, and until the largest of it was there. */
  firstPaint: number;
  largestPaint: number;
  /** The element that was the largest: img, h1 … */
  largest: string;
  /** Cumulative Layout Shift: all that moved. */
  shift: number;
  /** Path of the file that the browser took for the first picture. */
  picture: string;
}

// As Lighthouse applies its slow phone: 150 ms there and back come to 3.75 times that for each answer,
// which stand for all trips of a new connection, and 1.6 Mbit/s to nine tenths. Its desktop's line,
// of 40 ms and 10 Mbit/s, is turned the same way. In requests' milliseconds, and bytes a second.
// https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
const KILOBIT = 1024 / 8;
const LINES = {
  phone: { latency: 562.5, downloadThroughput: 1474.56 * KILOBIT, uploadThroughput: 675 * KILOBIT },
  desktop: { latency: 150, downloadThroughput: 9216 * KILOBIT, uploadThroughput: 9216 * KILOBIT },
};
const SLOWER = { phone: 4, desktop: 1 };

/** Opens a page; its fonts may be held back for so many milliseconds. */
export async function visit(
  browser: Browser,
  url: string,
  screen: Screen,
  late = 0,
): Promise<Visit> {
  const context = await browser.newContext(SCREENS[screen]);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...LINES[screen] });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER[screen] });
    if (late > 0) {
      await page.route('**/*.woff2', async (route) => {
        await wait(late);
        await route.continue();
      });
    }
    const sent = sentTo(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    const seen = await page.evaluate(lookThrough);
    return { ...seen, sent: await Promise.all(sent) };
  } finally {
    await context.close();
  }
}

/** A list that fills with all that a page is sent, but for the icon, which browsers ask of any site. */
export function sentTo(page: Page): Promise<Visit['sent'][number]>[] {
  const sent: Promise<Visit['sent'][number]>[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().includes('icon')) return;
    const kind = request.resourceType();
    sent.push(request.sizes().then(({ responseBodySize: bytes }) => ({ kind, bytes })));
  });
  return sent;
}

/** What was seen of the page that it runs in, which it scrolls to the end; all but what was sent. */
export async function lookThrough(): Promise<Omit<Visit, 'sent'>> {
  const picture = new URL(document.querySelector('img')?.currentSrc ?? '', location.href).pathname;
  const seen = { firstPaint: NaN, largestPaint: NaN, largest: '', shift: 0, picture };
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime;
      if (entry.entryType === 'layout-shift') seen.shift += Number(Reflect.get(entry, 'value'));
      if (entry.entryType !== 'largest-contentful-paint') continue;
      const element: unknown = Reflect.get(entry, 'element');
      seen.largestPaint = entry.startTime;
      seen.largest = element instanceof Element ? element.localName : '';
    }
  });
  for (const type of ['paint', 'largest-contentful-paint', 'layout-shift']) {
    observer.observe({ type, buffered: true });
  }
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  // What was buffered is handed over before the second frame from now.
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
    await frame();
    await frame();
    scrollTo(0, y);
  }
  await frame();
  await frame();
  return seen;
}
