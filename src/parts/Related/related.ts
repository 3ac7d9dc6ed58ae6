import { h } from 'hastscript';
import { z } from 'zod';
import { definePart } from '../define-part.ts';
import { markdown } from '../props.ts';

export default definePart({
  about: 'Other stories to read.',
  props: z.strictObject({ title: markdown.optional() }),
  children: 'paragraphs',
  feed: ({ words }, children) =>
    h('section', [words['title'] && h('p', h('strong', words['title'])), ...children]),
  example: `<Related>
- [Another story](https://www.example.org/)
</Related>`,
});
