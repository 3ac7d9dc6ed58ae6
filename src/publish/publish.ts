import { build } from 'astro';
import type { SiteUrl } from './site-url.ts';
import { checkSources } from './sources.ts';
import { summary } from './summary.ts';

/** Publishes the project at `root` into `dist`, and says what. Throws where that then stays as it was. */
export async function publishSite(
  root: string,
  dist: string,
  site: SiteUrl,
  verbose: boolean,
): Promise<string> {
  const history = await checkSources(root);
  await build({ root, logLevel: verbose ? 'info' : 'silent' });
  return summary(dist, site, history);
}
