import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../src/story/reading/body/body.ts';
import { attributeOf, isElement } from '../../../../../src/story/reading/body/elements.ts';
import { useMargin } from '../../../../../src/story/reading/body/margin.ts';

function read(source: string, language = 'en') {
  const { tree, problems } = parseBody(source, 'story.mdx', 1, { language });
  expect(problems).toEqual([]);
  useMargin(tree);
  return tree;
}

/** The numbers that have their notes beside them. */
const beside = (source: string, language?: string): string[] =>
  [...toHtml(toHast(read(source, language))).matchAll(/<sup class="n(\d+)(?: near)?">/g)].map(
    ([, number = '']) => number,
  );

/** Of each part, whether it is told that it is in the margin. */
const inMargin = (source: string): boolean[] =>
  read(source)
    .children.filter(isElement)
    .map((element) => attributeOf(element, 'margin') === 'true');

const LONG = `${'Words of a paragraph that goes on for some lines, so that there is room. '.repeat(5)}\n\n`;
const NOTES = (count: number) => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const text = numbers.map((number) => `${LONG.trim()}[^${number}]\n\n`).join('');
  return `${text}${LONG}${numbers.map((number) => `[^${number}]: A.\n\n`).join('')}`;
};
const WIDE =
  '<Figure image="./a.png" alt="What it shows." caption="Where." credit="Jane" size="wide" />\n\n';

describe('footnotes are in the margin', () => {
  test('where the text is long enough for all of them', () => {
    expect(beside(`One.[^a] Two.[^b]\n\n${LONG}${LONG}[^a]: First.\n\n[^b]: Second.\n`)).toEqual([
      '1',
      '2',
    ]);
  });

  test('once each, beside the first place that refers to it', () => {
    expect(beside(`One.[^a] Two.[^a]\n\n${LONG}[^a]: First.\n`)).toEqual(['1']);
  });

  test.each([
    [
      'where they reach less than two lines below it',
      `${LONG}${LONG}${LONG.trim()} One.[^a] And some more words after it.\n\n[^a]: First.\n`,
    ],
    ['after a wide picture', `${WIDE}One.[^a]\n\n${LONG}[^a]: First.\n`],
    [
      'beside a part that is no wider than the text',
      `One.[^a]\n\n<Aside>A word.</Aside>\n\n${LONG}[^a]: First.\n`,
    ],
  ])('%s', (_where, source) => {
    expect(beside(source)).toEqual(['1']);
  });

  test('where there are thirty', () => {
    expect(beside(NOTES(30))).toHaveLength(30);
  });

  test('and are told apart from those that are near each other', () => {
    const isNear = (between: string) =>
      toHtml(
        toHast(
          read(`One.[^a] ${between} Two.[^b]\n\n${LONG}${LONG}[^a]: First.\n\n[^b]: Second.\n`),
        ),
      ).includes('near');
    expect(isNear('A word.')).toBe(true);
    expect(isNear(LONG.trim())).toBe(false);
  });

  test('in Japanese as well, whose letters are wide', () => {
    const text = '言葉の多い段落が続いて、横に注を置く余裕が十分にある。'.repeat(8);
    expect(beside(`一つ。[^a]\n\n${text}\n\n[^a]: 注。\n`, 'ja')).toEqual(['1']);
  });
});

describe('all footnotes are below the text', () => {
  test.each([
    [
      'one of them is longer than what follows',
      `One.[^a] Two.[^b]\n\n${LONG}[^a]: First.\n\n[^b]: ${LONG}`,
    ],
    [
      'two together are',
      `One.[^a] Two.[^b]\n\nEnd.\n\n[^a]: ${LONG.slice(0, 120)}\n\n[^b]: Second.\n`,
    ],
    ['one would reach into a wide picture', `One.[^a]\n\n${WIDE}${LONG}${LONG}[^a]: First.\n`],
    [
      'one that another pushes down would',
      `One.[^a] Two.[^b]\n\n${LONG}${WIDE}${LONG}${LONG}[^a]: ${LONG.slice(0, 90)}\n\n[^b]: Second.\n`,
    ],
    [
      'one is called in a part, which may be closed',
      `${LONG}<Aside>One.[^a]</Aside>\n\n${LONG}[^a]: First.\n`,
    ],
    ['there are more than thirty', NOTES(31)],
    [
      'another is called in one only, however long that other one is',
      `One.[^a]\n\n[^a]: See below.[^b]\n\n[^b]: ${LONG}`,
    ],
    ['a Japanese one is longer than what follows', `一つ。[^a]\n\n[^a]: ${'言葉'.repeat(9)}\n`],
  ])('if %s', (_why, source) => {
    expect(beside(source)).toEqual([]);
  });
});

test.each<readonly [string, string, boolean]>([
  ['a short one before a long paragraph is', `<Aside>A word.</Aside>\n\n${LONG}`, true],
  [
    'one before several short paragraphs is',
    `<Aside>A word.</Aside>\n\n${'Words and words, and some more words.\n\n'.repeat(4)}`,
    true,
  ],
  ['one longer than what follows is not', `<Aside>${LONG.trim()}</Aside>\n\n${LONG}`, false],
  ['one at the end is not', `${LONG}<Aside>A word.</Aside>\n`, false],
  ['one before a short last paragraph is not', `${LONG}<Aside>A word.</Aside>\n\nEnd.`, false],
  ['one before notes only is not', `One.[^a]\n\n<Aside>A word.</Aside>\n\n[^a]: ${LONG}`, false],
  [
    'one before a long paragraph is, whatever addresses of links are between them,',
    `<Aside>A word.</Aside>\n\n${[1, 2, 3, 4].map((number) => `[${number}]: https://a.example/\n`).join('')}\n${LONG.trim()} ${[1, 2, 3, 4].map((number) => `[A link][${number}]`).join(' ')}\n`,
    true,
  ],
  [
    'one that would reach past four paragraphs is not',
    `<Aside>A word.</Aside>\n\n${'Words and some more words.\n\n'.repeat(7)}<Aside>A word.</Aside>`,
    false,
  ],
  ['one before a picture is not', `<Aside>A word.</Aside>\n\n${WIDE}${LONG}`, false],
  ['a picture is not', `${WIDE}${LONG}`, false],
  ['one with a list is not', `<Aside>\n- A word\n</Aside>\n\n${LONG}`, false],
  [
    'one with a list among its words is not',
    `<Aside>\nA word\n\n- A word\n</Aside>\n\n${LONG}`,
    false,
  ],
  [
    'one before a hundred Latin letters is not',
    `<Aside>A word.</Aside>\n\n${'Word '.repeat(20)}`,
    false,
  ],
  ...['漢字文章', 'ひらがな', 'カタカナ', '한국어글'].map(
    (word) =>
      [
        `one before a hundred letters such as ${word} is`,
        `<Aside>A word.</Aside>\n\n${word.repeat(25)}`,
        true,
      ] as const,
  ),
  ['one with a long title is not', `<Aside title="${LONG.trim()}">A.</Aside>\n\n${LONG}`, false],
  ['a pull quote before long paragraphs is', `<PullQuote>A word.</PullQuote>\n\n${LONG}`, true],
  [
    'a pull quote that is set too large for them is not',
    `<PullQuote>${LONG.slice(0, 73)}</PullQuote>\n\n${LONG}`,
    false,
  ],
])('of what can be in the margin, %s there', (_which, source, isThere) => {
  expect(inMargin(source)[0]).toBe(isThere);
});
