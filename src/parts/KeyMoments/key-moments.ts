import { h } from 'hastscript';
import type { ListItem } from 'mdast';
import { z } from 'zod';
import { inlineOf } from '../../story/reading/inline-markdown.ts';
import { definePart } from '../define-part.ts';
import { postId } from '../Post/post-id.ts';

export default definePart({
  about: 'A list of the posts of a live story that are marked `key`.',
  props: z.strictObject({}),
  children: 'nothing',
  resolve: (_, { around }) => {
    const posts = around.filter(({ name, props }) => name === 'Post' && props['key'] !== undefined);
    if (posts.length === 0) {
      return {
        faults: [
          {
            message:
              'No post of this story is marked as a key moment, so this list would be empty.',
            found: '<KeyMoments>',
            fix: 'Write key in the tag of a <Post>, or remove <KeyMoments />.',
          },
        ],
      };
    }
    const children = posts.map(({ props: { at = '', title = '' } }): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            {
              type: 'link',
              url: `#${postId(at)}`,
              children: [{ type: 'text', value: inlineOf(title).text }],
            },
          ],
        },
      ],
    }));
    return { children: [{ type: 'list', ordered: false, spread: false, children }] };
  },
  feed: (_, children) => h('section', children),
  example: '<KeyMoments />',
});
