import type {
  Definition,
  FootnoteDefinition,
  Link,
  Nodes,
  Parents,
  Root,
  RootContent,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { namesFile, propsOf } from '../../../parts/props.ts';
import type { Element } from './elements.ts';
import { attributeNode, isElement, partOf } from './elements.ts';
import { GFM } from '../inline-markdown.ts';
import { wrapParagraphs } from './paragraphs.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, GFM).freeze();

/**
 * A checked body in one form, however it was written: a Markdown block each, in order, footnotes
 * last. Links are written out, footnotes numbered as on the page, props in the order of their part.
 * `fileNames` are what the files that parts name are called instead.
 */
export function canonicalBlocks(tree: Root, fileNames: ReadonlyMap<string, string>): string[] {
  const copy = structuredClone(tree);
  writeOutLinks(copy);
  const notes = numberFootnotes(copy);
  visit(copy, (node) => {
    if (isElement(node)) orderAttributes(node, fileNames);
    if (node.type === 'text') node.value = node.value.replace(/[ \t\r\n]+/g, ' ');
  });
  plainTags(copy);
  const blocks = copy.children.filter(
    ({ type }) => type !== 'definition' && type !== 'footnoteDefinition',
  );
  return [...blocks, ...notes].map(markdownOf).filter((text) => text !== '');
}

const known = new Map<string, readonly RootContent[]>();

/**
 * A block of `canonicalBlocks` as a tree. Blocks are kept, because most are the same from one
 * revision to the next: nobody may change the tree.
 */
export function readCanonical(block: string): readonly RootContent[] {
  const found = known.get(block) ?? parseBlock(block);
  known.set(block, found);
  return found;
}

/** Footnotes are in other blocks; without a definition, a reference to one would be text. */
function parseBlock(block: string): readonly RootContent[] {
  const numbers = new Set(Array.from(block.matchAll(/\[\^(\d+)\](?!:)/g), ([, number]) => number));
  const stubs = [...numbers].map((number) => `\n\n[^${number ?? ''}]: …`);
  const tree = parser.parse(block + stubs.join(''));
  wrapParagraphs(tree, () => undefined);
  return tree.children.slice(0, tree.children.length - stubs.length);
}

/** A block as it is recorded, in this one form. */
export function markdownOf(node: RootContent): string {
  const extensions = [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()];
  const style = { bullet: '-', emphasis: '_', rule: '-', resourceLink: true } as const;
  return toMarkdown(node, { ...style, extensions }).trimEnd();
}

function writeOutLinks(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    definitions.set(node.identifier, node);
  });
  visit(tree, 'linkReference', (node) => {
    const { url = '', title = null } = definitions.get(node.identifier) ?? {};
    Object.assign(node, { type: 'link', url, title } satisfies Partial<Link>);
  });
}

/** Numbers footnotes by the order of their references, and gives those that are referred to. */
function numberFootnotes(tree: Root): FootnoteDefinition[] {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    definitions.set(node.identifier, node);
  });
  const order: string[] = [];
  const number = (parent: Parents) => {
    visit(parent, 'footnoteReference', (node) => {
      if (!order.includes(node.identifier)) order.push(node.identifier);
      node.identifier = node.label = String(order.indexOf(node.identifier) + 1);
    });
  };
  number({ ...tree, children: tree.children.filter(({ type }) => type !== 'footnoteDefinition') });
  const notes: FootnoteDefinition[] = [];
  for (const [index, identifier] of order.entries()) {
    const note = definitions.get(identifier);
    if (!note) continue;
    number(note);
    notes.push(note);
    note.identifier = note.label = String(index + 1);
  }
  return notes;
}

/** Props in the order of their part, then whatever HTML takes in the order of the alphabet. */
function orderAttributes(element: Element, fileNames: ReadonlyMap<string, string>): void {
  const part = partOf(element);
  const props = part ? propsOf(part) : [];
  for (const prop of props) {
    const attribute = attributeNode(element, prop.name);
    if (typeof attribute?.value !== 'string' || !namesFile(prop, attribute.value)) continue;
    attribute.value = fileNames.get(attribute.value) ?? attribute.value;
  }
  const names = props.map(({ name }) => name);
  const place = ({ name }: { name: string }) => (names.includes(name) ? names.indexOf(name) : 1e3);
  element.attributes = element.attributes
    .filter((attribute) => attribute.type === 'mdxJsxAttribute')
    .sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
}

const AS_MARKDOWN = new Map<string | null, 'emphasis' | 'strong' | 'delete'>([
  ['em', 'emphasis'],
  ['strong', 'strong'],
  ['del', 'delete'],
]);

/** `<strong>` without attributes is what `**` means. */
function plainTags(parent: Parents): void {
  for (const child of parent.children) {
    if ('children' in child) plainTags(child);
    if (child.type !== 'mdxJsxTextElement' || child.attributes.length > 0) continue;
    const type = AS_MARKDOWN.get(child.name);
    if (type) Object.assign(child, { type } satisfies Partial<Nodes>);
  }
}
