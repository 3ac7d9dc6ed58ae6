import { expect, test } from 'vitest';
import { textFaults } from '../../../../src/verify/checks/text.ts';
import type { PlainWording } from '../../../support/recorded.ts';
import { wording, withForms } from '../../../support/recorded.ts';
import { pageOf } from '../../../support/small-site.ts';

const recorded: PlainWording = { ...wording, section: 'World', authors: ['A. One', 'B. Two'] };
const url = new URL('https://news.example.org/');

test.each<[string, Partial<PlainWording>]>([
  ['section', { section: 'Asia' }],
  ['headline', { headline: 'Another' }],
  ['standfirst', { standfirst: 'Another.' }],
  ['author', { authors: ['A. One', 'B. Too'] }],
  ['caption', { caption: 'Another.' }],
  ['credit', { credit: 'Another' }],
  ['alt text', { alt: 'Another.' }],
  ['text of paragraph 2', { body: ['First.', 'Last.'] }],
])('a page with another %s than the record has is named', (part, live) => {
  expect(textFaults(pageOf(recorded, url), withForms(recorded), 'en')).toEqual([]);
  const [fault, ...others] = textFaults(
    pageOf({ ...recorded, ...live }, url),
    withForms(recorded),
    'en',
  );
  expect(fault?.what).toContain(`the ${part} isn't on the page as it was recorded: “`);
  expect(others).toEqual([]);
});

test('the numbers of footnotes are not words of the page', () => {
  const marked = pageOf(recorded, url).replace(
    'troops',
    '<sup><a href="#fn-1" data-footnote-ref>1</a></sup> troops',
  );
  expect(textFaults(marked, withForms(recorded), 'en')).toEqual([]);
});
