import { expect, test } from 'vitest';
import { parseBody } from '../../../../../src/story/reading/body/body.ts';
import { passagesOf } from '../../../../../src/story/reading/body/blocks.ts';
import type { Element } from '../../../../../src/story/reading/body/elements.ts';
import { attributeOf, isElement } from '../../../../../src/story/reading/body/elements.ts';
import { valuesOf } from '../../../../../src/story/reading/body/resolve-parts.ts';

const FIGURES = 'Year,Toll\n2019,500\n';
const beside = new Map([['tolls.csv', { bytes: FIGURES.length, sha256: 'a', text: FIGURES }]]);

const read = (source: string, language = 'en-US', timeZone = 'UTC') =>
  parseBody(source, 'story.mdx', 1, { language, timeZone, beside });

/** The parts of a story that has no problems, those within others too. */
function partsOf(source: string, ...setting: [language?: string, timeZone?: string]): Element[] {
  const { tree, problems } = read(source, ...setting);
  expect(problems).toEqual([]);
  return tree.children
    .filter(isElement)
    .flatMap((part) => [part, ...part.children.filter(isElement)]);
}

const post = (at: string, more = '') =>
  `<Post at="${at}" title="News"${more}>It opened.</Post>\n\n`;

test('posts of the same minute have ids of their own', () => {
  const [first, second] = [post('2024-10-25T10:00:00Z'), post('2024-10-25T11:00:00Z')];
  const ids = (source: string) => partsOf(source).map((part) => attributeOf(part, 'id'));
  const [one = ''] = ids(first);
  expect(one).not.toBe('');
  expect(ids(`${second}${first}${first}${first}`)).toEqual([
    ids(second)[0],
    one,
    `${one}-2`,
    `${one}-3`,
  ]);
});

test('a flag says that it is there, and is not where nobody wrote it', () => {
  const keys = [post('2024-10-25T10:00:00Z', ' key'), post('2024-10-25T11:00:00Z')].map((source) =>
    partsOf(source).map((part) => attributeOf(part, 'key')),
  );
  expect(keys).toEqual([['true'], [undefined]]);
});

test('dates are in the language of the story', () => {
  const timeline =
    '<Timeline>\n<Event at="2024-10-25" title="Opening">It opened.</Event>\n<Event at="2024-10-26">It closed.</Event>\n</Timeline>';
  const dates = (language: string) =>
    partsOf(timeline, language).flatMap((part) => attributeOf(part, 'date') ?? []);
  expect(dates('en-US')).toEqual(['Oct. 25, 2024', 'Oct. 26, 2024']);
  expect(dates('fr')).toEqual(['25 oct. 2024', '26 oct. 2024']);
});

test('times are in the time zone of the story', () => {
  const hours = (timeZone: string) =>
    partsOf(post('2024-10-25T10:00:00Z'), 'en-GB', timeZone).map(
      (part) => /\d+:\d\d/.exec(attributeOf(part, 'date') ?? '')?.[0],
    );
  expect(hours('UTC')).toEqual(['10:00']);
  expect(hours('Asia/Tokyo')).toEqual(['19:00']);
});

test('what a part makes of a file is told at the line of the part', () => {
  const { tree, problems } = read('One.\n\n<Table data="./tolls.csv" caption="Tolls" />\n');
  expect(problems).toEqual([]);
  expect(passagesOf(tree).map(({ block }) => [block.text, block.line])).toEqual([
    ['One.', 1],
    ['Tolls', 3],
    ['Year', 3],
    ['Toll', 3],
    ['2019', 3],
    ['500', 3],
  ]);
});

test('what is wrong with what a part is made from is told once, at its line', () => {
  expect(read('One.\n\n<Table />').problems).toMatchObject([
    {
      message: 'A table is either written between the tags or read from a file.',
      found: 'neither',
      place: { line: 3 },
    },
  ]);
  expect(read('<Table data="./tolls.txt" />').problems).toHaveLength(1);
});

test('a post that is newer than the one above it is told at its line', () => {
  const [older, newer] = [post('2024-10-25T10:00:00Z'), post('2024-10-25T11:00:00Z')];
  expect(read(`${newer}${older}`).problems).toEqual([]);
  expect(read(`Live.\n\n${older}${newer}`).problems).toMatchObject([
    { found: '2024-10-25T11:00:00Z below 2024-10-25T10:00:00Z', place: { line: 5 } },
  ]);
});

test('a part with a wrong prop is made into nothing, and that is told once', () => {
  const { tree, problems } = read(post('yesterday'));
  expect(problems).toMatchObject([{ found: 'yesterday' }]);
  expect(tree.children.filter(isElement).map((part) => attributeOf(part, 'id'))).toEqual([
    undefined,
  ]);
});

test('the values of a part are those of the props that it has', () => {
  const [part] = partsOf('<Figure image="./a.jpg" alt="A" caption="B" credit="C" size="wide" />');
  expect(part && valuesOf(part)).toEqual({
    image: './a.jpg',
    alt: 'A',
    caption: 'B',
    credit: 'C',
    size: 'wide',
  });
});
