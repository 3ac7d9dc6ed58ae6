import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../src/story/reading/body/body.ts';
import { isElement } from '../../../../../src/story/reading/body/elements.ts';
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

const inMargin = (source: string): boolean[] =>
  read(source)
    .children.filter(isElement)
    .filter(({ name }) => name === 'Aside' || name === 'PullQuote')
    .map(({ attributes }) => attributes.some((one) => 'name' in one && one.name === 'margin'));

const LONG = `${'Words of a paragraph that goes on for some lines, so that there is room. '.repeat(5)}\n\n`;
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
    [
      'there are more than thirty',
      `${Array.from({ length: 31 }, (_, index) => `${LONG.trim()}[^${index}]\n\n`).join('')}${Array.from({ length: 31 }, (_, index) => `[^${index}]: A.\n\n`).join('')}`,
    ],
  ])('if %s', (_why, source) => {
    expect(beside(source)).toEqual([]);
  });
});

test.each([
  ['a short one before a long paragraph is', `<Aside>A word.</Aside>\n\n${LONG}`, true],
  [
    'one before several short paragraphs is',
    `<Aside>A word.</Aside>\n\n${'Words and words, and some more words.\n\n'.repeat(4)}`,
    true,
  ],
  ['one longer than what follows is not', `<Aside>${LONG.trim()}</Aside>\n\n${LONG}`, false],
  ['one at the end is not', `${LONG}<Aside>A word.</Aside>\n`, false],
  ['one before a picture is not', `<Aside>A word.</Aside>\n\n${WIDE}${LONG}`, false],
  ['one with a list is not', `<Aside>\n- A word\n</Aside>\n\n${LONG}`, false],
  ['one with a long title is not', `<Aside title="${LONG.trim()}">A.</Aside>\n\n${LONG}`, false],
  ['a pull quote before long paragraphs is', `<PullQuote>A word.</PullQuote>\n\n${LONG}`, true],
  [
    'a pull quote that is set too large for them is not',
    `<PullQuote>${LONG.slice(0, 73)}</PullQuote>\n\n${LONG}`,
    false,
  ],
])('of what can be in the margin, %s there', (_which, source, isThere) => {
  expect(inMargin(source)).toEqual([isThere]);
});
