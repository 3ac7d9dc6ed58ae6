import { expect, test } from 'vitest';
import { actionsOf } from '../../../../src/pictures/signing/actions.ts';

const AS_ALL = ['c2pa.transcoded', 'c2pa.edited.metadata'];

test.each([
  ['as large as its original', { width: 1200, height: 800 }, []],
  ['smaller', { width: 660, height: 440 }, ['c2pa.resized']],
  ['smaller, with a height that was rounded', { width: 721, height: 481 }, ['c2pa.resized']],
  ['cropped', { width: 800, height: 800 }, ['c2pa.cropped']],
  ['cropped and smaller', { width: 500, height: 500 }, ['c2pa.cropped', 'c2pa.resized']],
])('a rendition that is %s', (_, rendition, actions) => {
  expect(actionsOf({ width: 1200, height: 800 }, rendition)).toEqual([...actions, ...AS_ALL]);
});
