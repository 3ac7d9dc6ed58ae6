import type { Root } from 'mdast';
import type { Thing } from 'schema-dts';
import { propsOf } from '../../parts/props.ts';
import type { Setting } from '../../parts/define-part.ts';
import { blocksOf } from '../../story/reading/body/blocks.ts';
import type { Element } from '../../story/reading/body/elements.ts';
import { attributeOf, visitParts } from '../../story/reading/body/elements.ts';
import { inlineOf } from '../../story/reading/inline-markdown.ts';
import type { Pictures } from '../feeds/article-html.ts';

/** What the parts of a story are for search engines, in the order of the page. */
export function partThings(
  tree: Root,
  { figures, files }: Pick<Pictures, 'figures' | 'files'>,
  setting: Omit<Setting, 'inside' | 'around' | 'isEmpty'>,
): Thing[] {
  const things: Thing[] = [];
  visitParts(tree, (node, part) => {
    if (!part.thing) return;
    const text: Record<string, string> = {};
    const addresses: Record<string, string> = {};
    for (const { name, holds } of propsOf(part)) {
      const value = attributeOf(node, name);
      if (value === undefined) continue;
      text[name] = holds === 'markdown' ? inlineOf(value).text : value;
      const address = figures.get(value)?.url ?? files.get(value);
      if (address !== undefined) addresses[name] = address;
    }
    things.push(part.thing({ text, addresses, words: wordsIn(node), setting }));
  });
  return things;
}

/** What stands between the tags of a part, its paragraphs and items apart. */
const wordsIn = ({ children }: Element): string =>
  blocksOf({ type: 'root', children: [...children] })
    .map(({ text }) => text)
    .join(' ');
