import { h } from 'hastscript';
import { z } from 'zod';
import { dateInWords } from '../../language/dates/partial-date.ts';
import { definePart } from '../define-part.ts';
import { date, made, markdown } from '../props.ts';

export default definePart({
  about: 'A claim, whose it is, and what is true of it.',
  props: z.strictObject({
    claim: markdown,
    by: markdown,
    at: date.optional(),
    date: made('markdown'),
    verdict: markdown,
    scale: z
      .string()
      .regex(/^\d+\/\d+$/, 'Write the place on your scale, such as 1/5, where 1 is false')
      .optional(),
  }),
  children: 'paragraphs',
  resolve: ({ at }, setting) =>
    at === undefined ? {} : { props: { date: dateInWords(at, setting) } },
  thing: ({ text, setting }) => {
    const [rating, best] = (text['scale'] ?? '').split('/');
    return {
      '@type': 'ClaimReview',
      inLanguage: setting.language,
      claimReviewed: text['claim'] ?? '',
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Organization', name: text['by'] ?? '' },
        ...(text['at'] !== undefined && { datePublished: text['at'] }),
      },
      reviewRating: {
        '@type': 'Rating',
        alternateName: text['verdict'] ?? '',
        ...(rating && best && { ratingValue: rating, worstRating: '1', bestRating: best }),
      },
    };
  },
  feed: ({ words }, children) =>
    h('section', [
      h('blockquote', h('p', words['claim'])),
      h('p', [...(words['by'] ?? []), ...(words['date'] ? [', ', ...words['date']] : [])]),
      h('p', h('strong', words['verdict'])),
      ...children,
    ]),
  example:
    '<FactCheck claim="What was claimed" by="Who claimed it" verdict="False">Why.</FactCheck>',
});
