import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuilt } from './check/read-built.ts';
import { checkSite } from './check/check-site.ts';
import { compress } from './compress.ts';
import { filesIn } from './files.ts';
import { cutFonts } from './fonts/fonts.ts';
import { rulesFor } from './headers/header-rules.ts';
import { headersFile } from './headers/headers-file.ts';
import { policyOf, withPolicy } from './policy.ts';
import { relativise } from './relative.ts';
import type { SiteUrl } from '../page/site-url.ts';
import { storyPage } from '../page/make-page.ts';
import { site } from '../site.ts';
import { readSources } from './sources.ts';
import { trimStyles } from './fonts/style-sheet.ts';

/**
 * Makes what Astro built in `folder` from the project at `root` ready to be published at `site`, and
 * looks it over. Throws `StoryError` with all that is wrong.
 */
export async function finishSite(
  folder: string,
  { url, base, known }: SiteUrl,
  root: string,
): Promise<void> {
  const { story, tree, history } = await readSources(root);
  const page = storyPage(story, { site, url, known, history, tree });
  const built = new Map(
    filesIn(folder)
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, trimStyles(readFileSync(join(folder, path), 'utf8'))]),
  );
  const pages = await cutFonts(folder, built, base);
  for (const [path, html] of pages) {
    const moved = relativise(html, path, base);
    writeFileSync(join(folder, path), withPolicy(moved, policyOf(moved)));
  }
  writeFileSync(join(folder, '_headers'), headersFile(rulesFor(folder, url)));
  // Compressing is the work of other threads: it goes on while this one looks things over.
  await Promise.all([checkSite(readBuilt(folder, url, root), page), compress(folder)]);
}
