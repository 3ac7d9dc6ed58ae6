import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteUrl } from '../../page/site-url.ts';
import { FILES } from '../../page/story-files.ts';
import { checkUnchanged, sourcesNow } from '../sources.ts';
import type * as Finish from '../finish.ts';
import { withoutEsbuild } from './without-esbuild.ts';
import type { Staging } from '../swap/staging.ts';
import { openStaging } from '../swap/staging.ts';
import { leaveToNode } from './leave-to-node.ts';
import { finishInterrupted, swapIn } from '../swap/swap.ts';

/**
 * Gives Astro the site's address; and where it builds, has it build beside `dist`, finishes and checks
 * what was built, and swaps it in whole. Whatever goes wrong, `dist` stays as it was.
 */
export function publish(): AstroIntegration {
  let dist: string;
  let root: string;
  let staging: Staging | undefined;
  let sources: string;
  let finish: Promise<typeof Finish>;
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute }) => {
        const { url, base } = siteUrl(process.env);
        updateConfig({ site: url.origin, base, vite: { plugins: [withoutEsbuild()] } });
        // Its name has its hash: it is kept with all else that has, in a folder that pages cannot be in.
        injectRoute({ pattern: '/_astro/[card].jpg', entrypoint: './src/pages/_card.jpg.ts' });
        injectRoute({ pattern: `/${FILES}/[name]`, entrypoint: './src/pages/_file.ts' });
        if (command !== 'build') return;
        root = fileURLToPath(config.root);
        sources = sourcesNow(root);
        dist = fileURLToPath(config.outDir).replace(/[/\\]$/, '');
        await finishInterrupted(dist);
        staging = openStaging(dist);
        updateConfig({
          outDir: pathToFileURL(`${staging.folder}/`),
          build: { inlineStylesheets: 'always' },
          vite: {
            plugins: [leaveToNode()],
            build: { rolldownOptions: { output: { sanitizeFileName } } },
          },
        });
      },
      'astro:build:start': () => {
        // Its modules load while the bundler's own threads work and this one has nothing to do.
        finish = import('../finish.ts');
        finish.catch(() => undefined);
      },
      'astro:build:done': async () => {
        if (!staging) return;
        // Before, since the page is compared with the story; and after, since that takes a while.
        await checkUnchanged(root, sources);
        const { finishSite } = await finish;
        await finishSite(staging.folder, siteUrl(process.env), root);
        await checkUnchanged(root, sources);
        await swapIn(staging.folder, dist);
        staging.remove();
      },
    },
  };
}

/** Names of pictures as every server, feed and terminal takes them: “photo (1).jpg” is photo-1-.jpg. */
const sanitizeFileName = (name: string): string => name.replace(/[^\w.-]+/g, '-');
