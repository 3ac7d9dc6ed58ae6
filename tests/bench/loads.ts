import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { median } from './figures.ts';
import type { Judged } from './picture.ts';
import { judge } from './picture.ts';
import { serve } from './serve.ts';
import type { Screen, Visit } from './visit.ts';
import { visit } from './visit.ts';

/** A page on a screen: bytes as they were sent, and times in milliseconds, the median of LOADS. */
export interface Figures extends Omit<Visit, 'sent'> {
  requests: number;
  bytes: number;
  html: number;
  fonts: number;
  image: number;
  /** The same as `shift` where the fonts come three seconds late. */
  shiftLate: number;
  /** Of the file that the browser took, in pixels. */
  width: number;
  height: number;
  /** How like the original that file looks, by SSIMULACRA 2. */
  score: number;
}

const LOADS = 11;
const LATE = 3_000;

/**
 * Opens built pages on a screen, one after another and then again, so that a machine that grows slower
 * does so for all of them. `original` is the picture that they show.
 */
export async function measureLoads<Name extends string>(
  browser: Browser,
  folders: Record<Name, string>,
  screen: Screen,
  original: Uint8Array,
): Promise<Record<Name, Figures>> {
  // Object.entries() widens the names to strings.
  const named = Object.entries(folders) as [Name, string][];
  const pages = await Promise.all(
    named.map(async ([name, folder]) => ({
      name,
      folder,
      server: await serve(folder),
      visits: new Array<Visit>(),
    })),
  );
  try {
    for (let load = 0; load < LOADS; load++) {
      for (const { server, visits } of pages) visits.push(await visit(browser, server.url, screen));
    }
    const figures: [Name, Figures][] = [];
    for (const { name, folder, server, visits } of pages) {
      const late = await visit(browser, server.url, screen, LATE);
      const { width, height, score } = await judge(
        original,
        await readFile(join(folder, late.picture)),
      );
      figures.push([name, { ...figuresOf(visits, late), width, height, score }]);
    }
    // As above.
    return Object.fromEntries(figures) as Record<Name, Figures>;
  } finally {
    await Promise.all(pages.map(({ server }) => server.close()));
  }
}

/** The file that a browser takes for the picture of a built page, set against the original. */
export async function shown(
  browser: Browser,
  folder: string,
  screen: Screen,
  original: Uint8Array,
): Promise<Judged> {
  const server = await serve(folder);
  try {
    const { picture } = await visit(browser, server.url, screen);
    return await judge(original, await readFile(join(folder, picture)));
  } finally {
    await server.close();
  }
}

function figuresOf(visits: readonly Visit[], late: Visit) {
  const { sent, ...seen } = visits[0] ?? late;
  const of = (...kinds: string[]) =>
    sent.reduce((sum, { kind, bytes }) => sum + (kinds.includes(kind) ? bytes : 0), 0);
  return {
    ...seen,
    firstPaint: median(visits.map(({ firstPaint }) => firstPaint)),
    largestPaint: median(visits.map(({ largestPaint }) => largestPaint)),
    shift: Math.max(...visits.map(({ shift }) => shift)),
    shiftLate: late.shift,
    requests: sent.length,
    bytes: of(...sent.map(({ kind }) => kind)),
    html: of('document'),
    fonts: of('font'),
    image: of('image'),
  };
}
