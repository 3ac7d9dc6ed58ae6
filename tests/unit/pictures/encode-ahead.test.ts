import { describe, expect, test } from 'vitest';
import { renditionsOf } from '../../../src/pictures/encode-ahead.ts';
import { focusOf, positionOf } from '../../../src/pictures/position.ts';

const said = (...given: Parameters<typeof renditionsOf>) =>
  renditionsOf(...given).map(
    ({ format, width, height, focus }) =>
      `${format} ${width}×${height}${focus ? ` about ${focus.x},${focus.y}` : ''}`,
  );

describe('what is encoded ahead', () => {
  test('of a lead picture is all that pages and search engines are given', () => {
    expect(said({ width: 3000, height: 2000 }, 'lead', { x: 0.25, y: 0.5 })).toEqual([
      'jpeg 980×653',
      'avif 1960×1307',
      'avif 1536×1024',
      'avif 980×653',
      'avif 860×573',
      'avif 721×481',
      'jpeg 1200×675 about 0.25,0.5',
      'jpeg 1200×900 about 0.25,0.5',
      'jpeg 1200×1200 about 0.25,0.5',
    ]);
  });

  test('of a figure is what the text has room for, and no more pixels than it has', () => {
    expect(said({ width: 700, height: 350 }, 'figure', undefined)).toEqual([
      'jpeg 660×330',
      'avif 700×350',
      'avif 660×330',
    ]);
  });

  test.each([0, 0.07, 0.29, 0.57, 1])('keeps a focus at %s through its way as CSS', (x) => {
    expect(focusOf(positionOf({ x, y: x }))?.x).toBeCloseTo(x, 12);
  });

  test('where nothing is said, the middle is kept, and where nothing is cut, nothing', () => {
    expect(focusOf(positionOf(undefined))).toEqual({ x: 0.5, y: 0.5 });
    expect(focusOf(undefined)).toBeUndefined();
  });
});
