import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import type { Size } from '../../../../src/parts/Chart/draw/draw.ts';
import { spread } from '../../../../src/parts/Chart/draw/labels/spread.ts';
import { wrapped } from '../../../../src/parts/Chart/draw/labels/text-width.ts';
import type { Asked } from '../../../../src/parts/Chart/read/figures.ts';
import { CHART_TYPES } from '../../../../src/parts/Chart/read/figures.ts';
import { all, draw, faults, number, words } from './drawing.ts';
import { fixture } from './fixtures.ts';

const states: Asked = { type: 'line', x: 'Year', y: 'California,Texas,Florida,New York' };
const charts: [string, string, Asked, string][] = [
  ['a line', 'co2-annual.csv', { type: 'line', x: 'Year', y: 'CO₂' }, 'ppm'],
  [
    'two lines of months',
    'co2-monthly.csv',
    { type: 'line', x: 'Month', y: 'Measured,Without the seasons' },
    'ppm',
  ],
  [
    'a line with a long unit',
    'co2-annual.csv',
    { type: 'line', x: 'Year', y: 'CO₂', highlight: '1987' },
    'parts per million',
  ],
  [
    'columns below zero',
    'temperature.csv',
    { type: 'column', x: 'Year', y: 'Difference', highlight: '2023' },
    '°C',
  ],
  ['an area', 'temperature.csv', { type: 'area', x: 'Year', y: 'Difference' }, '°C'],
  ['dots', 'temperature.csv', { type: 'dot', x: 'Year', y: 'Difference', highlight: '2016' }, '°C'],
  ['bars', 'states-2020.csv', { type: 'bar', x: 'State', y: '2020', highlight: 'Texas' }, 'people'],
  ['bars of two years', 'states-2020.csv', { type: 'bar', x: 'State', y: '2010,2020' }, ''],
  [
    'columns of words',
    'states-2020.csv',
    { type: 'column', x: 'State', y: '2020', to: 'New York' },
    '',
  ],
  ['dots in rows', 'states-2020.csv', { type: 'dot', x: 'State', y: '2010,2020' }, 'people'],
  ['stacked rows', 'states-2020.csv', { type: 'stacked', x: 'State', y: '2010,2020' }, ''],
  ['four lines', 'states-1990-2020.csv', states, 'people'],
  ['four areas', 'states-1990-2020.csv', { ...states, type: 'area', highlight: 'Texas' }, ''],
  ['stacked columns', 'states-1990-2020.csv', { ...states, type: 'stacked' }, 'people'],
  ['columns in groups', 'states-1990-2020.csv', { ...states, type: 'column' }, 'people'],
];

describe.each(['en', 'ar', 'ja'])('in %s', (language) => {
  describe.each(['narrow', 'wide'] as const)('%s', (size) => {
    it.each(charts)('%s has no words over others or outside', (_, file, asked, unit) => {
      const drawing = draw(fixture(file), asked, { size, language, unit });
      expect(all(drawing, 'text').length).toBeGreaterThan(4);
      expect(faults(drawing, language)).toEqual([]);
    });
  });
});

test.each(charts)(
  '%s has no styles of its own, and is named by the words above it',
  (_, file, asked) => {
    const drawing = draw(fixture(file), asked);
    expect(drawing.properties).toMatchObject({ role: 'img', ariaLabelledBy: ['words'] });
    visit(drawing, 'element', ({ properties }) => {
      expect(Object.keys(properties)).not.toContain('style');
      expect(properties['transform']).toBeUndefined();
      for (const value of Object.values(properties))
        expect(String(value)).not.toMatch(/NaN|undefined/);
    });
  },
);

test('columns begin at zero, and are as high as their values', () => {
  const drawing = draw('Year,A\n2000,100\n2001,110\n2002,-50', {
    type: 'column',
    x: 'Year',
    y: 'A',
  });
  const heights = all(drawing, 'rect').map((one) => number(one, 'height'));
  expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(1.1, 2);
  expect((heights[2] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(0.5, 2);
  const [zero] = all(drawing, 'line', 'zero');
  expect(number(zero, 'y1')).toBeCloseTo(number(all(drawing, 'rect')[2], 'y'), 1);
});

test('bars begin at zero, and are as long as their values', () => {
  const drawing = draw('Who,A\nx,100\ny,110\nz,-50', { type: 'bar', x: 'Who', y: 'A' });
  const [first = 1, second, third] = all(drawing, 'rect').map((one) => number(one, 'width'));
  expect((second ?? 0) / first).toBeCloseTo(1.1, 2);
  expect((third ?? 0) / first).toBeCloseTo(0.5, 2);
});

test('years that are missing leave their room', () => {
  const drawing = draw('Year,A\n2000,1\n2001,1\n2010,1', { type: 'column', x: 'Year', y: 'A' });
  const [a = 0, b = 0, c = 0] = all(drawing, 'rect').map((one) => number(one, 'x'));
  expect((c - b) / (b - a)).toBeCloseTo(9, 1);
});

test('a line need not begin at zero, and its lowest tick says so', () => {
  const [, file, asked] = charts[0] ?? ['', '', states];
  expect(words(draw(fixture(file), asked))).toContain('300');
  expect(words(draw('Year,A\n2000,1\n2001,9', { type: 'line', x: 'Year', y: 'A' }))).toContain('0');
});

test('an empty cell breaks a line, and a value between two is a dot', () => {
  const drawing = draw('Year,A\n2000,1\n2001,2\n2002,\n2003,4\n2004,\n2005,1\n2006,2', {
    type: 'line',
    x: 'Year',
    y: 'A',
  });
  expect(String(all(drawing, 'path')[0]?.properties['d']).match(/M/g)).toHaveLength(3);
  expect(all(drawing, 'circle')).toHaveLength(2);
});

test('only what is highlighted is in the accent', () => {
  const series = draw(fixture('states-1990-2020.csv'), { ...states, highlight: 'Texas' });
  expect(all(series, 'path', 'accent')).toHaveLength(1);
  expect(all(series, 'text', 'accent').map((one) => toString(one))).toEqual(['Texas']);
  const value = draw(fixture('temperature.csv'), {
    ...{ type: 'column', x: 'Year', y: 'Difference', highlight: '2016' },
  });
  expect(all(value, 'rect', 'accent')).toHaveLength(1);
  expect(all(value, 'text', 'accent').map((one) => toString(one))).toEqual(['2016', '1.01']);
});

test('in Arabic, time goes from right to left', () => {
  const x = (language: string) => {
    const drawing = draw(fixture('states-1990-2020.csv'), states, { language });
    return all(drawing, 'text')
      .filter((one) => /^(?:1990|2020)$/.test(toString(one)))
      .map((one) => number(one, 'x'));
  };
  const [first = 0, last = 0] = x('en');
  const [arabicFirst = 0, arabicLast = 0] = x('ar');
  expect(first).toBeLessThan(last);
  expect(arabicFirst).toBeGreaterThan(arabicLast);
});

test('columns are drawn as bars where their names don’t fit below them', () => {
  const asked: Asked = { type: 'column', x: 'State', y: '2020', to: 'New York' };
  const first = (size: Size) => all(draw(fixture('states-2020.csv'), asked, { size }), 'rect')[0];
  expect(number(first('wide'), 'height')).toBeGreaterThan(number(first('wide'), 'width'));
  expect(number(first('narrow'), 'width')).toBeGreaterThan(number(first('narrow'), 'height'));
});

test.each([
  ['apart already', [10, 50], [10, 50]],
  ['at one place', [50, 50], [40, 60]],
  ['at the top', [0, 0, 5], [10, 30, 50]],
  ['at the bottom', [100, 100], [70, 90]],
  ['in any order', [50, 10, 50], [40, 10, 60]],
  ['pushed into others', [30, 48, 50], [23, 43, 63]],
])('labels that are %s are kept apart', (_, wishes, expected) => {
  const places = spread(
    wishes.map((y) => ({ y, height: 20 })),
    0,
    100,
  );
  expect(places.map(Math.round)).toEqual(expected);
});

test.each([
  ['en', 'North Carolina', 60, ['North', 'Carolina']],
  ['en', 'Unbreakable', 20, ['Unbreakable']],
  ['ja', '季節変動を除く', 60, ['季節変動', 'を除く']],
])('in %s, “%s” is broken where it can be', (language, text, width, lines) => {
  expect(wrapped(text, width, language)).toEqual(lines);
});

test('whatever the figures, no words are over others or outside', () => {
  const names = ['Agree', 'Do not know', 'UK', 'A rather long name', 'Other', 'Mmmmmmm', 'B', 'C'];
  const cell = fc.double({ min: -1, max: 1, noNaN: true });
  const chart = fc.record({
    type: fc.constantFrom(...CHART_TYPES),
    kind: fc.constantFrom('word', 'year', 'month'),
    size: fc.constantFrom('narrow', 'wide'),
    language: fc.constantFrom('en', 'ar', 'ja', 'de'),
    unit: fc.constantFrom('', '%', '$', 'ppm', 'million tonnes'),
    times: fc.constantFrom(1, 1000, 1e7),
    series: fc.integer({ min: 1, max: 8 }),
    rows: fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 24 }),
    highlight: fc.constantFrom(undefined, 'Agree', 'first', 'last'),
  });
  fc.assert(
    fc.property(chart, ({ type, kind, series, rows, times, highlight, ...options }) => {
      const isSum = type === 'stacked' || type === 'area';
      const xs = rows.map((_, index) => xOf(kind, index));
      const lines = rows.map((row, index) => {
        const values = row
          .slice(0, series)
          .map((one) => ((isSum ? Math.abs(one) : one) * times).toFixed(2));
        return [xs[index], ...values].join(',');
      });
      const columns = names.slice(0, series);
      const text = [['X', ...columns].join(','), ...lines].join('\n');
      const chosen = highlight === 'first' ? xs[0] : highlight === 'last' ? xs.at(-1) : highlight;
      const asked = { type, x: 'X', y: columns.join(','), highlight: chosen };
      expect(faults(draw(text, asked, options), options.language)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function xOf(kind: 'word' | 'year' | 'month', index: number): string {
  if (kind === 'year') return String(1990 + index);
  if (kind === 'word') return `${index % 3 === 0 ? 'New York' : 'Oslo'} ${index}`;
  return `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
