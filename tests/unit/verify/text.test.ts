import { expect, test } from 'vitest';
import type { Shown } from '../../../src/revisions/revision.ts';
import { textFaults } from '../../../src/verify/text.ts';
import { shown } from '../../support/shown.ts';
import { pageOf } from '../../support/small-site.ts';

const recorded: Shown = { ...shown, section: 'World', authors: ['A. One', 'B. Two'] };
const url = new URL('https://news.example.org/');

test.each<[string, Partial<Shown>]>([
  ['section', { section: 'Asia' }],
  ['headline', { headline: 'Another' }],
  ['standfirst', { standfirst: 'Another.' }],
  ['author', { authors: ['A. One', 'B. Too'] }],
  ['caption', { caption: 'Another.' }],
  ['credit', { credit: 'Another' }],
  ['alt text', { alt: 'Another.' }],
  ['text of paragraph 2', { body: ['First.', 'Last.'] }],
])('a page with another %s than the record has is named', (part, live) => {
  expect(textFaults(pageOf(recorded, url), recorded, 'en')).toEqual([]);
  const [fault, ...others] = textFaults(pageOf({ ...recorded, ...live }, url), recorded, 'en');
  expect(fault?.what).toContain(`the ${part} isn't on the page as it was recorded: “`);
  expect(others).toEqual([]);
});
