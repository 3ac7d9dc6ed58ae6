import type { ElementContent } from 'hast';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { typesetMarkdown } from '../../language/typeset-markdown.ts';
import { short } from '../problems/excerpt.ts';
import { linkFault } from '../problems/links.ts';
import type { Options } from 'remark-gfm';

/** The words of a field, and the same words with their emphasis, links and code. */
export interface Inline {
  /** For places that take no markup, such as alt texts and search. */
  text: string;
  content: ElementContent[];
}

/**
 * A field's Markdown as it is printed, set as its language (BCP 47) is; without a language where it
 * is set already, as the values of the body's components are.
 */
export function inlineOf(source: string, language?: string): Inline {
  const tree = inlineTree(source);
  if (language !== undefined) typesetMarkdown(tree, language);
  return { text: toString(tree), content: contentOf(tree) };
}

/** A field's words without the Markdown, set as its language (BCP 47) is. */
export function plainWords(source: string, language: string): string {
  return inlineOf(source, language).text;
}

/** A field's Markdown set as its language (BCP 47) is, still as Markdown. */
export function typesetInline(source: string, language: string): string {
  const tree = inlineTree(source);
  typesetMarkdown(tree, language);
  const extensions = [gfmToMarkdown()];
  return toMarkdown(tree, { emphasis: '_', resourceLink: true, extensions }).trim();
}

/** What is wrong with a field's Markdown: links that lead nowhere, and pictures. */
export function inlineFaults(source: string): { message: string; found: string; fix: string }[] {
  const faults: { message: string; found: string; fix: string }[] = [];
  visit(inlineTree(source), (node) => {
    if (node.type === 'image') {
      faults.push({
        message: "A field can't hold a picture.",
        found: short(toMarkdown(node)),
        fix: 'Put the picture in the text, with <Figure image="…" />',
      });
    } else if (node.type === 'link') {
      const fault = linkFault(node.url);
      if (fault) faults.push({ ...fault, found: short(node.url) });
    }
  });
  return faults;
}

/** Where the links in a field's Markdown lead. */
export function inlineLinks(source: string): string[] {
  const links: string[] = [];
  visit(inlineTree(source), 'link', ({ url }) => {
    links.push(url);
  });
  return links;
}

/** Content cut in two at an offset into its text; an element that the cut goes through is in both. */
export function cutInline(
  content: readonly ElementContent[],
  offset: number,
): [start: ElementContent[], rest: ElementContent[]] {
  const start: ElementContent[] = [];
  const rest: ElementContent[] = [];
  let position = 0;
  for (const node of content) {
    const length = toString(node).length;
    if (position + length <= offset) start.push(node);
    else if (position >= offset) rest.push(node);
    else if (node.type === 'text') {
      start.push({ ...node, value: node.value.slice(0, offset - position) });
      rest.push({ ...node, value: node.value.slice(offset - position) });
    } else if (node.type === 'element') {
      const [before, after] = cutInline(node.children, offset - position);
      start.push({ ...node, children: before });
      rest.push({ ...node, children: after });
    }
    position += length;
  }
  return [start, rest];
}

/** GitHub’s Markdown as stories have it: only two tildes strike out, since one means “about”. */
export const GFM: Options = { singleTilde: false };

/** Fields are one line each: what begins a block in Markdown is text in them, and so is HTML. */
const TEXT_ONLY = [
  ...['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow', 'list'],
  ...['setextUnderline', 'table', 'thematicBreak', 'htmlText', 'autolink'],
  'gfmFootnoteDefinition',
];

const parser = unified().use(remarkParse).use(remarkGfm, GFM).use(readTextOnly);

function readTextOnly(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: TEXT_ONLY } },
  ];
}

/** A field's Markdown as a tree: one paragraph. */
export function inlineTree(source: string): Root {
  const tree = parser.parse(source);
  const [paragraph] = tree.children;
  const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return { type: 'root', children: [paragraphOf(children)] };
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function contentOf(tree: Root): ElementContent[] {
  const html = toHast(tree);
  const [paragraph] = html.type === 'root' ? html.children : [];
  return paragraph?.type === 'element' ? paragraph.children : [];
}
