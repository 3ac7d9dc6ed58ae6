import type { Element, ElementContent } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Handlers, State } from 'mdast-util-to-hast';
import { inlineOf } from '../story/reading/inline-markdown.ts';
import type { Crop } from './structured-data.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** How the components and tags of a story become plain HTML, for `mdast-util-to-hast`. */
export function proseHandlers(figures: ReadonlyMap<string, Crop>): Handlers {
  const jsx = (state: State, node: Jsx): ElementContent | ElementContent[] => {
    switch (node.name) {
      case 'Figure':
        return figure(attributesOf(node), figures);
      case 'PullQuote':
        return pullQuote(attributesOf(node), state.all(node));
      case 'Aside':
        return aside(attributesOf(node), state.all(node));
      default:
        return node.name
          ? element(node.name, attributesOf(node), state.all(node))
          : state.all(node);
    }
  };
  return { mdxJsxFlowElement: jsx, mdxJsxTextElement: jsx };
}

type Attributes = Record<string, string>;

/** Attributes with a plain value; what stands in braces has been evaluated before. */
function attributesOf({ attributes }: Jsx): Attributes {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

function figure(
  { image = '', alt = '', caption = '', credit = '' }: Attributes,
  figures: ReadonlyMap<string, Crop>,
): Element {
  const { url, width, height } = figures.get(image) ?? { url: image, width: 0, height: 0 };
  const size = width > 0 ? { width, height } : {};
  return element('figure', {}, [
    element('img', { src: url, alt, ...size }, []),
    element('figcaption', {}, [
      element('p', {}, inlineOf(caption).content),
      element('p', {}, [element('small', {}, inlineOf(credit).content)]),
    ]),
  ]);
}

function pullQuote({ by }: Attributes, words: ElementContent[]): Element {
  const source = by === undefined ? [] : [element('figcaption', {}, inlineOf(by).content)];
  return element('figure', {}, [element('blockquote', {}, words), ...source]);
}

function aside({ title }: Attributes, words: ElementContent[]): Element {
  const heading =
    title === undefined ? [] : [element('p', {}, [element('strong', {}, inlineOf(title).content)])];
  return element('aside', {}, [...heading, ...words]);
}

function element(
  tagName: string,
  properties: Record<string, string | number>,
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
