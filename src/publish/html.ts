import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parse } from 'parse5';
import { memoize } from './memoize.ts';

/** An element as it stands in the source of a page. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** The text in it, descendants' included, but for styles and scripts inside it. Gathered when asked for. */
  readonly text: string;
  parent: Element | undefined;
  /** 1-based. */
  line: number;
  /** Offsets of each attribute, its name included, in the source. */
  at: ReadonlyMap<string, Span>;
  /** Offsets of all that stands between the tags, where the element has both. */
  inner: Span | undefined;
}

export interface Span {
  start: number;
  end: number;
}

/** Elements whose text no reader is shown. */
const silent = new Set(['script', 'style', 'template']);

/** All elements of a page in source order. Those that the parser supplies itself are not among them. */
export const elementsOf = memoize((html): readonly Element[] => {
  const elements: Element[] = [];
  collect(parse(html, { sourceCodeLocationInfo: true }), undefined, elements);
  return elements;
});

/** The source with each span replaced; all else keeps its bytes. */
export function replaceSpans(html: string, edits: readonly (Span & { by: string })[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, by } of [...edits].sort((a, b) => a.start - b.start)) {
    result += html.slice(from, start) + by;
    from = end;
  }
  return result + html.slice(from);
}

/** A text as the value of an attribute in double quotes. */
export const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function collect(node: Tree.Node, parent: Element | undefined, found: Element[]): void {
  let self = parent;
  if ('tagName' in node && node.sourceCodeLocation) {
    self = element(node, node.sourceCodeLocation, parent);
    found.push(self);
  }
  for (const child of childrenOf(node)) collect(child, self, found);
}

function element(
  node: Tree.Element,
  { startTag, endTag, startLine, attrs }: NonNullable<Tree.Element['sourceCodeLocation']>,
  parent: Element | undefined,
): Element {
  return {
    name: node.tagName,
    attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
    get text() {
      return textOf(node);
    },
    parent,
    line: startLine,
    at: new Map(
      Object.entries(attrs ?? {}).map(([name, { startOffset, endOffset }]) => [
        name,
        { start: startOffset, end: endOffset },
      ]),
    ),
    inner: startTag && endTag ? { start: startTag.endOffset, end: endTag.startOffset } : undefined,
  };
}

const childrenOf = (node: Tree.Node): Tree.Node[] =>
  'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return childrenOf(node)
    .filter(({ nodeName }) => !silent.has(nodeName))
    .map(textOf)
    .join('');
}

/** A text to be compared without regard to where its lines happen to end. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
