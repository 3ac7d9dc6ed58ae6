import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrap } from '../../../../src/editions/text/wrap.ts';

test('lines end between words, and keep their indent', () => {
  expect(wrap('one two three', 9, 'en', '  ')).toBe('  one two\n  three');
});

test.each([
  ['one two', 7, 'one two'],
  ['one two', 6, 'one\ntwo'],
  ['', 7, ''],
  ['  one', 7, 'one'],
  ['one   two', 9, 'one   two'],
  ['one   two', 7, 'one\ntwo'],
  ['twelveletters a', 5, 'twelveletters\na'],
])('“%s” in %i columns', (text, columns, lines) => {
  expect(wrap(text, columns, 'en')).toBe(lines);
});

test('wide characters fill two columns, and no line begins with a closing sign', () => {
  const text = '東京で「雨」が降る。明日も雨でしょう。';
  const lines = wrap(text, 10, 'ja').split('\n');
  expect(lines.join('')).toBe(text);
  for (const line of lines) {
    expect(stringWidth(line)).toBeLessThanOrEqual(10);
    expect(line).not.toMatch(/^[」。、]|「$/);
  }
});

test('an address is never broken, and a no-break space binds', () => {
  expect(wrap('see https://example.org/a/long/path', 12, 'en')).toBe(
    'see\nhttps://example.org/a/long/path',
  );
  expect(wrap('at 10\u00A030 sharp', 6, 'en')).toBe('at\n10\u00A030\nsharp');
});

test('no word is lost, and only what is one word is wider than a line', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'abé東ย'), minLength: 1 }));
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 20 }), (list, columns) => {
      const text = list.join(' ');
      const lines = wrap(text, columns, 'en').split('\n');
      expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
      for (const line of lines) {
        if (stringWidth(line) > columns) expect(line).not.toContain(' ');
      }
    }),
  );
});
