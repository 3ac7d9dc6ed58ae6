import { h } from 'hastscript';
import { z } from 'zod';
import { definePart } from '../define-part.ts';

export default definePart({
  about: 'Questions that readers ask, each with its answer.',
  props: z.strictObject({}),
  children: { only: 'Question', least: 1 },
  feed: (_, children) => h('div', children),
  example: '<Questions>\n<Question title="A question?">The answer.</Question>\n</Questions>',
});
