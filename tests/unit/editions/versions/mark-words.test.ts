import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { markWords } from '../../../../src/editions/versions/mark-words.ts';
import en from '../../../../src/language/labels/en.ts';
import type { Words } from '../../../../src/revisions/compare/changes.ts';

const said = (content: ElementContent[], words: Words[]) =>
  toHtml(markWords(content, words, en)).replace(/<span class="unseen">(.*?)<\/span>/g, '$1');
const text = (value: string): ElementContent => ({ type: 'text', value });

test('marks are heard as well as seen', () => {
  const words: Words[] = [
    { kind: 'removed', text: 'one' },
    { kind: 'added', text: 'two' },
  ];
  expect(said([text('two')], words)).toBe(
    `<del>[${en.removedStart} one ${en.removedEnd}] </del><ins>[${en.addedStart} two ${en.addedEnd}] </ins>`,
  );
  expect(toHtml(markWords([text('two')], words, en))).toContain('<span class="unseen">[');
});

test('what is left of the words at the end is marked if it was removed, and else left out', () => {
  const words: Words[] = [
    { kind: 'same', text: 'a' },
    { kind: 'same', text: ' b' },
    { kind: 'removed', text: ' c' },
  ];
  expect(said([text('a')], words)).toMatch(/^a<del>\[.* c .*\] <\/del>$/);
});

test('text beyond the words is as it was', () => {
  expect(said([text('a b')], [{ kind: 'same', text: 'a' }])).toBe('a b');
  expect(said([text('a b')], [])).toBe('a b');
});

test('a run of words may go over several elements', () => {
  const content = [text('a '), h('em', 'b'), text(' c')];
  const added = said(content, [{ kind: 'added', text: 'a b c' }]);
  expect(added.replace(/ ?\[[^\]]*\] ?/g, '')).toBe('<ins></ins><em><ins></ins></em><ins></ins>');
  expect(said(content, [{ kind: 'same', text: 'a b c' }])).toBe('a <em>b</em> c');
});

test('the number of a footnote is none of the words', () => {
  const mark = h('sup', h('a', { href: '#n', dataFootnoteRef: true }, '1'));
  const words: Words[] = [
    { kind: 'same', text: 'So' },
    { kind: 'added', text: ' it' },
    { kind: 'same', text: ' is.' },
  ];
  const html = said([text('So it'), mark, text(' is.')], words);
  expect(html).toMatch(
    /^So<ins>[^<]* it [^<]*<\/ins><sup><a href="#n" data-footnote-ref>1<\/a><\/sup> is\.$/,
  );
  // Other signs are raised as well.
  expect(said([h('sup', [text('2'), h('b', 'nd')])], [{ kind: 'added', text: '2nd' }])).toContain(
    '<b><ins>',
  );
});

test('a new line counts as the space between two words, once', () => {
  const words: Words[] = [
    { kind: 'same', text: 'a ' },
    { kind: 'added', text: 'b' },
  ];
  for (const content of [
    [text('a'), h('br'), text('b')],
    [text('a'), h('br'), text('\nb')],
    [text('a'), h('br'), h('em', 'b')],
  ]) {
    expect(said(content, words).replace(/\s+/g, ' ')).toMatch(
      /^a<br>\s?(?:<em>)?<ins>[^<]* b [^<]*<\/ins>/,
    );
  }
});

test('a comment stays where it is', () => {
  expect(said([{ type: 'comment', value: 'x' }, text('a')], [{ kind: 'same', text: 'a' }])).toBe(
    '<!--x-->a',
  );
});
