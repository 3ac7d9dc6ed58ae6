import { h } from 'hastscript';
import { z } from 'zod';
import { dateInWords } from '../../language/dates/partial-date.ts';
import { definePart } from '../define-part.ts';
import { date, made, markdown } from '../props.ts';

export default definePart({
  about: 'One event of a timeline.',
  props: z.strictObject({
    at: date,
    date: made('markdown'),
    title: markdown.optional(),
    id: made('value'),
  }),
  children: 'parts',
  mayBeEmpty: true,
  within: 'Timeline',
  resolve: ({ at = '' }, setting) => ({
    props: { date: dateInWords(at, setting), id: `event-${at.replace(/[^\d]+/g, '-')}` },
  }),
  feed: ({ words }, children) =>
    h('li', [
      h('p', [
        h('strong', words['date']),
        ...(words['title'] ? [' ', h('em', words['title'])] : []),
      ]),
      ...children,
    ]),
  text: { margin: '  ', props: { date: (words) => `* ${words}` } },
  example: '<Event at="2024-10-25" title="What happened">Some words on it.</Event>',
});
