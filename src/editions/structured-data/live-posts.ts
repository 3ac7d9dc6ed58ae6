import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { StoryPage } from '../../page/story-page.ts';
import { attributeOf, isElement } from '../../story/reading/body/elements.ts';
import { inlineOf } from '../../story/reading/inline-markdown.ts';
import type { Pictures } from '../feeds/article-html.ts';
import { bodyHtml } from '../feeds/article-html.ts';

/** A post of a live story, for feeds and search engines. */
export interface LivePost {
  /** Its place on the page, absolute. */
  url: string;
  at: string;
  title: string;
  /** Its words without markup, but for its title. */
  text: string;
  /** The same with absolute addresses. */
  html: string;
}

/** The posts of a story, the newest first; none of a story that isn't live. */
export function livePosts(page: StoryPage, tree: Root, pictures: Pictures): LivePost[] {
  if (!page.live) return [];
  return tree.children.flatMap((node) => {
    const at = isElement(node) && node.name === 'Post' ? attributeOf(node, 'at') : undefined;
    if (at === undefined || !isElement(node)) return [];
    return [
      {
        url: `${page.url}#${attributeOf(node, 'id') ?? ''}`,
        at,
        title: inlineOf(attributeOf(node, 'title') ?? '').text,
        text: node.children.map((child) => toString(child)).join('\n'),
        html: bodyHtml(page, { type: 'root', children: [node] }, pictures),
      },
    ];
  });
}
