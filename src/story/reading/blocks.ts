import type { FootnoteDefinition, Parent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Element } from './elements.ts';
import type { Prop } from '../../parts/define-part.ts';
import { propsOf } from '../../parts/define-part.ts';
import { attributeNode, isElement, partOf } from './elements.ts';
import { inlineOf } from './inline-markdown.ts';

/** What a block is on the page; `prop` is the value of a part's prop, such as a caption. */
export type BlockKind =
  'paragraph' | 'heading' | 'quote' | 'item' | 'code' | 'cell' | 'note' | 'prop';

/** Words of the body that stand together on the page. */
export interface Block {
  kind: BlockKind;
  /** The words as readers see them, white space collapsed; in code as it stands. */
  text: string;
  /** 1-based, in the story's file. */
  line: number;
  /** Of a heading: 2 to 6. */
  depth?: number;
  /** The part that it belongs to, such as a figure. */
  part?: BlockPart;
}

/** A part of the story as its words name it. */
export interface BlockPart {
  name: string;
  /** The line of its tag: it tells two parts of one name apart. */
  line: number;
  /** Of the value of a prop: which one. */
  prop?: string;
}

/**
 * The words of a checked body in the order of reading. Notes at the foot come last, in the order in
 * which the text refers to them; the numbers that refer to them are not words and are left out.
 */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (note) => {
    notes.set(note.identifier, note);
  });
  collect(tree, 'paragraph', blocks);
  visit(tree, 'footnoteReference', ({ identifier }) => {
    const note = notes.get(identifier);
    if (note) collect(note, 'note', blocks);
    notes.delete(identifier);
  });
  return blocks;
}

const KIND_WITHIN: Record<string, BlockKind> = { blockquote: 'quote', listItem: 'item' };

function collect(parent: Root | Parent, kind: BlockKind, blocks: Block[], part?: BlockPart): void {
  for (const child of parent.children) {
    if (child.type === 'paragraph') add(blocks, kind, wordsOf(child), child, part);
    else if (child.type === 'heading') add(blocks, 'heading', wordsOf(child), child, part);
    else if (child.type === 'tableCell') add(blocks, 'cell', wordsOf(child), child, part);
    else if (child.type === 'code') add(blocks, 'code', child.value, child, part);
    else if (isElement(child)) collectPart(child, blocks);
    else if (child.type !== 'footnoteDefinition' && 'children' in child) {
      collect(child, KIND_WITHIN[child.type] ?? kind, blocks, part);
    }
  }
}

function collectPart(element: Element, blocks: Block[]): void {
  const part = partOf(element);
  const own = { name: element.name ?? '', line: element.position?.start.line ?? 1 };
  const props = part ? propsOf(part) : [];
  const isAfter = ({ name }: Prop) => part?.after?.includes(name) ?? false;
  for (const prop of props.filter((one) => !isAfter(one))) addProp(blocks, prop, element, own);
  collect(element, 'paragraph', blocks, own);
  for (const prop of props.filter(isAfter)) addProp(blocks, prop, element, own);
}

function addProp(blocks: Block[], { name, holds }: Prop, element: Element, own: BlockPart): void {
  const attribute = attributeNode(element, name);
  if (typeof attribute?.value !== 'string' || (holds !== 'markdown' && holds !== 'plain')) return;
  const words = holds === 'markdown' ? inlineOf(attribute.value).text : attribute.value;
  add(blocks, 'prop', words, attribute, { ...own, prop: name });
}

function add(
  blocks: Block[],
  kind: BlockKind,
  words: string,
  at: RootContent | MdxJsxAttribute,
  part?: BlockPart,
): void {
  const text = kind === 'code' ? words : words.replace(/[ \t\n\r]+/g, ' ').trim();
  if (!text) return;
  blocks.push({
    kind,
    text,
    line: at.position?.start.line ?? 1,
    ...(at.type === 'heading' && { depth: at.depth }),
    ...(part && { part }),
  });
}

function wordsOf(node: RootContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break' || (isElement(node) && node.name === 'br')) return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
