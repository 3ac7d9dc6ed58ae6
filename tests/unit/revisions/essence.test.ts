import { expect, test } from 'vitest';
import { essenceOf } from '../../../src/revisions/essence.ts';
import type { RecordBlock } from '../../../src/revisions/revision.ts';

const texts = (...all: string[]) => all.map((text) => ({ of: 'text', text }) as const);

test.each([
  ['where paragraphs break', ['One. Two.'], ['One.', 'Two.']],
  ['where paragraphs of a quotation break', ['> One. Two.'], ['> One.\n>\n> Two.']],
  ['white space between words that are set off', ['**a** _b_ c'], ['**a**  _b_  c']],
  ['empty lines between the items of a list', ['- a\n- b'], ['- a\n\n- b']],
  ['how the lines of code end', ['```\na\nb\n```'], ['```\r\na\r\nb\r\n```']],
])('%s makes no difference', (_, one, other) => {
  expect(essenceOf(texts(...one))).toBe(essenceOf(texts(...other)));
});

test.each([
  ['what is set off', ['_a_ b'], ['_a b_']],
  ['where what is set off begins', ['a**b**'], ['a **b**']],
  ['where one item ends', ['- a\n- b'], ['- a b']],
  ['whether words are an item', ['a', '- b'], ['a', 'b']],
  ['the depth of a heading', ['## a'], ['### a']],
  ['the address of a link', ['[a](https://a.org/)'], ['[a](https://b.org/)']],
  ['what code says', ['`a`'], ['`b`']],
  ['whether words are code', ['`a`'], ['a']],
  ['white space in code', ['```\na  b\n```'], ['```\na b\n```']],
  ['the language of code', ['```js\na\n```'], ['```ts\na\n```']],
  ['a value of a tag', ['<span lang="de">a</span>'], ['<span lang="nl">a</span>']],
  ['the name of a value', ['<span lang="de">a</span>'], ['<span title="de">a</span>']],
  ['the number of a footnote', ['a[^1]'], ['a[^2]']],
])('%s makes a difference', (_, one, other) => {
  expect(essenceOf(texts(...one))).not.toBe(essenceOf(texts(...other)));
});

test('redacted words are like no words and no other redacted ones', () => {
  const hidden = (digit: string): RecordBlock => ({ of: 'text', hash: digit.repeat(64) });
  const all = [[hidden('a')], [hidden('b')], texts('a'.repeat(64)), texts('')];
  expect(new Set(all.map(essenceOf)).size).toBe(all.length);
});
