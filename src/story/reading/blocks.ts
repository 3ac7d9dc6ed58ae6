import type { FootnoteDefinition, Parent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Element } from './elements.ts';
import { attributeNode, isElement } from './elements.ts';
import { inlineOf } from './inline-markdown.ts';

/** What a block is on the page. Captions, alts and credits are those of figures in the body. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'item'
  | 'code'
  | 'cell'
  | 'note'
  | 'pullquote'
  | 'by'
  | 'title'
  | 'aside'
  | 'alt'
  | 'caption'
  | 'credit';

/** Words of the body that stand together on the page. */
export interface Block {
  kind: BlockKind;
  /** The words as readers see them, white space collapsed; in code as it stands. */
  text: string;
  /** 1-based, in the story's file. */
  line: number;
  /** Of a heading: 2 to 6. */
  depth?: number;
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
const KIND_IN_COMPONENT: Record<string, BlockKind> = { PullQuote: 'pullquote', Aside: 'aside' };

function collect(parent: Root | Parent, kind: BlockKind, blocks: Block[]): void {
  for (const child of parent.children) {
    if (child.type === 'paragraph') add(blocks, kind, wordsOf(child), child);
    else if (child.type === 'heading') add(blocks, 'heading', wordsOf(child), child);
    else if (child.type === 'tableCell') add(blocks, 'cell', wordsOf(child), child);
    else if (child.type === 'code') add(blocks, 'code', child.value, child);
    else if (isElement(child)) collectComponent(child, blocks);
    else if (child.type !== 'footnoteDefinition' && 'children' in child) {
      collect(child, KIND_WITHIN[child.type] ?? kind, blocks);
    }
  }
}

function collectComponent(element: Element, blocks: Block[]): void {
  if (element.name === 'Figure') {
    for (const kind of ['alt', 'caption', 'credit'] as const) addValue(blocks, kind, element);
    return;
  }
  addValue(blocks, 'title', element);
  collect(element, KIND_IN_COMPONENT[element.name ?? ''] ?? 'paragraph', blocks);
  addValue(blocks, 'by', element);
}

function addValue(
  blocks: Block[],
  kind: 'alt' | 'caption' | 'credit' | 'title' | 'by',
  element: Element,
): void {
  const attribute = attributeNode(element, kind);
  if (typeof attribute?.value !== 'string') return;
  const words = kind === 'alt' ? attribute.value : inlineOf(attribute.value).text;
  add(blocks, kind, words, attribute);
}

function add(
  blocks: Block[],
  kind: BlockKind,
  words: string,
  at: RootContent | MdxJsxAttribute,
): void {
  const text = kind === 'code' ? words : words.replace(/[ \t\n\r]+/g, ' ').trim();
  if (!text) return;
  const block: Block = { kind, text, line: at.position?.start.line ?? 1 };
  blocks.push(at.type === 'heading' ? { ...block, depth: at.depth } : block);
}

function wordsOf(node: RootContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break' || (isElement(node) && node.name === 'br')) return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
