import { h } from 'hastscript';
import { z } from 'zod';
import { definePart, markdown } from '../define-part.ts';

/** Something beside the story. */
export default definePart({
  props: z.strictObject({ title: markdown.optional() }),
  children: 'parts',
  feed: ({ words }, children) =>
    h('aside', [words['title'] && h('p', h('strong', words['title'])), ...children]),
  example: '<Aside title="A title">Something beside the story.</Aside>',
});
