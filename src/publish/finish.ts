import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compress } from './compress.ts';
import { filesIn } from './files.ts';
import { cutFonts } from './fonts.ts';
import { policyOf, withPolicy } from './policy.ts';
import { relativise } from './relative.ts';
import type { SiteUrl } from './site-url.ts';

/** Makes what Astro built in `folder` ready to be published at `site`, or throws `StoryError`. */
export async function finishSite(folder: string, site: SiteUrl): Promise<void> {
  const built = new Map(
    filesIn(folder)
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
  const pages = await cutFonts(folder, built, site.base);
  for (const [path, html] of pages) {
    const moved = relativise(html, path, site.base);
    writeFileSync(join(folder, path), withPolicy(moved, policyOf(moved)));
  }
  await compress(folder);
}
