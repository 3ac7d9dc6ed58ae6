import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { dev } from './src/dev/integration.ts';
import { importPictures } from './src/pictures/originals/import-pictures.ts';
import { publish } from './src/publish/astro/integration.ts';
import { site } from './src/site.ts';
import { storyRehype, storyRemark } from './src/story/reading/body/body.ts';
import { GFM } from './src/story/reading/inline-markdown.ts';

export default defineConfig({
  integrations: [mdx(), publish(), dev()],
  image: { service: { entrypoint: './src/pictures/service.ts' } },
  vite: { plugins: [importPictures()] },
  build: { inlineStylesheets: 'always' },
  scopedStyleStrategy: 'where',
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [
        [remarkGfm, GFM],
        [storyRemark, site],
      ],
      rehypePlugins: [[storyRehype, site]],
    }),
  },
  devToolbar: { enabled: false },
});
