import type { Root } from 'mdast';
import { attributeOf, partProps } from '../story/reading/body/elements.ts';
import type { Lead } from '../story/schema.ts';

/**
 * The picture in the text that stands for a story without a lead picture elsewhere, such as in link
 * previews: the first one with a credit, or the still of the first film, which has no alt text;
 * undefined if there is none.
 */
export function firstPicture(tree: Root): Lead | undefined {
  for (const { element, holds, role, attribute } of partProps(tree)) {
    const of = (name: string) => attributeOf(element, name) ?? '';
    if (holds !== 'picture' || role === 'thumbnail' || of('credit') === '') continue;
    const [alt, caption, credit] = [of('alt'), of('caption'), of('credit')];
    return { image: attribute.value, alt, caption, credit };
  }
  return undefined;
}
