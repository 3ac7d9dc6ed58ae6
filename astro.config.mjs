import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { publish } from './src/publish/integration.ts';
import { site } from './src/site.ts';
import { states } from './src/states/integration.ts';
import { storyRehype, storyRemark } from './src/story/reading/body.ts';

export default defineConfig({
  integrations: [mdx(), publish(), states()],
  image: { service: { entrypoint: './src/images/service.ts' } },
  build: { inlineStylesheets: 'always' },
  scopedStyleStrategy: 'where',
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [[storyRemark, { language: site.language }]],
      rehypePlugins: [[storyRehype, site]],
      smartypants: false,
    }),
  },
  devToolbar: { enabled: false },
});
