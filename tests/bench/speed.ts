import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { compress } from '../../src/publish/compress.ts';
import { site } from '../../src/site.ts';
import { loadStory, STORY_FOLDER } from '../../src/story/reading/folder.ts';
import { writeAstro, writeBare } from './baselines.ts';
import { timeEdits } from './dev.ts';
import { recordFirst } from './history.ts';
import type { Figures } from './loads.ts';
import { measureLoads, shown } from './loads.ts';
import type { Paints } from './paints.ts';
import { measurePaints } from './paints.ts';
import { AIM, smallest, tryAll } from './picture.ts';
import type { Making } from './project.ts';
import { copyProject, tell } from './project.ts';
import type { Builds } from './runs.ts';
import { BUILD, timeBuilds } from './runs.ts';
import type { Screen } from './visit.ts';

type OnScreens<T> = Record<Screen, T>;

/** The same words and picture on three pages. */
export interface Contest {
  on: OnScreens<Record<'own' | 'astro' | 'bare', Figures>>;
  builds: Record<'own' | 'astro', Builds>;
  /** How the pictures of the bare page are encoded. */
  best: OnScreens<string>;
  /** Bytes of the smallest AVIF that was found to look as like as Late Edition's own. */
  alike: OnScreens<number>;
  /** First paints in other engines. */
  paints: Paints[];
  /** From saving a word until the dev server answers with it, in milliseconds. */
  edits: number[];
}

const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** Sets this page against two baselines, with a story made for it. */
export async function measureSpeed(
  root: string,
  folder: string,
  browser: Browser,
  making: Making,
  progress: (text: string) => void,
): Promise<Contest> {
  const [own, astro, bare] = [join(folder, 'own'), join(folder, 'astro'), join(folder, 'bare')];
  await copyProject(root, own);
  await tell(own, making);
  await recordFirst(own);
  const { story } = await loadStory(own, site);
  const picture = join(own, STORY_FOLDER, story.lead?.image ?? '');
  const original = await readFile(picture);

  progress('building Late Edition');
  const builds = await timeBuilds(own, BUILD);
  progress('editing in dev');
  const edits = await timeEdits(own);

  progress('building Astro');
  await writeAstro(astro, story, picture);
  const astroBuilds = await timeBuilds(astro, [join(root, ASTRO), 'build']);
  await compress(join(astro, 'dist'));

  progress('looking for the smallest AVIF');
  const folders = { own: join(own, 'dist'), astro: join(astro, 'dist'), bare };
  const taken = await onScreens((screen) => shown(browser, folders.own, screen, original));
  const tries = await onScreens((screen) => tryAll(original, taken[screen]));
  const best = await onScreens((screen) => smallest(tries[screen], AIM));
  await writeBare(bare, story, [best.phone, best.desktop]);
  await compress(bare);
  progress('loading all three in turn');
  const on = await onScreens((screen) => measureLoads(browser, folders, screen, original));
  progress('loading them in other engines');
  return {
    on,
    paints: await measurePaints(folders),
    builds: { own: builds, astro: astroBuilds },
    best: { phone: best.phone.how ?? '', desktop: best.desktop.how ?? '' },
    alike: await onScreens((screen) => smallest(tries[screen], taken[screen].score).file.length),
    edits,
  };
}

async function onScreens<T>(work: (screen: Screen) => T | Promise<T>): Promise<OnScreens<T>> {
  return { phone: await work('phone'), desktop: await work('desktop') };
}
