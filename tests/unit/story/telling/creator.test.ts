import { expect, test } from 'vitest';
import { creatorOf } from '../../../../src/story/telling/creator.ts';

test.each([
  ['Map: Late Edition. Data: Natural Earth', 'Late Edition'],
  ['Photo: A. Name/Pool/AP', 'A. Name'],
  ['Alexander Zemlianichenko/Pool/AP', 'Alexander Zemlianichenko'],
  ['Late Edition', 'Late Edition'],
  ['/AP', '/AP'],
])('of “%s” the creator is “%s”', (credit, creator) => {
  expect(creatorOf(credit)).toBe(creator);
});
