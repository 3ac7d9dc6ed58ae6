import { h } from 'hastscript';
import { z } from 'zod';
import { definePart } from '../define-part.ts';
import { markdown } from '../props.ts';

export default definePart({
  about: 'Words of the story, shown large.',
  props: z.strictObject({ by: markdown.optional() }),
  children: 'paragraphs',
  margin: 4.5,
  after: ['by'],
  feed: ({ words }, children) =>
    h('figure', [h('blockquote', children), words['by'] && h('figcaption', words['by'])]),
  text: { margin: '    ', props: { by: (words) => `-- ${words}` } },
  example: '<PullQuote by="Whose words they are">Words from the story, shown large.</PullQuote>',
});
