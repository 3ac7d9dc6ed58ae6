import { parseHTML } from 'linkedom';
import type { StoryPage } from '../../page/story-page.ts';
import { unknownDrawnWords } from '../../publish/check/drawn-words.ts';
import { labelsOf, markNumbers, recordedWords } from '../../publish/check/recorded-words.ts';
import { withoutSpaces } from '../../publish/html.ts';

/**
 * What the article of a saved page says beyond the record, a text for each paragraph, heading or
 * caption, and for each label of a drawing. Only the article is read, without “What changed”: all else of a page is its own words.
 * Words of the page in the article, such as “Published”, are known by the labels of its language.
 */
export function wordsBeyond(html: string, page: StoryPage): string[] {
  const { document } = parseHTML(html);
  const article = document.querySelector('article');
  if (!article) return [];
  article.querySelector('.history')?.remove();
  markNumbers(article).forEach((mark) => {
    mark.remove();
  });
  const drawn = unknownDrawnWords(article, page.language);
  article.querySelectorAll('svg').forEach((drawing) => {
    drawing.remove();
  });
  const left = recordedWords(page).map(withoutSpaces);
  const labels = labelsOf(page);
  const beyond = textsIn(article).filter((text) => !isTaken(withoutSpaces(text), left, labels));
  return [...beyond, ...drawn];
}

/** Takes the pieces that a text is made of from what is left of the record. */
function isTaken(text: string, left: string[], labels: readonly string[]): boolean {
  return withoutLabels(text, labels).some((words) => {
    if (words === '') return true;
    for (const index of left.keys()) {
      const count = piecesOf(words, left.slice(index));
      if (count > 0) {
        left.splice(index, count);
        return true;
      }
    }
    return false;
  });
}

/** How many pieces in a row, from the first, a text is made of; 0 if it isn't. */
function piecesOf(words: string, pieces: readonly string[]): number {
  let rest = words;
  for (const [index, piece] of pieces.entries()) {
    if (!rest.startsWith(piece)) return 0;
    rest = rest.slice(piece.length);
    if (rest === '') return index + 1;
  }
  return 0;
}

/** A text as it is, and without one or more labels at its ends. */
function withoutLabels(text: string, labels: readonly string[]): string[] {
  const found = new Set([text]);
  for (const one of found) {
    for (const label of labels) {
      if (one.startsWith(label)) found.add(one.slice(label.length));
      if (one.endsWith(label)) found.add(one.slice(0, -label.length));
    }
  }
  return [...found];
}

/** Elements that stand within a line. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|br|cite|code|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/i;

const SILENT = /^(?:script|style|template)$/i;

/** The texts of an element, one for each that stands by itself on the page. */
function textsIn(element: Element): string[] {
  const texts = [''];
  const walk = (node: Node) => {
    if (node.nodeType === node.TEXT_NODE)
      texts.push((texts.pop() ?? '') + (node.textContent ?? ''));
    if (SILENT.test(node.nodeName)) return;
    const breaks = node.nodeType === node.ELEMENT_NODE && !INLINE.test(node.nodeName);
    if (breaks) texts.push('');
    node.childNodes.forEach(walk);
    if (breaks) texts.push('');
  };
  walk(element);
  return texts.map((text) => text.replace(/\s+/gu, ' ').trim()).filter(Boolean);
}
