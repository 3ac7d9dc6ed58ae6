import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** A tag in the body: `<Figure … />` or `<em>…</em>`. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What an author may use without importing it, with the values that each takes. */
export const COMPONENTS: Record<string, { required: string[]; optional: string[] }> = {
  Figure: { required: ['image', 'alt', 'caption', 'credit'], optional: [] },
  PullQuote: { required: [], optional: ['by'] },
  Aside: { required: [], optional: ['title'] },
};

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

/** Whether an element is one of the page's own, such as a figure. */
export function isComponent({ name }: Element): boolean {
  return name !== null && Object.hasOwn(COMPONENTS, name);
}

/** The attribute of a name, where an element has one. */
export function attributeNode(element: Element, name: string): MdxJsxAttribute | undefined {
  return element.attributes
    .filter((attribute) => attribute.type === 'mdxJsxAttribute')
    .find((attribute) => attribute.name === name);
}

/** The value of an attribute, once its braces are settled; '' where it is there without one. */
export function attributeOf(element: Element, name: string): string | undefined {
  const found = attributeNode(element, name);
  return found && (typeof found.value === 'string' ? found.value : '');
}

/** A tag as the subject of a sentence: “An <Aside>”. */
export function withArticle(name: string | null): string {
  return `${/^[aeiou]/i.test(name ?? '') ? 'An' : 'A'} <${name}>`;
}
