import { h } from 'hastscript';
import { z } from 'zod';
import { definePart } from '../define-part.ts';

export default definePart({
  about: 'A word from the editors, apart from the story: a warning stands before what it warns of.',
  props: z.strictObject({ kind: z.enum(['editor', 'disclosure', 'warning', 'context']) }),
  children: 'paragraphs',
  feed: (_, children) => h('section', children),
  example: '<Note kind="editor">What readers should know about this story.</Note>',
});
