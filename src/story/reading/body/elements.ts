import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Part } from '../../../parts/define-part.ts';
import type { Holds, Prop } from '../../../parts/props.ts';
import { heldBy, propsOf } from '../../../parts/props.ts';
import { parts } from '../../../parts/parts.ts';

/** A tag in the body: `<Figure … />` or `<em>…</em>`. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Attributes that every element takes. */
export const GLOBAL = ['lang', 'dir', 'title', 'id'];

/** HTML that stands within a paragraph, with the attributes each takes beside the global ones. */
export const INLINE: Record<string, string[]> = {
  ...Object.fromEntries(
    'abbr b bdi bdo br cite dfn em i kbd mark rp rt ruby s small span strong sub sup u wbr'
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href', 'hreflang'],
  del: ['cite', 'datetime'],
  ins: ['cite', 'datetime'],
  q: ['cite'],
  time: ['datetime'],
};

export function isElement<T extends { type: string }>(node: T): node is Extract<T, Element> {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The part of the story that an element is, such as a figure; undefined for HTML. */
export function partOf({ name }: Element): Part | undefined {
  return parts.get(name ?? '');
}

/** Says of a part that it leads the story: it is in the frontmatter, and in the place of a picture. */
export const LEAD: MdxJsxAttribute = { type: 'mdxJsxAttribute', name: 'lead', value: 'true' };

/** Whether an element is the part that leads the story. */
export function isLead<T extends { type: string }>(node: T | undefined): boolean {
  if (!node || !isElement(node)) return false;
  return partOf(node)?.leads === true && attributeNode(node, LEAD.name) !== undefined;
}

/** A prop of a part in the body that has a value. */
export interface PartProp {
  element: Element;
  holds: Holds;
  role: Prop['role'];
  published: boolean;
  attribute: MdxJsxAttribute & { value: string };
}

/** The props of all parts in a body, in its order. */
export function partProps(tree: Root): PartProp[] {
  const found: PartProp[] = [];
  visitParts(tree, (element, part) => {
    for (const prop of propsOf(part)) {
      const { name, role, published } = prop;
      const attribute = attributeNode(element, name);
      if (attribute && hasText(attribute)) {
        const holds = heldBy(prop, attribute.value);
        found.push({ element, holds, role, published, attribute });
      }
    }
  });
  return found;
}

/** Sees each part of a tree, in its order: one in another comes after it. */
export function visitParts(tree: Root, see: (element: Element, part: Part) => void): void {
  visit(tree, (node) => {
    const part = isElement(node) && partOf(node);
    if (part) see(node, part);
  });
}

const hasText = (attribute: MdxJsxAttribute): attribute is PartProp['attribute'] =>
  typeof attribute.value === 'string';

/** The attribute of a name, where an element has one. */
export function attributeNode(element: Element, name: string): MdxJsxAttribute | undefined {
  return element.attributes
    .filter((attribute) => attribute.type === 'mdxJsxAttribute')
    .find((attribute) => attribute.name === name);
}

/** The value of an attribute, once its braces are evaluated; '' where it is there without one. */
export function attributeOf(element: Element, name: string): string | undefined {
  const found = attributeNode(element, name);
  return found && (typeof found.value === 'string' ? found.value : '');
}

/** A tag as the subject of a sentence: “An <Aside>”. */
export function withArticle(name: string | null): string {
  return `${/^[aeiou]/i.test(name ?? '') ? 'An' : 'A'} <${name}>`;
}
