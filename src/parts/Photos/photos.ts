import { h } from 'hastscript';
import { z } from 'zod';
import { definePart } from '../define-part.ts';
import { markdown } from '../props.ts';

export default definePart({
  about: 'Several pictures side by side; one caption can be for all.',
  props: z.strictObject({ caption: markdown.optional() }),
  isWide: () => true,
  children: { only: 'Figure', least: 2, most: 12 },
  after: ['caption'],
  feed: ({ words }, children) =>
    h('div', [...children, words['caption'] && h('p', words['caption'])]),
  example:
    '<Photos caption="What they show.">\n<Figure image="./one.jpg" alt="…" credit="Jane Doe" />\n<Figure image="./two.jpg" alt="…" credit="Jane Doe" />\n</Photos>',
});
