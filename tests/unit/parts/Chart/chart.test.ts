import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseBody } from '../../../../src/story/reading/body/body.ts';
import { fixture } from './fixtures.ts';

const TAG =
  '<Chart data="./co2-annual.csv" type="line" x="Year" y="CO₂" unit="ppm" from="2022" title="The *air*" source="NOAA" />';

function read(tag: string, text = fixture('co2-annual.csv'), language = 'en') {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const beside = new Map([['co2-annual.csv', { bytes: text.length, sha256, text }]]);
  return parseBody(tag, 'story.mdx', 1, { language, beside });
}

test('a chart is recorded with its sentence and its figures, in the order of the page', () => {
  const { blocks, problems } = read(TAG);
  expect(problems).toEqual([]);
  expect(blocks.map(({ text }) => text.replace(/\u00a0/g, ' '))).toEqual([
    ...['The air', 'CO₂: from 418.53 ppm (2022) to 424.61 ppm (2024).', 'NOAA'],
    ...['Year', 'CO₂ (ppm)', '2022', '418.53', '2023', '421.08', '2024', '424.61'],
  ]);
  expect(new Set(blocks.map(({ line }) => line))).toEqual(new Set([1]));
});

test('the words of a chart are in the language of the story', () => {
  const { blocks } = read(TAG, undefined, 'de');
  expect(blocks[1]?.text.replace(/\u00a0/g, ' ')).toBe(
    'CO₂: von 418,53 ppm (2022) auf 424,61 ppm (2024).',
  );
});

test('Markdown in the names of columns is only letters', () => {
  const { blocks } = read(TAG.replace('CO₂', '*a*_b_'), 'Year,*a*_b_\n2022,1\n2023,2');
  expect(blocks.map(({ text }) => text)).toContain('*a*_b_ (ppm)');
  expect(blocks[1]?.text).toMatch(/^\*a\*_b_: from/);
});

test.each([
  [
    'a type that there isn’t',
    TAG.replace('line', 'pie'),
    'The type of this <Chart> can only be bar',
  ],
  ['no source', TAG.replace(' source="NOAA"', ''), 'The source of this <Chart> is missing.'],
  [
    'a picture as its file',
    TAG.replace('.csv', '.png'),
    'has to be a file that ends in .csv or .tsv',
  ],
  [
    'a column that there isn’t',
    TAG.replace('"CO₂"', '"CO2"'),
    'co2-annual.csv has no column “CO2”',
  ],
  [
    'words between its tags',
    `${TAG.replace(' />', '>')}\n\nx\n\n</Chart>`,
    'isn’t shown'.replace('’', "'"),
  ],
])('%s is reported at the tag', (_, tag, message) => {
  const { problems } = read(tag);
  expect(problems.map((one) => one.message).join('\n')).toContain(message);
  expect(problems[0]?.place?.line).toBe(1);
});
