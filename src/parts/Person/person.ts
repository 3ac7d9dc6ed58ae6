import { h } from 'hastscript';
import { z } from 'zod';
import { definePart } from '../define-part.ts';
import { markdown, thumbnail } from '../props.ts';

export default definePart({
  about: 'Who somebody in the story is.',
  props: z.strictObject({
    name: markdown,
    role: markdown.optional(),
    image: thumbnail.optional(),
    credit: markdown.optional(),
  }),
  children: 'paragraphs',
  after: ['credit'],
  check: ({ image, credit }) =>
    image !== undefined && credit === undefined
      ? {
          message: 'This picture of a person has no credit.',
          found: image,
          fix: 'Add credit="…": whose picture it is.',
        }
      : undefined,
  feed: ({ words, pictures, text }, children) => {
    const { url, width, height, madeBy } = pictures['image'] ?? {};
    return h('section', [
      url && h('img', { src: url, alt: text['name'], width, height }),
      h('p', [h('strong', words['name']), words['role'] && ', ', ...(words['role'] ?? [])]),
      ...children,
      words['credit'] && h('p', h('small', words['credit'])),
      madeBy && h('p', h('strong', madeBy)),
    ]);
  },
  example: '<Person name="Jane Doe" role="Harbor master">What she has to do with it.</Person>',
});
