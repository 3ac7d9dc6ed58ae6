import { h } from 'hastscript';
import { z } from 'zod';
import { definePart } from '../define-part.ts';
import { markdown } from '../props.ts';

export default definePart({
  about: 'One of several questions.',
  props: z.strictObject({ title: markdown }),
  children: 'parts',
  within: 'Questions',
  feed: ({ words }, children) => h('div', [h('p', h('strong', words['title'])), ...children]),
  text: { margin: '', props: { title: (words) => `? ${words}` } },
  example: '<Question title="A question?">The answer.</Question>',
});
