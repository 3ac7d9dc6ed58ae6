import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { propsOf } from '../../../parts/props.ts';
import { pathOf } from '../pictures.ts';
import type { Element } from './elements.ts';
import { attributeNode, partOf } from './elements.ts';

/**
 * Gives a part what its component needs beside its props: the language of the story, for its labels,
 * and of each file the path from the root of the project. `folder` is where the story is.
 */
export function addComponentProps(element: Element, language: string, folder: string): void {
  const part = partOf(element);
  if (!part) return;
  const told: MdxJsxAttribute = { type: 'mdxJsxAttribute', name: 'language', value: language };
  element.attributes.push(told);
  for (const { name } of propsOf(part).filter(({ holds }) => holds === 'file')) {
    const attribute = attributeNode(element, name);
    if (typeof attribute?.value !== 'string') continue;
    attribute.value = `${folder.replaceAll('\\', '/')}/${pathOf(attribute.value)}`;
  }
}
