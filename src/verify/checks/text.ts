import { elementsOf, replaceSpans } from '../../publish/html.ts';
import { cutCaption } from '../../language/caption.ts';
import { plain } from '../../revisions/compare/comparable.ts';
import type { Wording } from '../../revisions/wording.ts';
import type { Fault } from '../finding.ts';

/** The text of a page's body, without the numbers of footnotes, which are in the midst of words. */
export function textOfPage(html: string): string {
  const marks = elementsOf(html).flatMap(({ attributes, text, inner }) =>
    attributes.has('data-footnote-ref') && /^\d+$/.test(text) && inner
      ? [{ ...inner, by: '' }]
      : [],
  );
  const unmarked = marks.length === 0 ? html : replaceSpans(html, marks);
  const body = elementsOf(unmarked).find(({ name }) => name === 'body');
  return plain(body?.text ?? '');
}

/** The language of a page. */
export const languageOf = (html: string): string =>
  elementsOf(html)
    .find(({ name }) => name === 'html')
    ?.attributes.get('lang') ?? 'en';

/** Faults for recorded text that isn't on the page. */
export function textFaults(html: string, wording: Wording, language: string): Fault[] {
  return missingWords(html, wording, language).map(({ part, words }) => ({
    what: `the ${part} isn't on the page as it was recorded: “${words}”.`,
    fix: 'record and build the story (npm run revise, npm run build), and deploy dist/ again.',
  }));
}

/** Whether the page has all the text of a revision. */
export const says = (html: string, wording: Wording, language: string): boolean =>
  missingWords(html, wording, language).length === 0;

interface Words {
  part: string;
  words: string;
}

function missingWords(html: string, wording: Wording, language: string): Words[] {
  const text = dense(textOfPage(html));
  const { section, headline, standfirst, authors, label, caption, credit, alt, body } = wording;
  const { start, rest = '' } = cutCaption(caption, language);
  const parts: Words[] = [
    { part: 'section', words: section ?? '' },
    { part: 'headline', words: headline },
    { part: 'standfirst', words: standfirst },
    ...authors.map((words) => ({ part: 'author', words })),
    { part: 'label', words: label ?? '' },
    { part: 'caption', words: start },
    { part: 'caption', words: rest },
    { part: 'credit', words: credit },
  ];
  const missing = parts.filter(({ words }) => !text.includes(dense(words)));
  const alts = elementsOf(html).map(({ attributes }) => dense(attributes.get('alt') ?? ''));
  if (alt !== '' && !alts.includes(dense(alt))) missing.push({ part: 'alt text', words: alt });
  return [...missing, ...missingParagraphs(text, body)];
}

/** Paragraphs have to be in the same order. */
function missingParagraphs(text: string, body: readonly string[]): Words[] {
  let from = 0;
  return body.flatMap((words, index) => {
    const at = text.indexOf(dense(words), from);
    if (at < 0) return [{ part: `text of paragraph ${index + 1}`, words }];
    from = at + dense(words).length;
    return [];
  });
}

/** Without white space, because there may or may not be any between two elements. */
const dense = (text: string): string => plain(text).replace(/\s+/gu, '');
