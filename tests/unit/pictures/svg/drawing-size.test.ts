import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { resolveSize } from '../../../../src/pictures/svg/drawing-size.ts';

function resolved(attributes: string) {
  const source = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`;
  const root = new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('svg');
  if (!root) throw new Error('There is no root.');
  const size = resolveSize(root);
  const said = ['viewBox', 'width', 'height'].map((name) => root.getAttribute(name));
  return size && { size: [size.width, size.height], said };
}

test.each([
  ['viewBox="0 0 600 400"', [600, 400], '0 0 600 400'],
  ['viewBox=" -10,20,  60 40 "', [60, 40], '-10 20 60 40'],
  ['viewBox="0 0 6 4" width="100%" height="9in"', [6, 4], '0 0 6 4'],
  ['width="300" height="200"', [300, 200], '0 0 300 200'],
  ['width=" 2.5E1px " height=".5IN"', [25, 48], '0 0 25 48'],
  ['width="5e-1px" height="1e+1px"', [0.5, 10], '0 0 0.5 10'],
  ['width="72pt" height="6pc"', [96, 96], '0 0 96 96'],
  ['width="25.4mm" height="2.54cm"', [96, 96], '0 0 96 96'],
  ['viewBox="0 0 0 5" width="3" height="2"', [3, 2], '0 0 3 2'],
  ['viewBox="0 0 5 0" width="3" height="2"', [3, 2], '0 0 3 2'],
  ['viewBox="0 0 x 5" width="3" height="2"', [3, 2], '0 0 3 2'],
  ['viewBox="0 0 5 Infinity" width="3" height="2"', [3, 2], '0 0 3 2'],
  ['viewBox="0 0 5" width="3" height="2"', [3, 2], '0 0 3 2'],
])('with %s all browsers know the size and the shape', (attributes, size, viewBox) => {
  const [width = 0, height = 0] = size;
  const found = resolved(attributes);
  expect(found?.size[0]).toBeCloseTo(width, 9);
  expect(found?.size[1]).toBeCloseTo(height, 9);
  expect(found?.said).toEqual([viewBox, ...(found?.size ?? []).map(String)]);
});

test.each([
  '',
  'width="12"',
  'height="12"',
  'width="100%" height="100%"',
  'width="12" height="50%"',
  'width="3em" height="2em"',
  'width="1x2" height="2"',
  'width="a 3" height="2"',
  'width="3 px 4" height="2"',
  'width="0" height="2"',
  'width="2" height="-1"',
  'viewBox="0 0 -5 9"',
  'viewBox="0 0 Infinity 9"',
])('with %s a drawing has no size', (attributes) => {
  expect(resolved(attributes)).toBeUndefined();
});
