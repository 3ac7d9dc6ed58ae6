import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parseFragment } from 'parse5';

/** What is put into the source, and where. */
interface Insertion {
  at: number;
  text: string;
}

/**
 * The HTML of a text with a class on those of its blocks (from 0, footnotes last) that have changed,
 * and `link` in each of them. `count` is how many blocks the text has: if a part prints none, or more
 * than one, nobody knows which is which, and nothing is marked.
 */
export function markBlocks(
  html: string,
  changed: readonly number[],
  count: number,
  link: string,
): string {
  const blocks = blocksOf(parseFragment(html, { sourceCodeLocationInfo: true }));
  if (blocks.length !== count) return html;
  return changed
    .flatMap((index) => {
      const block = blocks[index];
      return block ? insertions(block, link) : [];
    })
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), html);
}

/** HTML divided behind its first element: the part that leads a story, and the text. */
export function splitLead(html: string): [lead: string, text: string] {
  const [first] = childrenOf(parseFragment(html, { sourceCodeLocationInfo: true }));
  const end = first?.sourceCodeLocation?.endOffset ?? 0;
  return [html.slice(0, end), html.slice(end)];
}

function blocksOf(parent: Tree.DocumentFragment): Tree.Element[] {
  return childrenOf(parent).flatMap((child) =>
    attributeOf(child, 'class') === 'footnotes'
      ? childrenOf(child).flatMap((list) => (list.tagName === 'ol' ? childrenOf(list) : []))
      : [child],
  );
}

const childrenOf = ({ childNodes }: Tree.ParentNode): Tree.Element[] =>
  childNodes.filter((node) => 'tagName' in node);

const attributeOf = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

function insertions(block: Tree.Element, link: string): Insertion[] {
  const { startTag, attrs } = block.sourceCodeLocation ?? {};
  if (!startTag) return [];
  const own = attrs?.['class'];
  const mark = own
    ? { at: own.endOffset - 1, text: ' changed' }
    : { at: startTag.startOffset + 1 + block.tagName.length, text: ' class="changed"' };
  const at = placeOfLink(block);
  return at === undefined ? [mark] : [mark, { at, text: link }];
}

/** At the end of what is read; a caption has to be the first in its figure, or the last. */
function placeOfLink(block: Tree.Element): number | undefined {
  const { startTag, endTag } = block.sourceCodeLocation ?? {};
  if (/^[uo]l$/.test(block.tagName)) {
    const [first] = childrenOf(block);
    return first && placeOfLink(first);
  }
  const isCaptionLast =
    block.tagName === 'figure' && childrenOf(block)[0]?.tagName !== 'figcaption';
  if (isCaptionLast) return startTag?.endOffset;
  return /^(?:figure|p|h\d|li|blockquote|div|section|article)$/.test(block.tagName)
    ? endTag?.startOffset
    : undefined;
}
