import { describe, expect, it, test } from 'vitest';
import { CsvFault } from '../../../../src/parts/csv/csv-fault.ts';
import type { Asked } from '../../../../src/parts/Chart/read/figures.ts';
import { readFigures } from '../../../../src/parts/Chart/read/read-figures.ts';
import { fixture } from './fixtures.ts';

const asked: Asked = { type: 'line', x: 'Year', y: 'Degrees' };

const read = (text: string, more: Partial<Asked> = {}) =>
  readFigures(text, 'figures.csv', { ...asked, ...more });

const values = (text: string, more?: Partial<Asked>) =>
  read(text, more).series.map((series) => series.values);

/** What an author is told of a file that can't be drawn. */
function faultOf(text: string, more?: Partial<Asked>): CsvFault {
  try {
    read(text, more);
  } catch (error) {
    if (error instanceof CsvFault) return error;
    throw error;
  }
  throw new Error('It was drawn.');
}

test('the figures of NOAA are read as they are written', () => {
  const { kind, points, series } = readFigures(fixture('co2-annual.csv'), 'co2-annual.csv', {
    type: 'line',
    x: 'Year',
    y: 'CO₂',
  });
  expect(kind).toBe('year');
  expect([points[0]?.at, points.at(-1)?.at, points.length]).toEqual([1959, 2024, 66]);
  expect(series[0]).toMatchObject({ name: 'CO₂', decimals: 2 });
  expect(series[0]?.values.at(-1)).toBe(424.61);
});

describe('a file is read as spreadsheets write it', () => {
  it.each([
    ['commas', 'Year,Degrees\n2000,1.5\n2001,-2\n', [1.5, -2]],
    ['semicolons', 'Year;Degrees\n2000;1,5\n2001;-2\n', [1.5, -2]],
    ['tabs', 'Year\tDegrees\n2000\t1,5\n2001\t-2\n', [1.5, -2]],
    ['a byte order mark', '\ufeffYear,Degrees\n2000,1.5\n2001,2\n', [1.5, 2]],
    ['the line ends of Windows', 'Year,Degrees\r\n2000,1.5\r\n2001,2\r\n', [1.5, 2]],
    ['quotation marks', '"Year", "Degrees"\n"2000", "1.5"\n"2001", "2"\n', [1.5, 2]],
    ['empty lines', '\nYear,Degrees\n\n2000,1.5\n,\n2001,2\n\n', [1.5, 2]],
    ['no line end at the end', 'Year,Degrees\n2000,1.5\n2001,2', [1.5, 2]],
    ['true minus signs', 'Year,Degrees\n2000,−1.5\n2001,2', [-1.5, 2]],
    [
      'the line in which Excel says the separator',
      'sep=;\r\nYear;Degrees\r\n2000;1,5\r\n2001;2',
      [1.5, 2],
    ],
    ['exponents', 'Year,Degrees\n2000,1.5E+03\n2001,2', [1500, 2]],
    ['American thousands', 'Year,Degrees\n2000,"1,234"\n2001,"12,345.5"', [1234, 12345.5]],
    ['American thousands alone', 'Year,Degrees\n2000,"1,234"\n2001,"2,345"', [1234, 2345]],
    ['Indian thousands', 'Year,Degrees\n2000,"12,34,567"\n2001,"1,00,000"', [1234567, 100000]],
    ['German thousands', 'Year;Degrees\n2000;1.234\n2001;12.345,5', [1234, 12345.5]],
    ['millions with points', 'Year;Degrees\n2000;1.234.567\n2001;2.000', [1234567, 2000]],
    ['French thousands', 'Year;Degrees\n2000;1\u202f234,5\n2001;2\u00a0000', [1234.5, 2000]],
    ['Swiss thousands', "Year;Degrees\n2000;1'234.5\n2001;2’000", [1234.5, 2000]],
    ['three decimals', 'Year,Degrees\n2000,1.234\n2001,2.345', [1.234, 2.345]],
    ['three decimals after zero', 'Year;Degrees\n2000;0,234\n2001;1,345', [0.234, 1.345]],
    ['Arabic digits', 'Year,Degrees\n2000,١٬٢٣٤٫٥\n2001,٢', [1234.5, 2]],
    ['Hindi digits', 'Year,Degrees\n2000,१२.५\n2001,३', [12.5, 3]],
    ['an empty cell, which is a gap', 'Year,Degrees\n2000,\n2001,0', [undefined, 0]],
  ])('with %s', (_, text, expected) => {
    expect(values(text)).toEqual([expected]);
  });
});

describe('the x column', () => {
  it.each([
    ['years', '1999 2000 2001', 'year', [1999, 2000, 2001]],
    ['numbers', '5 10 2000', 'number', [5, 10, 2000]],
    ['months', '2024-01 2024-02', 'month', [Date.UTC(2024, 0), Date.UTC(2024, 1)]],
    ['days', '2024-02-28 2024-02-29', 'day', [Date.UTC(2024, 1, 28), Date.UTC(2024, 1, 29)]],
    ['words', 'Oslo Bergen 1814', 'words', [0, 1, 2]],
    ['ages', '18–24 25–34', 'words', [0, 1]],
  ])('can hold %s', (_, cells, kind, places) => {
    const lines = cells.split(' ').map((cell) => `${cell},1`);
    const found = read(['Year,Degrees', ...lines].join('\n'));
    expect(found.kind).toBe(kind);
    expect(found.points.map(({ at }) => at)).toEqual(places);
  });

  it('is put in order, with its values', () => {
    expect(values('Year,Degrees\n2001,2\n1999,0\n2000,1')).toEqual([[0, 1, 2]]);
    expect(values('Year,Degrees\nOslo,2\nBergen,0')).toEqual([[2, 0]]);
  });

  it.each([
    ['years', '1999 2000 2001 2002', { from: '2000', to: '2001' }, ['2000', '2001']],
    ['months of a year', '2023-12 2024-01 2024-12', { from: '2024' }, ['2024-01', '2024-12']],
    ['months up to a year', '2023-12 2024-12 2025-01', { to: '2024' }, ['2023-12', '2024-12']],
    ['days of a month', '2024-01-31 2024-02-01', { to: '2024-01' }, ['2024-01-31']],
    ['words', 'a b c d', { from: 'b', to: 'c' }, ['b', 'c']],
  ])('can be shown in part: %s', (_, cells, range, expected) => {
    const lines = cells.split(' ').map((cell) => `${cell},1`);
    const { points } = read(['Year,Degrees', ...lines].join('\n'), range);
    expect(points.map(({ written }) => written)).toEqual(expected);
  });
});

test('several columns are several series, and one can have a comma in its name', () => {
  const text = 'Year,"Deaths, total",Births\n2000,1,2';
  const names = (y: string) => read(text, { y }).series.map(({ name }) => name);
  expect(names('Deaths, total')).toEqual(['Deaths, total']);
  expect(names('Births')).toEqual(['Births']);
  expect(read('Year,A,B\n2000,1,2', { y: 'B, A' }).series.map(({ name }) => name)).toEqual([
    'B',
    'A',
  ]);
});

describe('what would mislead is refused with its line and what to write', () => {
  const long = Array.from({ length: 1001 }, (_, index) => `\n${index},1`).join('');
  const many = Array.from({ length: 9 }, (_, index) => `c${index}`);
  it.each<[string, string, Partial<Asked>, string, string, string]>([
    ['an empty file', '', {}, 'figures.csv is empty.', 'nothing', 'the first line'],
    ['a header alone', 'Year,Degrees\n', {}, 'only one line', 'Year,Degrees', 'values below it'],
    [
      'a ragged row',
      'Year,Degrees\n2000,1,5',
      {},
      'Line 2 of figures.csv has 3 cells, but its header has 2',
      '2000,1,5',
      'has a comma in it, put it in quotation marks',
    ],
    [
      'an open quotation mark',
      'Year,Degrees\n"2000,1\n2001,2',
      {},
      "Line 2 of figures.csv has a quotation mark that isn't closed",
      '"2000,1',
      'write "" for',
    ],
    [
      'a missing column',
      'Year,Degress\n2000,1',
      {},
      'has no column “Degrees”. Did you mean “Degress”?',
      'Degrees',
      'in y: Year, Degress',
    ],
    [
      'a missing x',
      'year,Degrees\n2000,1',
      {},
      'has no column “Year”. Did you mean “year”?',
      'Year',
      'in x: year, Degrees',
    ],
    [
      'a header twice',
      'Year,Degrees,Degrees\n2000,1,2',
      {},
      'Line 1 of figures.csv names two columns “Degrees”',
      'Degrees',
      'a name of its own',
    ],
    [
      'words for numbers',
      'Year,Degrees\n2000,1\n2001,n/a',
      {},
      'Line 3 of figures.csv has “n/a” in the column “Degrees”',
      'n/a',
      'Leave the cell empty',
    ],
    [
      'a unit',
      'Year,Degrees\n2000,1 °C',
      {},
      'Line 2 of figures.csv has “1 °C”',
      '1 °C',
      'the prop unit',
    ],
    [
      'groups that are none',
      'Year,Degrees\n2000,"1,2345.6"',
      {},
      '“1,2345.6” in the column',
      '1,2345.6',
      'only the number',
    ],
    [
      'both decimal marks',
      'Year;Degrees\n2000;1,5\n2001;1.5',
      {},
      '“1,5” in line 2, “1.5” in line 3',
      '1.5',
      'in one way',
    ],
    [
      'a number that is two',
      'Year;Degrees\n2000;1,234\n2001;2,345',
      {},
      '“1,234” in line 2 of figures.csv can be read in two ways',
      '1,234',
      '(1234), or with another number of decimals (1,2340)',
    ],
    [
      'a date that is none',
      'Year,Degrees\n2024-02-28,1\n2024-02-29,1\n2024-02-30,1',
      {},
      'Line 4 of figures.csv has “2024-02-30”',
      '2024-02-30',
      '2024-10-25',
    ],
    [
      'a month that is none',
      'Year,Degrees\n2024-12,1\n2024-13,1',
      {},
      'Line 3 of figures.csv has “2024-13”',
      '2024-13',
      '2024-10',
    ],
    [
      'dates of two kinds',
      'Year,Degrees\n2024-02-28,1\n2024-02-29,1\n2024-03,1',
      {},
      'Line 4 of figures.csv has “2024-03”',
      '2024-03',
      'year, month and day',
    ],
    [
      'a date in American order',
      'Year,Degrees\n10/25/2024,1\n10/26/2024,1',
      {},
      'Line 2 of figures.csv has the date “10/25/2024”',
      '10/25/2024',
      'such as 2024-10-25',
    ],
    [
      'a word among numbers',
      'Year,Degrees\n1,1\n2,1\nthree,1',
      {},
      'Line 4 of figures.csv has “three”',
      'three',
      'Write a number.',
    ],
    [
      'no x',
      'Year,Degrees\n2000,1\n,2',
      {},
      'Line 3 of figures.csv',
      'an empty cell',
      'delete the line',
    ],
    [
      'one x twice',
      'Year,Degrees\n2000,1\n2001,2\n2000,3',
      {},
      'Lines 2 and 4 of figures.csv are both for “2000”',
      '2000',
      'Keep one line',
    ],
    [
      'one word twice',
      'Year,Degrees\nOslo,1\nOslo,2',
      { type: 'bar' },
      'both for “Oslo”',
      'Oslo',
      'Keep one line',
    ],
    [
      'negative values on others',
      'Year,Degrees,More\n2000,1,1\n2001,-2,1',
      { type: 'stacked', y: 'Degrees,More' },
      'Line 3 of figures.csv has a negative value in “Degrees”',
      '-2',
      'type="column"',
    ],
    [
      'negative areas on others',
      'Year,Degrees,More\n2000,1,1\n2001,-2,1',
      { type: 'area', y: 'Degrees,More' },
      'Line 3 of figures.csv',
      '-2',
      'type="line"',
    ],
    [
      'too many columns',
      `Year,${many.join()}\n2000,${many.map(() => 1).join()}`,
      { y: many.join() },
      '8 columns at most, and this one has 9',
      'c0',
      'several charts',
    ],
    [
      'too many lines',
      `Year,Degrees${long}`,
      {},
      'has 1001 lines, and a chart can show 1000',
      '1001 lines',
      'with from and to',
    ],
    [
      'only gaps',
      'Year,Degrees\n2000,\n2001,',
      {},
      'All cells of Degrees in figures.csv are empty',
      'no figures',
      'another column',
    ],
    [
      'a highlight of nothing',
      'Year,Degrees\n2000,1\n2001,1',
      { highlight: 'Degree' },
      'Did you mean “Degrees”?',
      'Degree',
      'a value of “Year”',
    ],
    [
      'a limit that is no value',
      'Year,Degrees\nOslo,1\nBergen,1',
      { from: 'Olso' },
      "The prop from isn't a value of the column “Year” in figures.csv. Did you mean “Oslo”?",
      'Olso',
      'such as Oslo',
    ],
    [
      'an empty range',
      'Year,Degrees\n2000,1\n2001,1',
      { from: '2005' },
      'nothing between “2005” and “”',
      '2005',
      'the first in from',
    ],
  ])('%s', (_, text, more, message, found, fix) => {
    const fault = faultOf(text, more);
    expect(fault.message).toContain(message);
    expect(fault.found).toContain(found);
    expect(fault.fix).toContain(fix);
  });
});

test('dots can be above each other', () => {
  expect(values('Year,Degrees\n2000,1\n2000,2', { type: 'dot' })).toEqual([[1, 2]]);
});
