import { elementsOf } from '../publish/html.ts';
import { cutCaption } from '../story/language/caption.ts';
import { plain } from '../story/revisions/plain.ts';
import type { Shown } from '../story/revisions/revisions.ts';
import type { Fault } from './finding.ts';

/** The words of a page's body, in their order. */
export function textOfPage(html: string): string {
  const body = elementsOf(html).find(({ name }) => name === 'body');
  return plain(body?.text ?? '');
}

/** The language that a page says it is in. */
export const languageOf = (html: string): string =>
  elementsOf(html)
    .find(({ name }) => name === 'html')
    ?.attributes.get('lang') ?? 'en';

/** What a reader of the page is not given of the words that are on record. */
export function textFaults(html: string, shown: Shown, language: string): Fault[] {
  return missingWords(html, shown, language).map(({ part, words }) => ({
    what: `the ${part} isn't on the page as it was recorded: “${words}”.`,
    mend: 'record and build the story (npm run revise, npm run build), and deploy dist/ again.',
  }));
}

/** Whether the page says all that a revision does. */
export const says = (html: string, shown: Shown, language: string): boolean =>
  missingWords(html, shown, language).length === 0;

interface Words {
  part: string;
  words: string;
}

function missingWords(html: string, shown: Shown, language: string): Words[] {
  const text = dense(textOfPage(html));
  const { section, headline, standfirst, authors, label, caption, credit, alt, body } = shown;
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
  if (!alts.includes(dense(alt))) missing.push({ part: 'alt text', words: alt });
  return [...missing, ...missingParagraphs(text, body)];
}

/** Each paragraph has to stand after the one before it. */
function missingParagraphs(text: string, body: readonly string[]): Words[] {
  let from = 0;
  return body.flatMap((words, index) => {
    const at = text.indexOf(dense(words), from);
    if (at < 0) return [{ part: `text of paragraph ${index + 1}`, words }];
    from = at + dense(words).length;
    return [];
  });
}

/** Between two elements of a page there may be a space or none; no word is told by it. */
const dense = (text: string): string => plain(text).replace(/\s+/gu, '');
