import { expect, test } from 'vitest';
import type { Words } from '../../../../src/revisions/compare/diff/word-diff.ts';
import { excerpts, marked, quoted } from '../../../../src/revisions/compare/quote-changes.ts';

const numbered = (count: number): string =>
  Array.from({ length: count }, (_, index) => `w${index + 1}`).join(' ');

const SHORT = 'w1 w2 w3 w4 w5 w6 … w8 w9 w10 w11 w12 w13';

/** A change as it is written here: `a [b>c] d` has b replaced by c. */
function changed(text: string): Words[] {
  return text.split(/(\[.*?\])/).flatMap((part): Words[] => {
    const [, was = '', is = ''] = /^\[(.*)>(.*)\]$/.exec(part) ?? [];
    const words: Words[] = part.startsWith('[')
      ? [
          { kind: 'removed', text: was },
          { kind: 'added', text: is },
        ]
      : [{ kind: 'same', text: part }];
    return words.filter((run) => run.text !== '');
  });
}

test.each([
  ['two words before a change and one after it', 'a, b c [x>y] d e', ['b c [-x-]{+y+} d']],
  ['no more than there are', 'a [x>y] d', ['a [-x-]{+y+} d']],
  ['a change alone', '[x>y]', ['[-x-]{+y+}']],
  ['three words between two changes', '[x>] a b c [>y] d', ['[-x-] a b c {+y+} d']],
  ['two changes with more between them', '[x>] a b c d [>y]', ['[-x-] a', 'c d {+y+}']],
  ['marks beside a change', '“a” [x>y]. Then', ['“a” [-x-]{+y+}. Then']],
  ['all of twelve words', `[${numbered(12)}>]`, [`[-${numbered(12)}-]`]],
  ['the beginning and the end of more', `[${numbered(13)}>]`, [`[-${SHORT}-]`]],
  ['the same of added words', `a [>${numbered(13)}]`, [`a {+${SHORT}+}`]],
  ['nothing where nothing changed', 'a b c', []],
])('for a terminal there are %s', (_, text, expected) => {
  expect(excerpts(changed(text), 'en')).toEqual(expected);
});

test('all of a change is marked, and only what stayed is shortened', () => {
  const [was, is] = [numbered(13), numbered(14)];
  expect(marked(changed(`${was} [${was}>${is}]`), 'en')).toBe(`${SHORT} [-${was}-]{+${is}+}`);
});

test('the words of a passage are quoted, both ends of those that are too many', () => {
  expect(quoted(changed('a [b >]c'), 'en')).toBe('a b c');
  expect(quoted(changed(`${numbered(6)} [>w7 w8 ]w9 w10 w11 w12 w13`), 'en')).toBe(SHORT);
});
