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

test('a table between the tags is no table from a file, and two of them are refused', () => {
  const table = (props: string) => `<Table ${props}>\n\n| A |\n| - |\n| B |\n\n</Table>`;
  expect(read(table('caption="Tolls"')).problems).toEqual([]);
  expect(read(table('data="./tolls.csv"')).problems).toMatchObject([{ found: 'both' }]);
});

test('the order of events is that of those with a right date', () => {
  const event = (at: string) => `<Event at="${at}">It opened.</Event>\n`;
  const timeline = (...all: string[]) => `<Timeline>\n${all.map(event).join('')}</Timeline>`;
  expect(read(timeline('2023', 'soon', '2024')).problems).toMatchObject([{ found: 'soon' }]);
  expect(read(timeline('2024', 'soon', '2023')).problems.map(({ found }) => found)).toEqual([
    'soon',
    '2023 after 2024',
  ]);
});

test('only posts that are in no other part have to be in order', () => {
  const [older, newer] = [post('2024-10-25T10:00:00Z'), post('2024-10-25T11:00:00Z')];
  expect(read(`${older}> ${newer}`).problems).toEqual([]);
});

test('two events of one day have the same date', () => {
  const event = '<Event at="2024-10-25">It opened.</Event>\n';
  const parts = partsOf(`<Timeline>\n${event}${event}</Timeline>`);
  expect(parts.flatMap((part) => attributeOf(part, 'date') ?? [])).toEqual([
    'Oct. 25, 2024',
    'Oct. 25, 2024',
  ]);
});

test('a value without words is none', () => {
  const [part] = partsOf('<Document title="A" url="https://a.org/" />');
  expect(part && attributeOf(part, 'facts')).toBeUndefined();
  const { tree } = read('<Document title="A" file="" url="https://a.org/" />');
  const [other] = tree.children.filter(isElement);
  expect(other && valuesOf(other)).toEqual({ title: 'A', url: 'https://a.org/' });
});

test('a part is told nothing that nobody made, and what is made is at its line', () => {
  const embed = (more: string) =>
    partsOf(`One.\n\n<Embed url="https://a.org/" source="A" title="B" by="C"${more} />`)[0];
  expect(embed('')?.attributes.map((one) => 'name' in one && one.name)).toEqual([
    ...['url', 'source', 'title', 'by'],
  ]);
  expect(embed(' at="2024"')?.attributes.at(-1)).toMatchObject({
    name: 'date',
    value: '2024',
    position: { start: { line: 3 } },
  });
});

test('a story without files and without a time zone is read with none, and in UTC', () => {
  const { blocks, problems } = parseBody(
    `${post('2024-10-25T23:30:00Z')}<Table data="./tolls.csv" />`,
    'story.mdx',
    1,
    { language: 'en-GB' },
  );
  expect(problems).toEqual([]);
  expect(blocks.map(({ text }) => text)[0]).toMatch(/^25 Oct.* 2024.* 23:30 UTC$/);
});
