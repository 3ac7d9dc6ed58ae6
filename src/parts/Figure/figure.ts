import { h } from 'hastscript';
import { z } from 'zod';
import { altFault } from '../../story/problems/alt-text.ts';
import { definePart } from '../define-part.ts';
import { markdown, orOf, phone, picture, plain } from '../props.ts';

export default definePart({
  about: 'A picture in the text, with its caption and credit.',
  props: z.strictObject({
    image: picture,
    alt: plain,
    caption: orOf('Photos', markdown),
    credit: markdown,
    long: markdown.optional(),
    size: z.enum(['column', 'wide', 'full', 'inset']).optional(),
    phone: phone.optional(),
  }),
  children: 'nothing',
  isWide: ({ size }) => size === 'wide' || size === 'full',
  check: ({ alt = '', caption = '' }) => {
    const fault = altFault(alt, caption);
    return fault && { ...fault, found: alt };
  },
  feed: ({ text, words, pictures }) => {
    const { url, width, height, madeBy } = pictures['image'] ?? {};
    return h('figure', [
      h('img', { src: url, alt: text['alt'], width, height }),
      h('figcaption', [
        words['caption'] && h('p', words['caption']),
        h('p', h('small', words['credit'])),
        madeBy && h('p', h('strong', madeBy)),
        words['long'] && h('p', words['long']),
      ]),
    ]);
  },
  text: { props: { alt: (words) => `[${words}]` } },
  example:
    '<Figure image="./map.png" alt="What it shows." caption="What, where and when." credit="Jane Doe" />',
});
