import type { Nodes, RootContent } from 'mdast';
import { readCanonical } from '../story/reading/body/canonical.ts';
import { plain } from './compare/comparable.ts';
import type { Content, RecordBlock } from './revision.ts';

/**
 * What of a text makes a difference to readers: its words as `plain` has them, and what they are set
 * in, such as lists, headings and links. Two texts that are equal in this form are the same. Where
 * paragraphs break makes no difference, but where lists, headings and code do, it does.
 */
export function essenceOf(blocks: readonly (Content | RecordBlock)[]): string {
  const nodes = blocks.flatMap((block): readonly RootContent[] =>
    'text' in block ? readCanonical(block.text) : [{ type: 'text', value: `\0${block.hash}` }],
  );
  return plain(inOrder(nodes));
}

/** Control characters, which no text has, stand for the beginning and the end of what isn't words. */
const [START, END] = ['\u0001', '\u0002'];

function inOrder(nodes: readonly Nodes[]): string {
  return nodes
    .map((node, index) => {
      const breaks = node.type === 'paragraph' && nodes[index - 1]?.type === 'paragraph';
      return `${breaks ? ' ' : ''}${said(node)}`;
    })
    .join('');
}

function said(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const inside = 'children' in node ? inOrder(node.children) : valueOf(node);
  return node.type === 'paragraph' ? inside : `${START}${formOf(node)} ${inside}${END}`;
}

/** In code, white space counts, whichever ends its lines have. */
function valueOf(node: Nodes): string {
  if (!('value' in node)) return '';
  return node.type === 'code'
    ? encodeURIComponent(node.value.replaceAll('\r\n', '\n'))
    : node.value;
}

/** What a node is besides its words: the depth of a heading, the address of a link. */
function formOf(node: Nodes): string {
  const own = Object.entries(node).filter(([key]) => !LEFT_OUT.has(key));
  const attributes =
    'attributes' in node
      ? node.attributes.map((one) => ('name' in one ? [one.name, one.value] : [one.value]))
      : [];
  return JSON.stringify([own, attributes]);
}

/** Where it is in the file, its words, and white space between the items of a list. */
const LEFT_OUT = new Set([
  'position',
  'data',
  'children',
  'value',
  'attributes',
  'label',
  'spread',
]);
