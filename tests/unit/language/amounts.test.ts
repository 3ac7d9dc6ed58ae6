import { expect, test } from 'vitest';
import { lengthForMachines, lengthInWords, sizeInWords } from '../../../src/language/amounts.ts';

test.each([
  [0.2, '1 sec', 'PT0M1S'],
  [59.4, '59 sec', 'PT0M59S'],
  [59.6, '1 min', 'PT1M0S'],
  [125, '2 min 5 sec', 'PT2M5S'],
  [3599, '59 min 59 sec', 'PT59M59S'],
  [3600, '1 hr', 'PT60M0S'],
  [3605, '1 hr', 'PT60M5S'],
  [7384, '2 hr 3 min', 'PT123M4S'],
])('%s seconds are said as “%s”, and as %s to machines', (seconds, words, machine) => {
  expect(lengthInWords(seconds, 'en-US')).toBe(words);
  expect(lengthForMachines(seconds)).toBe(machine);
});

test.each([
  [20, '1 kB'],
  [1499, '1 kB'],
  [340_400, '340 kB'],
  [999_999, '1,000 kB'],
  [1_000_000, '1 MB'],
  [3_149_000, '3.1 MB'],
])('%s bytes are said as “%s”', (bytes, words) => {
  expect(sizeInWords(bytes, 'en-US')).toBe(words);
});

test('a length and a size are said in the language of the story, with plain spaces', () => {
  expect(lengthInWords(125, 'de')).toBe('2 Min., 5 Sek.');
  expect(sizeInWords(3_149_000, 'de')).toBe('3,1 MB');
  expect(sizeInWords(3_149_000, 'fr')).toBe('3,1 Mo');
});
