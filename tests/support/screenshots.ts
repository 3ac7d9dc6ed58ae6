import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { findBrowser, launchOptions } from '../bench/browser.ts';
import { serve } from '../bench/serve.ts';
import { copyProject, root } from './project.ts';

// Takes the pictures that the README shows, of whole builds: node tests/support/screenshots.ts

const FOLDER = path.join(root, '.github/screenshots');
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

interface Shot {
  name: string;
  viewport: { width: number; height: number };
  dark?: boolean;
}

await shoot(undefined, [
  { name: 'light', viewport: DESK },
  { name: 'dark', viewport: DESK, dark: true },
  { name: 'phone', viewport: PHONE },
]);
await shoot('ar', [{ name: 'arabic', viewport: PHONE }]);
await shoot('ko', [{ name: 'korean', viewport: PHONE }]);

/** Builds the story that ships, or the one in a language, and takes its pictures. */
async function shoot(language: string | undefined, shots: Shot[]): Promise<void> {
  const project = await copyProject();
  if (language) {
    const story = path.join(project.folder, 'src/content/story');
    const fixture = path.join(root, `tests/fixtures/languages/${language}.mdx`);
    await rm(path.join(story, 'revisions'), { recursive: true, force: true });
    await copyFile(fixture, path.join(story, 'story.mdx'));
    await project.run('revise');
  }
  const { code, stderr } = await project.run('build');
  if (code !== 0) throw new Error(stderr);
  const site = await serve(path.join(project.folder, 'dist'));
  const browser = await chromium.launch(launchOptions(findBrowser()));
  for (const { name, viewport, dark } of shots) {
    const page = await browser.newPage({ viewport, colorScheme: dark ? 'dark' : 'light' });
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await sharp(await page.screenshot())
      .png({ palette: true, colours: 128, effort: 10 })
      .toFile(path.join(FOLDER, `${name}.png`));
  }
  await browser.close();
  await site.close();
  await project.remove();
}
