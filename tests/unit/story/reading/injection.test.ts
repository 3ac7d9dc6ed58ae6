import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineOf, plainWords } from '../../../../src/story/reading/inline-markdown.ts';
import { readStory } from '../../../../src/story/reading/read.ts';
import type { Story } from '../../../../src/story/schema.ts';
import { WHOLE } from '../../../support/catalogue.ts';

/** What breaks out of HTML, of scripts, of XML, of Markdown or of JSON, where it is not kept in. */
const TRICKS = [
  '</script><script>alert(1)</script>',
  '<!-- a comment -->',
  '<![CDATA[ x ]]>',
  ']]>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; & &amp;amp;',
  '&quot; onload=x &#x22;',
  '{alert(1)} ${alert(1)} {{ x }}',
  '`${x}` \\u003c \\" \\n',
  '"}, {"@type": "Person"',
  '%3Cscript%3E',
  'a <b>bold</b> c',
  '# not a heading, - not a list',
  '[x](javascript:alert(1))',
];

/** Quotes and dashes are set, so what is compared is all but them. */
function bare(text: string): string {
  return text.replace(/["'“”‘’«»]/g, '').replace(/[—–-]+/g, '-');
}

function read(from: string, to: string): Story {
  const source = WHOLE.replace(from, () => to);
  const { story, problems } = readStory(source, 'story.mdx', { language: 'en', timeZone: 'UTC' });
  expect(problems).toEqual([]);
  if (!story) throw new Error('A story without problems has to be there.');
  return story;
}

/** A text as Markdown that means just it. */
function escaped(trick: string): string {
  return trick.replace(/[\\`*_{}[\]()#+\-.!<>&|~$:]/g, (sign) => `\\${sign}`);
}

test.each(TRICKS)('%s in the headline stays the text that it is', (trick) => {
  const { headline } = read('The bridge is open again', JSON.stringify(trick));
  expect(bare(headline)).toBe(bare(trick));
});

test.each(TRICKS)('%s in a field, with its signs escaped, stays the text that it is', (trick) => {
  const quoted = JSON.stringify(escaped(trick));
  const words = (field = '') => bare(plainWords(field, 'en'));
  const caption = read('The bridge is the only crossing for ten miles.', quoted).lead?.caption;
  expect(words(caption)).toBe(bare(trick));
  expect(words(read('Map by the desk', quoted).lead?.credit)).toBe(bare(trick));
  expect(words(read('A map was added.', quoted).updates[0]?.note)).toBe(bare(trick));
});

test.each(TRICKS)('%s in a field never becomes a tag', (trick) => {
  const tags = inlineOf(trick, 'en').content.flatMap((node) =>
    node.type === 'element' ? [node.tagName] : [],
  );
  expect(tags.filter((tag) => !['a', 'code', 'em', 'strong', 'del'].includes(tag))).toEqual([]);
});

test.each(TRICKS)('%s in the body, with its signs escaped, stays the text that it is', (trick) => {
  const { body } = read('The bridge is open.', `Said: ${escaped(trick)}`);
  expect(body.map(({ text }) => bare(text))).toEqual([bare(`Said: ${trick}`)]);
});

test.each(TRICKS)('%s from braces stays the text that it is', (trick) => {
  const { body } = read('The bridge is open.', `Said: {${JSON.stringify(trick)}}`);
  expect(body.map(({ text }) => bare(text))).toEqual([bare(`Said: ${trick}`)]);
});

test.each(TRICKS)('%s in a figure stays the text that it is', (trick) => {
  const value = `{${JSON.stringify(escaped(trick))}}`;
  const figure = `<Figure image="./a.jpg" alt="A bridge" caption=${value} credit="The desk" />`;
  const { body } = read('The bridge is open.', figure);
  expect(bare(body.find(({ part }) => part?.prop === 'caption')?.text ?? '')).toBe(bare(trick));
});

test('any text in double quotation marks is the headline, or an error says why not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
      const source = WHOLE.replace('The bridge is open again', () => JSON.stringify(text));
      const { story, problems } = readStory(source, 's', { language: 'en', timeZone: 'UTC' });
      if (!story) return problems.length > 0;
      const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
      return letters(story.headline) === letters(text);
    }),
    { numRuns: 300 },
  );
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:x',
  'java\tscript:x',
  'data:text/html,x',
  ' vbscript:x',
])('a link to %s is refused wherever it stands', (address) => {
  const refused = (from: string, to: string): number => {
    const source = WHOLE.replace(from, () => to);
    return readStory(source, 's', { language: 'en', timeZone: 'UTC' }).problems.length;
  };
  expect(refused('https://example.com/staff', JSON.stringify(address))).toBeGreaterThan(0);
  expect(refused('https://example.com/river', JSON.stringify(address))).toBeGreaterThan(0);
  expect(refused('The bridge is open.', `[The bridge](<${address.trim()}>)`)).toBeGreaterThan(0);
  expect(
    refused('Map by the desk', JSON.stringify(`[The desk](<${address.trim()}>)`)),
  ).toBeGreaterThan(0);
  expect(
    refused('The bridge is open.', `[The bridge]\n\n[The bridge]: <${address.trim()}>`),
  ).toBeGreaterThan(0);
  expect(
    refused('The bridge is open.', `The <a href=${JSON.stringify(address)}>bridge</a>`),
  ).toBeGreaterThan(0);
  expect(
    refused('The bridge is open.', `The <a href={${JSON.stringify(address)}}>bridge</a>`),
  ).toBeGreaterThan(0);
});
