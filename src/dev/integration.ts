import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { answerRecord, RECORD } from './record-request.ts';
import { packageFile } from '../publication/typeface.ts';
import { watchStory } from './watch.ts';

/**
 * What only the dev server has: the strip above the page, which shows the next step and records
 * revisions; the list of mistakes; and every component in every state, at `/states/`. None of it is
 * in a build.
 */
export function dev(): AstroIntegration {
  return {
    name: 'dev',
    hooks: {
      'astro:config:setup': ({ command, config, addMiddleware, injectRoute, updateConfig }) => {
        if (command !== 'dev') return;
        const root = fileURLToPath(config.root);
        injectRoute({ pattern: '/states', entrypoint: './src/dev/states/index.astro' });
        injectRoute({ pattern: '/states/[state]', entrypoint: './src/dev/states/state.astro' });
        injectRoute({ pattern: '/_dev/mistakes', entrypoint: './src/dev/Mistakes.astro' });
        addMiddleware({ entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre' });
        updateConfig({ vite: { plugins: [plugin(root)] } });
      },
    },
  };
}

function plugin(root: string) {
  return {
    name: 'late-edition-dev',
    configureServer(server: ViteDevServer) {
      const back = server.config.base;
      const tell = (warning: string) => {
        server.config.logger.warn(warning);
      };
      // Browsers ask for it once; Astro would look for it among the pages, and say so.
      server.middlewares.use('/favicon.ico', (_, response) => {
        response.writeHead(204).end();
      });
      server.middlewares.use(`${back}@fontsource-variable/`, ({ url = '' }, response, next) => {
        const file = /^\/[\w-]+\/files\/[\w-]+\.woff2$/.exec(url)?.[0];
        if (file === undefined) return next();
        response.setHeader('Content-Type', 'font/woff2');
        createReadStream(packageFile(`@fontsource-variable${file}`)).pipe(response);
      });
      server.middlewares.use(`${back}${RECORD}`, (request, response, next) => {
        answerRecord(request, response, { root, back, tell }).catch(next);
      });
      watchStory(server, root);
    },
  };
}
