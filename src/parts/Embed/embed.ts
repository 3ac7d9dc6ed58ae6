import { h } from 'hastscript';
import { z } from 'zod';
import { dateInWords } from '../../language/dates/partial-date.ts';
import { pictureFault } from '../picture-fault.ts';
import { definePart } from '../define-part.ts';
import { address, date, made, markdown, picture, plain } from '../props.ts';

export default definePart({
  about:
    'A post or a film from elsewhere, as a card of its words. Nothing is asked of the other site until a reader follows the link, and the card stays when the original is deleted.',
  props: z.strictObject({
    url: address,
    title: markdown,
    text: markdown.optional(),
    by: markdown,
    at: date.optional(),
    date: made('markdown'),
    image: picture.optional(),
    alt: plain.optional(),
    source: markdown,
  }),
  children: 'nothing',
  check: ({ image, alt }) => pictureFault(image, alt),
  resolve: ({ at }, setting) =>
    at === undefined ? {} : { props: { date: dateInWords(at, setting) } },
  feed: ({ words, text, pictures }) =>
    h('blockquote', { cite: text['url'] }, [
      pictures['image'] && h('img', { src: pictures['image'].url, alt: text['alt'] }),
      pictures['image']?.madeBy && h('p', h('strong', pictures['image'].madeBy)),
      h('p', h('strong', words['title'])),
      words['text'] && h('p', words['text']),
      h('p', [
        '— ',
        ...(words['by'] ?? []),
        ...(words['date'] ? [', ', ...words['date']] : []),
        ' ',
        h('a', { href: text['url'] }, words['source']),
      ]),
    ]),
  text: { margin: '    ', props: { by: (words) => `-- ${words}` } },
  example:
    '<Embed url="https://www.example.org/" source="Mastodon" title="What it is" by="Whose it is" at="2024-10-25" text="The words of the post." />',
});
