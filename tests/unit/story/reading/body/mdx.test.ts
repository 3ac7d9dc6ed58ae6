import { describe, expect, test } from 'vitest';
import { parseMdx } from '../../../../../src/story/reading/body/mdx.ts';

const told = (text: string) =>
  parseMdx(text, 'story.mdx').problems.map(
    ({ place, message }) => `${place?.line}:${place?.column} ${message}`,
  );

/** So many paragraphs with a stray sign in each. */
const stray = (count: number) => 'a <5\n\n'.repeat(count);

describe('of the faults in a text', () => {
  test('as many as nineteen are told, and the rest of it is checked as well', () => {
    const { tree, problems } = parseMdx(`${stray(19)}The *end*.`, 'story.mdx');
    expect(problems).toHaveLength(19);
    expect(problems.map(({ place }) => place?.line)).toEqual(
      Array.from({ length: 19 }, (_, index) => 2 * index + 1),
    );
    expect(tree?.children).toHaveLength(20);
    expect(tree?.children.at(-1)).toMatchObject({
      type: 'paragraph',
      position: { start: { line: 39, offset: 114 }, end: { offset: 124 } },
    });
  });

  test('no more than twenty are told', () => {
    const { tree, problems } = parseMdx(stray(25), 'story.mdx');
    expect(problems).toHaveLength(20);
    expect(tree).toBeUndefined();
  });

  test('fewer are told where the text is costly to parse', () => {
    const signs = '!'.repeat(2900);
    expect(told(`\n${signs}\n\n${stray(9)}`)).toHaveLength(4);
    expect(told(`\n${signs}\n\n${signs}\n\n${stray(9)}`)).toHaveLength(2);
  });

  test('none is told where there is none', () => {
    const { tree, problems } = parseMdx('A *b* [c](https://d.org/) ~~e~~[^1].\n\n[^1]: F', 's');
    expect(problems).toEqual([]);
    expect(tree?.children.map(({ type }) => type)).toEqual(['paragraph', 'footnoteDefinition']);
  });
});

test.each([
  ['a tag that is not closed leaves its end alone', 'a *<b>b* c</b> d', ['1:4 The tag <b> isn']],
  [
    'an end that is not expected leaves its beginning alone',
    'a <b><i>b</b></i> c',
    ['1:10 The tag <b> is closed here while <i> is still open.'],
  ],
  [
    'a tag that is closed inside a paragraph leaves its beginning alone',
    '<Aside>\nb</Aside>\n\nc',
    ['2:2 The tag <Aside> opens outside'],
  ],
  [
    'two tags of different names are told of both',
    'a <b>b\n\nc <i>d',
    ['1:3 The tag <b> isn', '3:3 The tag <i> isn'],
  ],
  [
    'two tags of the same name are told of both',
    'a <b>b\n\nc <b>d',
    ['1:3 The tag <b> isn', '3:3 The tag <b> isn'],
  ],
  [
    'two ends of the same name are told of both',
    'a </b>b\n\nc </b>d',
    ['1:3 The tag </b> has no', '3:3 The tag </b> has no'],
  ],
  ['text after a value in braces is not tried', '<Aside title={a b}>c</Aside>\n\nd <5', ['1:14']],
  ['text after braces is tried', 'a {b c}\n\nd <5', ['1:3 The text in these braces', '3:3 A <']],
  [
    'text after a word of JavaScript is tried',
    'import a b\n\nd <5',
    ['1:1 A paragraph', '3:3 A <'],
  ],
  ['text after another one is, too', 'export a b\n\nd <5', ['1:1 A paragraph', '3:3 A <']],
])('of what causes others an editor is told once: %s', (_, text, expected) => {
  const all = told(text);
  expect(all).toHaveLength(expected.length);
  expected.forEach((start, index) => {
    expect(all[index]?.startsWith(start)).toBe(true);
  });
});

test('a text is quoted from its fault to the end of the line', () => {
  expect(parseMdx('a\nbridge <5 boats \nb', 'story.mdx').problems).toMatchObject([
    { found: '<5 boats', place: { file: 'story.mdx', line: 2, column: 8 } },
  ]);
});

test('as many levels inside one another as any page has are fine, and more are told', () => {
  expect(told(`\n\n${'> '.repeat(38)}a`)).toEqual([]);
  expect(parseMdx(`\n\n${'> '.repeat(39)}a`, 'story.mdx')).toMatchObject({
    tree: undefined,
    problems: [
      {
        message: 'The body has too many lists, quotations or brackets inside one another.',
        place: { line: 3, column: 1 },
        fix: 'Use fewer levels.',
      },
    ],
  });
});

test('levels beyond what the parser can hold are told, too', () => {
  expect(told(`\n\n ${'<b>'.repeat(6000)}${'</b>'.repeat(6000)}`)).toEqual([
    '3:2 The body has too many lists, quotations or brackets inside one another.',
  ]);
});
