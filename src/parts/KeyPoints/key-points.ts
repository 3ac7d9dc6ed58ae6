import { h } from 'hastscript';
import { z } from 'zod';
import { definePart } from '../define-part.ts';
import { markdown } from '../props.ts';

export default definePart({
  about: 'What the story says, in a few points.',
  props: z.strictObject({ title: markdown.optional() }),
  children: 'paragraphs',
  feed: ({ words }, children) =>
    h('section', [words['title'] && h('p', h('strong', words['title'])), ...children]),
  example: `<KeyPoints>
- What happened
- What it means
</KeyPoints>`,
});
