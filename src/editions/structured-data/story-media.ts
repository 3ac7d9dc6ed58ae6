import type { Root } from 'mdast';
import { propsOf } from '../../parts/props.ts';
import type { Setting } from '../../parts/define-part.ts';
import type { Element } from '../../story/reading/body/elements.ts';
import { attributeOf, partOf, partProps } from '../../story/reading/body/elements.ts';
import { inlineOf } from '../../story/reading/inline-markdown.ts';
import type { Pictures } from '../feeds/article-html.ts';

/** A film or a recording of the story, for feeds and sitemaps. */
export interface StoryMedia {
  /** Absolute, like the poster's. */
  url: string;
  /** Such as `video/mp4`. */
  type: string;
  medium: 'video' | 'audio';
  bytes: number;
  /** In whole seconds, one at least. */
  duration: number;
  title: string;
  poster?: string | undefined;
}

/** The films and recordings of a story in the order of the page. */
export function mediaIn(
  tree: Root,
  { figures, files }: Pick<Pictures, 'figures' | 'files'>,
  beside: Setting['beside'],
): StoryMedia[] {
  return partProps(tree).flatMap(({ element, attribute }) => {
    const url = files.get(attribute.value);
    const file = beside(attribute.value);
    if (url === undefined || !file?.media) return [];
    const poster = valueOf(element, 'picture');
    return [
      {
        url,
        type: file.media.type,
        medium: file.media.picture ? 'video' : 'audio',
        bytes: file.bytes,
        duration: Math.max(1, Math.round(file.media.duration)),
        title: inlineOf(valueOf(element, 'markdown') ?? '').text,
        poster: poster === undefined ? undefined : figures.get(poster)?.url,
      },
    ];
  });
}

/** The first prop of its part that holds such a thing. */
function valueOf(element: Element, kind: 'picture' | 'markdown'): string | undefined {
  const part = partOf(element);
  const prop = part && propsOf(part).find(({ holds, made }) => holds === kind && !made);
  return prop && attributeOf(element, prop.name);
}
