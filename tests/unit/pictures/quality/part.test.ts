import { expect, test } from 'vitest';
import { partOf, pixelsOf } from '../../../../src/pictures/quality/pixels.ts';
import { QUARTERS, quarters } from '../scenes.ts';

const size = { width: 200, height: 100 };

test.each([
  [
    { x: 0, y: 0, width: 1, height: 1 },
    { left: 0, top: 0, width: 200, height: 100 },
  ],
  [
    { x: 0.5, y: 0.25, width: 0.5, height: 0.5 },
    { left: 100, top: 25, width: 100, height: 50 },
  ],
  [
    { x: 0.333, y: 0, width: 0.668, height: 1 },
    { left: 67, top: 0, width: 133, height: 100 },
  ],
  [
    { x: 0.999, y: 0.999, width: 0.001, height: 0.001 },
    { left: 199, top: 99, width: 1, height: 1 },
  ],
])('the part %o in whole pixels', (part, expected) => {
  expect(partOf(size, part)).toEqual(expected);
});

test.each([
  ['left', { x: 0, y: 0, width: 0.5, height: 0.5 }, 0],
  ['right', { x: 0.5, y: 0.5, width: 0.5, height: 0.5 }, 3],
])('of a picture, the part at the %s is shown and nothing else', async (_, part, quarter) => {
  const file = await (await quarters(400, 200)).png().toBuffer();
  const { data, width, height } = await pixelsOf(file, { width: 50, height: 25, part }, 'a.png');
  expect([width, height]).toEqual([50, 25]);
  for (let i = 0; i < data.length; i++) {
    expect(Math.abs((data[i] ?? 0) - (QUARTERS[quarter]?.[i % 3] ?? 0))).toBeLessThan(3);
  }
});
