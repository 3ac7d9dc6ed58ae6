import { expect, test } from 'vitest';
import { creatorOf } from '../../../src/pictures/creator.ts';

test.each([
  ['Map: Late Edition. Data: Natural Earth', 'Late Edition'],
  ['Map: Late Edition.  Data: Natural Earth', 'Late Edition'],
  ['Photo: A. Name/Pool/AP', 'A. Name'],
  ['Photo by: A. Name / Pool', 'A. Name'],
  ['A. Name. ', 'A. Name'],
  ['Alexander Zemlianichenko/Pool/AP', 'Alexander Zemlianichenko'],
  ['Late Edition', 'Late Edition'],
  ['/AP', '/AP'],
  ['Photo: A. Name, CC BY-SA 4.0', 'A. Name'],
  ['A. Name (CC0)', 'A. Name'],
  ['A. Name / Wikimedia Commons / CC BY 2.0', 'A. Name'],
])('of “%s” the creator is “%s”', (credit, creator) => {
  expect(creatorOf(credit)).toBe(creator);
});
