import { expect, test } from 'vitest';
import { parseBody } from '../../../src/story/reading/body/body.ts';
import { pathOf } from '../../../src/story/reading/pictures.ts';

const CSV =
  'Harbor;Depth;Ships;Opened\nNorth;12,5;1204;1911\nSouth;7,25;98;1987\nEast;;12310;2004\n';

function read(body: string, language: string, text = CSV) {
  const file = { bytes: text.length, sha256: '', text };
  const beside = new Map([[pathOf('./harbors.csv'), file]]);
  return parseBody(body, 'story.mdx', 1, { language, beside });
}

const cells = (language: string) =>
  read('<Table data="./harbors.csv" />', language)
    .blocks.filter(({ kind }) => kind === 'cell')
    .map(({ text }) => text);

test.each([
  ['en-US', '12.50', '1,204'],
  ['de', '12,50', '1.204'],
])('figures are as %s writes them, a column with as many decimals', (language, depth, ships) => {
  expect(cells(language)).toEqual([
    ...['Harbor', 'Depth', 'Ships', 'Opened'],
    ...['North', depth, ships, '1911'],
    ...['South', depth.replace('12', '7').replace('50', '25'), '98', '1987'],
    ...['East', language === 'de' ? '12.310' : '12,310', '2004'],
  ]);
});

test('columns of figures are aligned at their end, or as the tag says', () => {
  const aligned = (props: string) => {
    const { tree } = read(`<Table data="./harbors.csv" ${props} />`, 'en');
    return JSON.stringify(tree).match(/"align":(\[[^\]]*\])/)?.[1];
  };
  expect(aligned('')).toBe('[null,"right","right","right"]');
  expect(aligned('align="right, left"')).toBe('["right","left","right","right"]');
});

test('a ragged line is told with its number', () => {
  const { problems } = read('<Table data="./harbors.csv" />', 'en', 'A,B\n1,2\n3\n');
  expect(problems.map(({ message }) => message)).toEqual([
    'Line 3 of harbors.csv has 1 cells, but its header has 2.',
  ]);
});
