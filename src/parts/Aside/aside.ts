import { h } from 'hastscript';
import { z } from 'zod';
import { definePart, NOTE_BESIDE } from '../define-part.ts';
import { markdown } from '../props.ts';

export default definePart({
  about: 'Something beside the story.',
  props: z.strictObject({ title: markdown.optional() }),
  children: 'parts',
  margin: NOTE_BESIDE,
  feed: ({ words }, children) =>
    h('aside', [words['title'] && h('p', h('strong', words['title'])), ...children]),
  example: '<Aside title="A title">Something beside the story.</Aside>',
});
