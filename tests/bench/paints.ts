import { engines } from '../support/engines.ts';
import type { Engine } from '../support/engine.ts';
import { median } from './figures.ts';
import { serve } from './serve.ts';

/** The first paints of some pages in an engine: milliseconds by page, the median of LOADS. */
export interface Paints {
  engine: string;
  of: Record<string, number>;
}

const LOADS = 15;
const WINDOW = [1280, 800] as const;

/**
 * When built pages are first seen in the engines that are installed besides Chromium, one page after
 * another and then again. They can't be slowed down, so nothing but the engine itself takes time.
 */
export async function measurePaints(folders: Record<string, string>): Promise<Paints[]> {
  const paints: Paints[] = [];
  for (const engine of engines.filter(({ missing }) => missing === undefined)) {
    paints.push({ engine: engine.name, of: await paintsIn(engine, folders) });
  }
  return paints;
}

async function paintsIn(engine: Engine, folders: Record<string, string>): Promise<Paints['of']> {
  const window = await engine.start({ dark: false });
  const pages = await Promise.all(
    Object.entries(folders).map(async ([name, folder]) => ({
      name,
      server: await serve(folder),
      times: new Array<number>(),
    })),
  );
  try {
    // The first load of each finds the engine cold, as no later one does.
    for (let load = 0; load <= LOADS; load++) {
      for (const { server, times } of pages) {
        await window.open(server.url, ...WINDOW);
        const time = await window.evaluate(firstPaint);
        if (load > 0) times.push(time);
      }
    }
    return Object.fromEntries(pages.map(({ name, times }) => [name, median(times)]));
  } finally {
    await Promise.all(pages.map(({ server }) => server.close()));
    await window.close();
  }
}

/** On the page: when it was first seen, in milliseconds from when it was asked for. */
function firstPaint(): Promise<number> {
  return new Promise((seen) => {
    new PerformanceObserver((list, observer) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0];
      if (!paint) return;
      observer.disconnect();
      seen(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}
