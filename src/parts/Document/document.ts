import { h } from 'hastscript';
import { z } from 'zod';
import { sizeInWords } from '../../language/amounts.ts';
import { fillPlural } from '../../language/labels.ts';
import { pictureFault } from '../picture-fault.ts';
import { definePart } from '../define-part.ts';
import { address, file, made, markdown, plain, thumbnail } from '../props.ts';
import { partLabels } from '../labels.ts';

export default definePart({
  about: 'A document to open: a PDF beside the story, or one elsewhere.',
  props: z.strictObject({
    title: markdown,
    file: file('pdf').optional(),
    url: address.optional(),
    by: markdown.optional(),
    pages: z.string().regex(/^\d+$/, 'Write how many pages it has, such as 12').optional(),
    facts: made('markdown'),
    image: thumbnail.optional(),
    alt: plain.optional(),
  }),
  children: 'nothing',
  check: ({ file: own, url, image, alt }) =>
    (own === undefined) === (url === undefined)
      ? {
          message: 'A document is either a file beside the story or an address.',
          found: own === undefined ? 'neither' : 'both',
          fix: 'Write file="./report.pdf", or url="https://…".',
        }
      : pictureFault(image, alt),
  resolve: ({ file: path, pages }, { language, beside }) => {
    const found = path === undefined ? undefined : beside(path);
    const count = pages ?? found?.pages;
    const facts = [
      ...(path === undefined ? [] : ['PDF']),
      ...(count === undefined
        ? []
        : [fillPlural(partLabels(language).labels.pages, Number(count), language)]),
      ...(found ? [sizeInWords(found.bytes, language)] : []),
    ];
    return { props: { facts: facts.join(' · ') } };
  },
  feed: ({ words, text, files }) =>
    h('p', [
      h('a', { href: files['file'] ?? text['url'] }, words['title']),
      ...(words['by'] ? [' ', ...words['by']] : []),
      ...(words['facts'] ? [' (', ...words['facts'], ')'] : []),
    ]),
  example: '<Document title="The report" file="./report.pdf" by="Who wrote it" />',
});
