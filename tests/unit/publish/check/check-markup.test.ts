import { version } from 'html-validate';
import { expect, test } from 'vitest';
import { markupOf, VALIDATOR } from '../../../../src/publish/check/check-markup.ts';

const page = (body: string) => `<html><body><p>One.</p> ${body}</body></html>`;

test.each([
  ['other words', '<p>Kursk</p>', '<p>Two &amp; three</p>'],
  ['another alt text', '<img alt="A map" src="a.png">', '<img alt="A road" src="a.png">'],
  ['another address', '<a href="/a">x</a>', '<a href="/b">x</a>'],
  ['other styles', '<style>a>b{top:0}</style>', '<style>b>i{top:1px}</style>'],
  ['another day', '<time datetime="2024-10-25">x</time>', '<time datetime="2026-01-02">x</time>'],
])('%s leave the markup as it is', (_what, before, after) => {
  expect(markupOf(page(after))).toBe(markupOf(page(before)));
});

test.each([
  ['no words at all', '<p>Kursk</p>', '<p> </p>'],
  ['a sign that would have to be escaped', '<p>a</p>', '<p>a & b</p>'],
  ['another id', '<p id="a">x</p>', '<p id="b">x</p>'],
  ['another element', '<p>x</p>', '<p><b>x</b></p>'],
  ['an empty alt text', '<img alt="A map">', '<img alt="">'],
  ['a date that is none', '<time datetime="2024-10-25">x</time>', '<time datetime="May">x</time>'],
  ['another role', '<p role="note">x</p>', '<p role="none">x</p>'],
])('%s changes it', (_what, before, after) => {
  expect(markupOf(page(after))).not.toBe(markupOf(page(before)));
});

test('what is kept about a page is asked again after an update of html-validate', () => {
  expect(VALIDATOR).toBe(`html-validate ${version.split('.').slice(0, 2).join('.')}`);
});
