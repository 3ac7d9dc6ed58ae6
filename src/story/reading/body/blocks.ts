import type { FootnoteDefinition, List, Parent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Element } from './elements.ts';
import type { Prop } from '../../../parts/props.ts';
import { heldBy, propsOf } from '../../../parts/props.ts';
import { attributeNode, attributeOf, isElement, isLead, partOf } from './elements.ts';
import { inlineOf } from '../inline-markdown.ts';

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
  /** Of a cell: its row, which tells those of one table apart. */
  row?: string;
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
  /** Whether it leads the story. */
  leads?: true;
}

/** Where the name and the values of a part end in a place. */
export const PART_END = '\n';

/** How a place ends where words are made from the values of a part, such as a date in words. */
export const MADE = '*';

/** A block of words with what it was read from. */
export interface Passage {
  block: Block;
  node: RootContent | MdxJsxAttribute;
  /** What it is within, from the outside in: `> 2.` in a list that begins with 2, in a quotation. */
  place: string;
}

/**
 * The words of a checked body in the order of reading. Notes at the foot come last, in the order in
 * which the text refers to them; the numbers that refer to them are not words and are left out.
 */
export function blocksOf(tree: Root): Block[] {
  return passagesOf(tree).map(({ block }) => block);
}

/** The same with the nodes of the tree, which still have their links and emphasis. */
export function passagesOf(tree: Root): Passage[] {
  const found: Passage[] = [];
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (note) => {
    notes.set(note.identifier, note);
  });
  collect(tree, { kind: 'paragraph', place: '' }, found);
  visit(tree, 'footnoteReference', ({ identifier }) => {
    const note = notes.get(identifier);
    if (note) collect(note, { kind: 'note', place: '[^]' }, found);
    notes.delete(identifier);
  });
  return found;
}

/** Where the walk through the tree is. */
interface Within {
  kind: BlockKind;
  place: string;
  part?: BlockPart;
  /** Of a cell. */
  row?: string;
}

function collect(parent: Root | Parent, within: Within, found: Passage[]): void {
  for (const child of parent.children) {
    if (child.type === 'paragraph') add(found, within, wordsOf(child), child);
    else if (child.type === 'heading') {
      add(found, inside(within, '#'.repeat(child.depth), 'heading'), wordsOf(child), child);
    } else if (child.type === 'code') {
      add(found, inside(within, `\`\`\`${child.lang ?? ''}`, 'code'), child.value, child);
    } else if (child.type === 'blockquote') collect(child, inside(within, '>', 'quote'), found);
    else if (child.type === 'list') collectList(child, within, found);
    else if (child.type === 'table') collectTable(child, within, found);
    else if (isElement(child)) collectPart(child, within, found);
    else if (child.type !== 'footnoteDefinition' && 'children' in child) {
      collect(child, within, found);
    }
  }
}

function collectList(list: List, within: Within, found: Passage[]): void {
  const mark = list.ordered ? `${list.start ?? 1}.` : '-';
  for (const item of list.children) collect(item, inside(within, mark, 'item'), found);
}

function collectTable(table: Table, within: Within, found: Passage[]): void {
  const line = table.position?.start.line ?? 1;
  for (const [index, row] of table.children.entries()) {
    for (const [column, cell] of row.children.entries()) {
      const mark = `|${table.align?.[column] ?? ''}`;
      const own = { ...inside(within, mark, 'cell'), row: `${line}/${index}` };
      add(found, own, wordsOf(cell), cell);
    }
  }
}

function inside(within: Within, mark: string, kind = within.kind): Within {
  return { ...within, kind, place: within.place === '' ? mark : `${within.place} ${mark}` };
}

function collectPart(element: Element, within: Within, found: Passage[]): void {
  const part = partOf(element);
  const own: BlockPart = {
    name: element.name ?? '',
    line: element.position?.start.line ?? 1,
    ...(isLead(element) && { leads: true }),
  };
  const props = part ? propsOf(part) : [];
  const values = props
    .map((prop) => ({ ...prop, value: attributeOf(element, prop.name) ?? '' }))
    .filter((prop) => heldBy(prop, prop.value) === 'value' && !prop.made)
    .map(({ name, value }) => ` ${name}=${value}`);
  const inPart = {
    ...inside(within, `${own.name}${values.join('')}${PART_END}`, 'paragraph'),
    part: own,
  };
  const isAfter = ({ name }: Prop) => part?.after?.includes(name) ?? false;
  for (const prop of props.filter((one) => !isAfter(one))) addProp(found, prop, element, inPart);
  collect(element, inPart, found);
  for (const prop of props.filter(isAfter)) addProp(found, prop, element, inPart);
}

function addProp(
  found: Passage[],
  { name, holds, made: isMade }: Prop,
  element: Element,
  within: Within & { part: BlockPart },
): void {
  const attribute = attributeNode(element, name);
  if (typeof attribute?.value !== 'string' || (holds !== 'markdown' && holds !== 'plain')) return;
  const words = holds === 'markdown' ? inlineOf(attribute.value).text : attribute.value;
  const own = {
    ...inside(within, `${name}${isMade ? MADE : ''}`, 'prop'),
    part: { ...within.part, prop: name },
  };
  add(found, own, words, attribute);
}

function add(
  found: Passage[],
  { kind, part, place, row }: Within,
  words: string,
  node: RootContent | MdxJsxAttribute,
): void {
  const text = kind === 'code' ? words : words.replace(/[ \t\n\r]+/g, ' ').trim();
  if (!text) return;
  const block: Block = {
    kind,
    text,
    line: node.position?.start.line ?? 1,
    ...(node.type === 'heading' && { depth: node.depth }),
    ...(part && { part }),
    ...(row !== undefined && { row }),
  };
  found.push({ block, node, place });
}

function wordsOf(node: RootContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break' || (isElement(node) && node.name === 'br')) return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
