import { expect, test } from 'vitest';
import { focusOf, positionOf } from '../../../src/pictures/position.ts';

test('a crop keeps its focus as CSS has it, and without one the middle', () => {
  expect(positionOf({ x: 0.25, y: 0.5 })).toBe('25% 50%');
  expect(positionOf(undefined)).toBe('50% 50%');
});

test('a position in CSS is the focus again', () => {
  expect(focusOf('25% 50%')).toEqual({ x: 0.25, y: 0.5 });
});

test.each([undefined, '', 'left', '25%', '25% top', 'left 50%'])(
  'the position %j is no focus',
  (position) => {
    expect(focusOf(position)).toBeUndefined();
  },
);
