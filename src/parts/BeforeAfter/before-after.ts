import { h } from 'hastscript';
import { z } from 'zod';
import { definePart } from '../define-part.ts';
import { made, markdown } from '../props.ts';
import { partLabels } from '../labels.ts';

export default definePart({
  about: 'Two pictures of one place: side by side, on a phone one below the other.',
  props: z.strictObject({
    labels: z
      .string()
      .regex(/^[^,]+,[^,]+$/, 'Write two labels with a comma between them, such as 1990, 2020')
      .optional(),
    before: made('markdown'),
    after: made('markdown'),
    caption: markdown.optional(),
  }),
  isWide: () => true,
  children: { only: 'Figure', least: 2, most: 2 },
  after: ['caption'],
  resolve: ({ labels }, { language }) => {
    const own = partLabels(language).labels;
    const [before, after] = labels?.split(',').map((one) => one.trim()) ?? [own.before, own.after];
    return { props: { before: before ?? '', after: after ?? '' } };
  },
  feed: ({ words }, children) =>
    h('div', [
      h('p', [...(words['before'] ?? []), ' / ', ...(words['after'] ?? [])]),
      ...children,
      words['caption'] && h('p', words['caption']),
    ]),
  example:
    '<BeforeAfter labels="1990, 2020">\n<Figure image="./then.jpg" alt="…" caption="…" credit="Jane Doe" />\n<Figure image="./now.jpg" alt="…" caption="…" credit="Jane Doe" />\n</BeforeAfter>',
});
