import type { Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { Element } from './elements.ts';
import { partOf, isElement, withArticle } from './elements.ts';
import type { Report } from '../../problems/report.ts';

/**
 * Moves tags to where HTML allows them: components between paragraphs, everything else inside one.
 * In MDX this depends on line breaks, and for `<Aside>words</Aside>` on one line also on the
 * compiler. Afterwards, both ways of writing it give the same tree.
 */
export function wrapParagraphs(parent: Root | Parent, report: Report): void {
  const isHome = holdsBlocks(parent);
  if (isHome) parent.children = blocks(parent.children);
  for (const child of parent.children) {
    if (!('children' in child)) continue;
    wrapParagraphs(child, report);
    if (!isElement(child)) continue;
    if (!partOf(child)) unwrap(child, report);
    else if (!isHome) report(child, outOfPlace(child, parent));
  }
}

/** A component among words: HTML has no place for it there. */
function outOfPlace({ name }: Element, { type }: Parent): Parameters<Report>[1] {
  return type === 'paragraph'
    ? {
        message: `${withArticle(name)} can't be inside a paragraph.`,
        fix: 'Add an empty line before it and after it.',
      }
    : {
        message: `${withArticle(name)} can't be inside a heading, a table, a link or other words.`,
        fix: 'Move it below them, with an empty line before it and after it.',
      };
}

function holdsBlocks(parent: Root | Parent): boolean {
  if (isElement(parent)) return partOf(parent) !== undefined;
  return /^(?:root|blockquote|listItem|footnoteDefinition)$/.test(parent.type);
}

/** Moves components out of paragraphs, and text outside a paragraph into one. */
function blocks(children: RootContent[]): RootContent[] {
  const wrapped: RootContent[] = [];
  let free: PhrasingContent[] = [];
  const close = (): void => {
    if (free.some((node) => !isBlank(node))) wrapped.push(paragraphOf(free));
    free = [];
  };
  for (const child of children.flatMap((one) => (one.type === 'paragraph' ? lifted(one) : [one]))) {
    const phrasing = asPhrasing(child);
    if (phrasing) free.push(phrasing);
    else {
      close();
      wrapped.push(child);
    }
  }
  close();
  return wrapped;
}

/** The components of a paragraph that contains nothing else; otherwise the paragraph itself. */
function lifted(paragraph: Paragraph): RootContent[] {
  const words = paragraph.children.filter((node) => !isBlank(node));
  return words.length > 0 && words.every(isComponent) ? words.map(asFlow) : [paragraph];
}

const isComponent = (node: PhrasingContent): node is Extract<PhrasingContent, Element> =>
  isElement(node) && partOf(node) !== undefined;

function asFlow(element: Element): Element {
  return { ...element, type: 'mdxJsxFlowElement', children: [...element.children] } as Element; // why: the two kinds differ in their children's types only, which the next pass sets right
}

function asPhrasing(node: RootContent): PhrasingContent | undefined {
  if (!isElement(node)) return isWithinParagraph(node) ? node : undefined;
  if (partOf(node)) return undefined;
  return { ...node, type: 'mdxJsxTextElement' } as PhrasingContent; // why: as above; `unwrap` sees to the children
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  const position = children.find((node) => !isBlank(node))?.position;
  return position ? { type: 'paragraph', children, position } : { type: 'paragraph', children };
}

/** MDX wraps the text of an element on its own lines in a paragraph, which is taken away again. */
function unwrap(element: Element, report: Report): void {
  const [first] = element.children;
  if (element.children.length === 1 && first?.type === 'paragraph') {
    element.children = first.children;
  } else if (element.children.some((child) => !isWithinParagraph(child))) {
    report(element, {
      message: `${withArticle(element.name)} can only hold the text of one paragraph.`,
      fix: `Put <${element.name}> and </${element.name}> around the text of each paragraph.`,
    });
  }
}

function isWithinParagraph(node: RootContent): node is PhrasingContent {
  return /^(?:text|emphasis|strong|delete|inlineCode|break|link|linkReference|footnoteReference|image|imageReference|mdxJsxTextElement)$/.test(
    node.type,
  );
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
