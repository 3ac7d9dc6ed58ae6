import { h } from 'hastscript';
import { z } from 'zod';
import { isRealLanguage } from '../../language/language.ts';
import { definePart } from '../define-part.ts';
import { address, markdown } from '../props.ts';

export default definePart({
  about: 'What somebody said, in the text; a translation can have its original below.',
  props: z.strictObject({
    by: markdown,
    role: markdown.optional(),
    cite: address.optional(),
    lang: z.string().refine(isRealLanguage, 'Use a code such as en-US, fr or zh-Hant').optional(),
    original: markdown.optional(),
  }),
  children: 'paragraphs',
  after: ['by', 'role', 'original'],
  check: ({ lang, original }) =>
    original !== undefined && lang === undefined
      ? {
          message: 'The original of this quotation needs its language, for screen readers.',
          found: original,
          fix: 'Add lang="…" with its code, such as lang="uk".',
        }
      : undefined,
  feed: ({ words, text }, children) =>
    h('figure', [
      h('blockquote', { cite: text['cite'] }, children),
      h('figcaption', [
        ...(words['by'] ?? []),
        ...(words['role'] ? [', ', ...words['role']] : []),
        words['original'] && h('p', { lang: text['lang'] }, words['original']),
      ]),
    ]),
  text: { margin: '    ', props: { by: (words) => `-- ${words}` } },
  example: '<Quote by="Jane Doe" role="Harbor master">What she said.</Quote>',
});
