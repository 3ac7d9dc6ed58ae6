import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parseFragment } from 'parse5';

/** A heading of the text, and where it is on the page. */
export interface Heading {
  id: string;
  text: string;
}

/** With fewer, a story is seen at a glance. */
const LEAST = 4;

/** The headings of the second level in the HTML of a text, if there are so many that a list helps. */
export function contentsOf(html: string): Heading[] {
  const headings = parseFragment(html).childNodes.flatMap((node) => {
    if (!('tagName' in node) || node.tagName !== 'h2') return [];
    const id = node.attrs.find(({ name }) => name === 'id')?.value;
    return id === undefined ? [] : [{ id, text: textOf(node).trim() }];
  });
  return headings.length < LEAST ? [] : headings;
}

/** Without the numbers of footnotes. */
function textOf(node: Tree.ChildNode): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if (node.childNodes.some(isNumber)) return '';
  return node.childNodes.map(textOf).join('');
}

const isNumber = (node: Tree.ChildNode): boolean =>
  'attrs' in node && node.attrs.some(({ name }) => name === 'data-footnote-ref');
