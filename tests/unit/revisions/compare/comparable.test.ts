import { expect, test } from 'vitest';
import { plain } from '../../../../src/revisions/compare/comparable.ts';

test.each([
  ['characters that cannot be seen', 'a\u00ADb\u200Bc\u2060d\uFEFFe', 'abcde'],
  ['the Unicode normal form', 'cafe\u0301', 'caf\u00e9'],
  ['the space within guillemets', '«\u00A0a\u202F» «\u202Fb\u00A0»', '"a" "b"'],
  ['double quotation marks', '“a” „b‟ «c» 「d」『e』', '"a" "b" "c" "d""e"'],
  ['single quotation marks', '‘a’ ‚b‛ ‹c›', "'a' 'b' 'c'"],
  ['one quotation mark', '“', '"'],
  ['dashes', 'a -- b --- c ‒ d – e — f ― g', 'a – b – c – d – e – f – g'],
  ['hyphens', 'a‐b‑c-d', 'a-b-c-d'],
  ['ellipses', 'a… b...', 'a... b...'],
  ['white space', ' \n a \t\n b\u00A0c ', 'a b c'],
])('%s make no difference', (_, text, expected) => {
  expect(plain(text)).toBe(expected);
});

test.each(['One.', 'a_b,c;d:e!f?', '12:30', '', 'a-b', '(a)', 'A'])(
  '“%s” stays as it is',
  (text) => {
    expect(plain(text)).toBe(text);
  },
);
