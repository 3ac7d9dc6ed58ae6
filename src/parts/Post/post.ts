import { h } from 'hastscript';
import { z } from 'zod';
import { dateInWords, isBefore } from '../../language/dates/partial-date.ts';
import { definePart } from '../define-part.ts';
import { date, flag, made, markdown } from '../props.ts';
import { postId } from './post-id.ts';

export default definePart({
  about: 'One post of a live story; the newest comes first.',
  props: z.strictObject({
    at: date,
    date: made('markdown'),
    title: markdown,
    by: markdown.optional(),
    key: flag,
    id: made('value'),
  }),
  children: 'parts',
  resolve: ({ at = '' }, setting) => {
    const posts = setting.around.filter(({ name }) => name === 'Post');
    const own = posts.findIndex(({ props }) => props['at'] === at);
    const above = posts[own - 1]?.props['at'];
    const isLate = above !== undefined && isBefore(above, at);
    return {
      props: { date: dateInWords(at, setting), id: postId(at) },
      faults: isLate
        ? [
            {
              message:
                'The newest post of a live story comes first, and this one is newer than the one above it.',
              found: `${at} below ${above}`,
              fix: `Move the <Post at="${at}"> up, or correct its time.`,
            },
          ]
        : [],
    };
  },
  feed: ({ words, text }, children) =>
    h('section', [
      h('p', h('time', { datetime: text['at'] }, words['date'])),
      h('h2', words['title']),
      words['by'] && h('p', words['by']),
      ...children,
    ]),
  text: { margin: '' },
  example: '<Post at="2024-10-25T10:30:00-04:00" title="What is new">Some words on it.</Post>',
});
