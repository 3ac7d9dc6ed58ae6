import type { Plugin } from 'vite';

/**
 * Turns off Astro's own way of reading environment variables in pages, which starts esbuild in a
 * process of its own: that took a third of a build. Vite still fills in `BASE_URL`, `DEV` and the like.
 * Others aren't there: a page is made of the story and `site.ts`, on whatever machine.
 */
export function withoutEsbuild(): Plugin {
  return {
    name: 'without-esbuild',
    configResolved({ plugins }) {
      const plugin = plugins.find(({ name }) => name === 'astro:vite-plugin-env');
      delete plugin?.transform;
    },
  };
}
