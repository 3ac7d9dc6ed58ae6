import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { publish } from './src/publish/integration.ts';
import { storyRemark } from './src/story/body.ts';

export default defineConfig({
  integrations: [mdx(), publish()],
  image: { service: { entrypoint: './src/images/service.ts' } },
  build: { inlineStylesheets: 'always' },
  scopedStyleStrategy: 'where',
  markdown: {
    syntaxHighlight: false,
    processor: unified({ remarkPlugins: [storyRemark], smartypants: false }),
  },
  devToolbar: { enabled: false },
});
