import type { AstroIntegration } from 'astro';

/** Serves `/states/`, every component in every state, where the page is worked on; never built. */
export function states(): AstroIntegration {
  return {
    name: 'states',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/states', entrypoint: './src/states/index.astro' });
        injectRoute({ pattern: '/states/[state]', entrypoint: './src/states/state.astro' });
      },
    },
  };
}
