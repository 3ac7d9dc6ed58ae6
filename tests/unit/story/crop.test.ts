import { expect, test } from 'vitest';
import { cropIn, phoneFault } from '../../../src/story/crop.ts';

test.each([
  ['0.5 0 0.5 1', { x: 0.5, y: 0, width: 0.5, height: 1 }],
  [' .25, 0.1,  .5 .9 ', { x: 0.25, y: 0.1, width: 0.5, height: 0.9 }],
  ['0 0 1 1', { x: 0, y: 0, width: 1, height: 1 }],
  ['0.333 0 0.668 1', { x: 0.333, y: 0, width: 0.668, height: 1 }],
])('%s is a part of a picture', (text, region) => {
  expect(cropIn(text)).toEqual(region);
  expect(phoneFault(text)).toBeUndefined();
});

test.each([
  '',
  '0.5 0 0.5',
  '0 0 1 1 1',
  '0.5 0 0.51 1',
  '0 0.5 1 0.505',
  '0 0 0 1',
  '0 0 1 0',
  '-0.1 0 0.5 1',
  '50% 0 50% 1',
  '0 0 1 0.5x',
])('“%s” is none', (text) => {
  expect(cropIn(text)).toBeUndefined();
  const fault = phoneFault(text);
  expect(fault?.message).toBe(
    `“${text}” is neither a part of the picture nor the file of another one.`,
  );
  expect(fault?.fix).toContain('0.5 0 0.5 1');
  expect(fault?.fix).toContain('./tall.jpg');
});

test.each(['./tall.jpg', 'tall.jpg', './scan'])(
  '%s is another picture, and no part of one',
  (text) => {
    expect(phoneFault(text)).toBeUndefined();
    expect(cropIn(text)).toBeUndefined();
  },
);
