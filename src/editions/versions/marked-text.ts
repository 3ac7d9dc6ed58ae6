import type { Element as HtmlElement, ElementContent, Nodes as Html } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { nameFootnotes } from '../../language/footnotes.ts';
import { idIn } from '../../language/fragment.ts';
import type { Labels } from '../../language/labels.ts';
import { standIn } from '../../revisions/compare/change-lines.ts';
import type { Change, Words } from '../../revisions/compare/changes.ts';
import { alignByClass, scopeHeads } from '../../story/reading/body/table-cells.ts';
import { passagesOf } from '../../story/reading/body/blocks.ts';
import type { Element } from '../../story/reading/body/elements.ts';
import { partOf } from '../../story/reading/body/elements.ts';
import { useMargin } from '../../story/reading/body/margin.ts';
import { addComponentProps } from '../../story/reading/body/component-props.ts';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import { markWords } from './mark-words.ts';

/** What a version's text is printed with. */
export interface Print {
  /** What changed in it since the version before. */
  changes: readonly Change[];
  /** Of the story. */
  language: string;
  labels: Labels;
  /** The language of the labels if it isn't the story's. */
  labelsLanguage?: string | undefined;
}

/** HTML, or what a component prints: a part of the story, or what Markdown becomes, such as `table`. */
export type Piece = { html: string } | { tag: string; props: Props; children: Piece[] };

type Props = Record<string, string>;

/**
 * The text of a version with what was new in it marked in place, divided into what components print
 * and the HTML between. `components` are the tags that have one.
 */
export function markedText(tree: Root, print: Print, components: ReadonlySet<string>): Piece[] {
  const { changes, language, labels, labelsLanguage } = print;
  const marked = structuredClone(tree);
  useMargin(marked);
  markPassages(marked, changes);
  const jsx = (state: State, node: Element): ElementContent[] => {
    const children = state.all(node);
    if (!node.name) return children;
    // `h` would give HTML's names to a part and its props.
    if (partOf(node)) {
      addComponentProps(node, language, STORY_FOLDER);
      return [{ type: 'element', tagName: node.name, properties: propsIn(node), children }];
    }
    return [h(node.name, propsIn(node), children)];
  };
  const handlers = {
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
    marked: (state: State, node: Marked) =>
      markWords(state.all(node as unknown as Nodes as Root), node.words, labels), // why: the node is ours, and mdast's types know only its own
  };
  const html = toHast(marked, { handlers });
  nameFootnotes(html, labels, labelsLanguage);
  alignByClass(html);
  scopeHeads(html);
  unlinkLost(html);
  return html.type === 'root' ? piecesOf(html.children.filter(isContent), components) : [];
}

const isContent = (node: Html): node is ElementContent => node.type !== 'doctype';

function piecesOf(nodes: readonly ElementContent[], components: ReadonlySet<string>): Piece[] {
  return nodes.map((node): Piece => {
    if (node.type !== 'element' || !components.has(node.tagName)) return { html: toHtml(node) };
    const props = Object.entries(node.properties).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    const children = piecesOf(node.children, components);
    return { tag: node.tagName, props: Object.fromEntries(props), children };
  });
}

function propsIn({ attributes }: Element): Props {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

/** Marks words in their place, those of a part's props below it, and puts back what is gone. */
function markPassages(tree: Root, changes: readonly Change[]): void {
  const places = tree.children.flatMap((block) => {
    const children = block.type === 'footnoteDefinition' ? block.children : [block];
    return passagesOf({ type: 'root', children }).map(({ node }) => ({ block, node }));
  });
  for (const { part, about, before, after, words } of changes) {
    if (part !== 'body' || about) continue;
    const now = after === undefined ? undefined : places[after];
    if (now && 'children' in now.node) wrap(now.node, words);
    else if (now) insert(tree, tree.children.indexOf(now.block) + 1, words);
    else if (before !== undefined) {
      const next = places[standIn(before, changes, places.length)];
      insert(tree, next ? tree.children.indexOf(next.block) : tree.children.length, words);
    }
  }
}

/** Words in a paragraph of their own. */
function insert(tree: Root, at: number, words: readonly Words[]): void {
  const left = words.filter(({ kind }) => kind !== 'removed').map(({ text }) => text);
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: left.length > 0 ? [{ type: 'text', value: left.join('') }] : [],
  };
  wrap(paragraph, words);
  tree.children.splice(at, 0, paragraph);
}

/** Stands around the words of a paragraph until they are HTML. */
interface Marked {
  type: 'marked';
  words: readonly Words[];
  children: RootContent[];
}

function wrap(node: { children: RootContent[] }, words: readonly Words[]): void {
  const marked: Marked = { type: 'marked', words, children: node.children };
  node.children = [marked as unknown as RootContent]; // why: as above
}

/** A version may lack places that its links lead to: those of parts whose files are gone. */
function unlinkLost(tree: Html): void {
  const ids = new Set<unknown>();
  visit(tree, 'element', ({ properties }: HtmlElement) => {
    ids.add(properties['id']);
  });
  visit(tree, 'element', ({ properties }: HtmlElement) => {
    const { href } = properties;
    if (typeof href !== 'string' || !href.startsWith('#')) return;
    if (!ids.has(idIn(href.slice(1)))) delete properties['href'];
  });
}
