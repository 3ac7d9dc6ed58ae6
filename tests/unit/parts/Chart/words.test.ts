import { toMarkdown } from 'mdast-util-to-markdown';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { describe, expect, it, test } from 'vitest';
import { labelSets, labelsFor } from '../../../../src/language/labels.ts';
import type { Asked } from '../../../../src/parts/Chart/read/figures.ts';
import { readFigures } from '../../../../src/parts/Chart/read/read-figures.ts';
import { formatOf } from '../../../../src/parts/csv/format.ts';
import { sentenceOf } from '../../../../src/parts/Chart/words/sentence.ts';
import { tableOf } from '../../../../src/parts/Chart/words/table.ts';
import { fixture } from './fixtures.ts';

const spaces = (text: string) => text.replace(/\u00a0/g, ' ');

describe('numbers are said as the language says them', () => {
  it.each([
    ['en', '%', 12.5, 1, '12.5%'],
    ['de', '%', 12.5, 1, '12,5 %'],
    ['en', '°C', -1.5, 1, '−1.5°C'],
    ['en', '$', 1200, 0, '$1,200'],
    ['de', 'EUR', 1200, 0, '1.200 €'],
    ['en', 'EUR', 1200, 0, '€1,200'],
    ['en', 'tonnes', 1200, 0, '1,200 tonnes'],
    ['en', 'TWh', 7, 2, '7.00 TWh'],
    ['ar-EG', '%', 12, 0, '١٢٪؜'],
    ['hi', '', 1234567, 0, '12,34,567'],
  ])('in %s with the unit “%s”', (language, unit, value, decimals, expected) => {
    expect(spaces(formatOf(language, unit).value(value, decimals))).toBe(expected);
  });

  it.each([
    ['en', '', 39_538_223, '39.5M'],
    ['de', '', 39_538_223, '39,5 Mio.'],
    ['ja', '', 39_538_223, '3950万'],
    ['en', '$', 39_538_223, '$39.5M'],
    ['en', '', 999_999, '999,999'],
  ])('in %s drawings with the unit “%s”, in short', (language, unit, value, expected) => {
    expect(spaces(formatOf(language, unit).short(value, 0, 'with unit'))).toBe(expected);
  });
});

test.each([
  ['en', 'year', 2024, '2024', '2024'],
  ['fa', 'year', 2024, '2024', '۲۰۲۴'],
  ['en', 'month', Date.UTC(2024, 9), '2024-10', 'October 2024'],
  ['fa', 'month', Date.UTC(2024, 9), '2024-10', 'اکتبر ۲۰۲۴'],
  ['ja', 'month', Date.UTC(2024, 9), '2024-10', '2024年10月'],
  ['en-US', 'day', Date.UTC(2024, 9, 25), '2024-10-25', 'Oct. 25, 2024'],
  ['de', 'day', Date.UTC(2024, 9, 25), '2024-10-25', '25.10.2024'],
  ['de', 'number', 1500.5, '1500.5', '1.500,5'],
  ['de', 'words', 0, 'Die "Anderen"', 'Die „Anderen“'],
] as const)('in %s, a %s is said so', (language, kind, at, written, expected) => {
  expect(formatOf(language).point({ written, at }, kind)).toBe(expected);
});

const states: Asked = { type: 'line', x: 'Year', y: 'California,Texas,Florida,New York' };

test.each<[string, string, Asked, string]>([
  [
    'the first and the last of a year',
    'co2-annual.csv',
    { type: 'line', x: 'Year', y: 'CO₂' },
    'CO₂: from 315.98 (1959) to 424.61 (2024).',
  ],
  [
    'the highest and the lowest of words',
    'states-2020.csv',
    { type: 'bar', x: 'State', y: '2020' },
    '2020: highest 39,538,223 (California), lowest 10,077,331 (Michigan).',
  ],
  [
    'of two columns, both',
    'states-1990-2020.csv',
    { ...states, y: 'Texas,Florida' },
    'Texas: from 16,986,510 (1990) to 29,145,505 (2020). Florida: from 12,937,926 (1990) to 21,538,187 (2020).',
  ],
  [
    'of many columns, how they compare at the end',
    'states-1990-2020.csv',
    states,
    '2020: highest 39,538,223 (California), lowest 20,201,249 (New York).',
  ],
  [
    'of a highlighted column, only that',
    'states-1990-2020.csv',
    { ...states, highlight: 'Texas' },
    'Texas: from 16,986,510 (1990) to 29,145,505 (2020).',
  ],
])('the sentence tells %s', (_, file, asked, expected) => {
  const figures = readFigures(fixture(file), file, asked);
  const { labels } = labelsFor('en');
  expect(sentenceOf(figures, asked.highlight, formatOf('en'), labels)).toBe(expected);
});

test.each(Object.keys(labelSets))('the sentence in %s has all its values', (language) => {
  const figures = readFigures('Year,A\n2001,1.5\n2002,2.5', 'a.csv', {
    type: 'line',
    x: 'Year',
    y: 'A',
  });
  const said = sentenceOf(figures, undefined, formatOf(language), labelsFor(language).labels);
  for (const value of [1.5, 2.5]) expect(said).toContain(formatOf(language).plain(value, 1));
  expect(said).not.toMatch(/[{}]/);
});

test('a gap is no value of the sentence, and an empty cell of the table', () => {
  const text = 'Year,A\n2000,\n2001,1.25\n2002,2.5\n2003,';
  const figures = readFigures(text, 'a.csv', { type: 'line', x: 'Year', y: 'A' });
  const format = formatOf('en', 'tonnes');
  expect(spaces(sentenceOf(figures, undefined, format, labelsFor('en').labels))).toBe(
    'A: from 1.25 tonnes (2001) to 2.50 tonnes (2002).',
  );
  expect(toMarkdown(tableOf(figures, format, 'tonnes'), { extensions: [gfmToMarkdown()] })).toBe(
    [
      '| Year | A (tonnes) |',
      '| ---- | ---------: |',
      '| 2000 |            |',
      '| 2001 |       1.25 |',
      '| 2002 |       2.50 |',
      '| 2003 |            |',
      '',
    ].join('\n'),
  );
});
