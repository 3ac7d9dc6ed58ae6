import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { compress } from '../publish/compress.ts';
import { site } from '../site.ts';
import { loadStory, STORY_FOLDER } from '../story/reading/folder.ts';
import { writeAstro, writeBare } from './baselines.ts';
import { timeEdits } from './dev.ts';
import { median } from './figures.ts';
import { recordFirst } from './history.ts';
import { AIM, judge, smallest, tryAll } from './picture.ts';
import type { Making } from './project.ts';
import { copyProject, tell } from './project.ts';
import type { Builds } from './runs.ts';
import { timeBuilds } from './runs.ts';
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
  likeness: number;
}

type OnScreens<T> = Record<Screen, T>;

export interface Page {
  on: OnScreens<Figures>;
  builds?: Builds;
}

/** The same words and picture on three pages. */
export interface Contest {
  own: Page;
  astro: Page;
  bare: Page;
  /** How the pictures of the bare page are encoded. */
  best: OnScreens<string>;
  /** Bytes of the smallest AVIF that was found to look as like as Late Edition's own. */
  alike: OnScreens<number>;
  /** From saving a word until the dev server answers with it, in milliseconds. */
  edits: number[];
}

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const LOADS = 5;
const LATE = 3_000;

/** Sets this page against two baselines, with a story made for it or the project's own. */
export async function measureSpeed(
  root: string,
  folder: string,
  browser: Browser,
  making: Making | undefined,
  progress: (text: string) => void,
): Promise<Contest> {
  const [own, astro, bare] = [join(folder, 'own'), join(folder, 'astro'), join(folder, 'bare')];
  await copyProject(root, own);
  if (making) {
    await tell(own, making);
    await recordFirst(own);
  }
  const { story } = await loadStory(own, site);
  const picture = join(own, STORY_FOLDER, story.lead.image);
  const original = await readFile(picture);
  const measure = (name: string, built: string) => {
    progress(`loading ${name}`);
    return onScreens((screen) => measurePage(browser, built, screen, original));
  };

  progress('building Late Edition');
  const builds = await timeBuilds(own, ['src/commands/build.ts']);
  const ownPage = { on: await measure('Late Edition', join(own, 'dist')), builds };
  progress('editing in dev');
  const edits = await timeEdits(own);

  progress('building Astro');
  await writeAstro(astro, story, picture);
  const astroBuilds = await timeBuilds(astro, [join(root, ASTRO), 'build']);
  await compress(join(astro, 'dist'));
  const astroPage = { on: await measure('Astro', join(astro, 'dist')), builds: astroBuilds };

  progress('looking for the smallest AVIF');
  const tries = await onScreens((screen) => tryAll(original, ownPage.on[screen]));
  const best = await onScreens((screen) => smallest(tries[screen], AIM));
  await writeBare(bare, story, [best.phone, best.desktop]);
  await compress(bare);
  return {
    own: ownPage,
    astro: astroPage,
    bare: { on: await measure('the bare page', bare) },
    best: { phone: best.phone.how ?? '', desktop: best.desktop.how ?? '' },
    alike: await onScreens(
      (screen) => smallest(tries[screen], ownPage.on[screen].likeness).file.length,
    ),
    edits,
  };
}

async function onScreens<T>(work: (screen: Screen) => T | Promise<T>): Promise<OnScreens<T>> {
  return { phone: await work('phone'), desktop: await work('desktop') };
}

async function measurePage(
  browser: Browser,
  folder: string,
  screen: Screen,
  original: Uint8Array,
): Promise<Figures> {
  const server = await serve(folder);
  try {
    const late = await visit(browser, server.url, screen, LATE);
    const visits: Visit[] = [];
    while (visits.length < LOADS) visits.push(await visit(browser, server.url, screen));
    const { width, height, likeness } = await judge(
      original,
      await readFile(join(folder, late.picture)),
    );
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
      ...{ width, height, likeness },
    };
  } finally {
    await server.close();
  }
}
