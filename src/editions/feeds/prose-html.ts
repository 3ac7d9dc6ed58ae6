import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { FeedPicture, FeedProps } from '../../parts/define-part.ts';
import { propsOf } from '../../parts/props.ts';
import { parts } from '../../parts/parts.ts';
import type { Element } from '../../story/reading/body/elements.ts';
import { attributeOf } from '../../story/reading/body/elements.ts';
import { inlineOf } from '../../story/reading/inline-markdown.ts';

/**
 * How the parts and tags of a story become plain HTML, for `mdast-util-to-hast`. `pictures` are
 * those of its parts and `files` the addresses of their other files, by the path as it is written in
 * the story.
 */
export function proseHandlers(
  pictures: ReadonlyMap<string, FeedPicture>,
  files: ReadonlyMap<string, string>,
): Handlers {
  const jsx = (state: State, node: Element): ElementContent | ElementContent[] => {
    const part = parts.get(node.name ?? '');
    if (part) return part.feed(feedProps(node, pictures, files), state.all(node));
    return node.name ? h(node.name, attributesOf(node), state.all(node)) : state.all(node);
  };
  return { mdxJsxFlowElement: jsx, mdxJsxTextElement: jsx };
}

function feedProps(
  node: Element,
  known: ReadonlyMap<string, FeedPicture>,
  addresses: ReadonlyMap<string, string>,
): FeedProps {
  const text: Record<string, string> = {};
  const words: Record<string, ElementContent[]> = {};
  const pictures: Record<string, FeedPicture> = {};
  const files: Record<string, string> = {};
  const part = parts.get(node.name ?? '');
  for (const { name, holds } of part ? propsOf(part) : []) {
    const value = attributeOf(node, name);
    if (value === undefined) continue;
    const inline = holds === 'markdown' ? inlineOf(value) : undefined;
    text[name] = inline?.text ?? value;
    words[name] = inline?.content ?? [{ type: 'text', value }];
    const found = known.get(value);
    if (found) pictures[name] = found;
    const address = addresses.get(value);
    if (address !== undefined) files[name] = address;
  }
  return { text, words, pictures, files };
}

/** Attributes as they were written; expressions in braces have been evaluated before. */
function attributesOf({ attributes }: Element): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}
