import type { AstroIntegration } from 'astro';
import { encodeAhead } from '../pictures/encode-ahead.ts';
import type { SiteUrl } from '../page/site-url.ts';
import { checkSources } from './sources.ts';
import { summary } from './summary.ts';

/**
 * Publishes the project at `root` into `dist`, and says what. `tell` hears of each step that begins.
 * Throws where `dist` then stays as it was.
 */
export async function publishSite(
  root: string,
  dist: string,
  site: SiteUrl,
  { verbose, tell }: { verbose: boolean; tell: (text: string) => void },
): Promise<string> {
  const { story, pictures, history } = await checkSources(root);
  // Astro comes to the same files, and tells what is wrong with one.
  encodeAhead(root, story, pictures, tell).catch(() => undefined);
  const { build } = await import('astro');
  tell('Building…');
  const steps: AstroIntegration = {
    name: 'steps',
    hooks: { 'astro:build:generated': () => tell('Checking the site…') },
  };
  await build({ root, integrations: [steps], logLevel: verbose ? 'info' : 'silent' });
  return summary(dist, site, history);
}
