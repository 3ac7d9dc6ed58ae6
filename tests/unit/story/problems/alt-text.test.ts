import { expect, test } from 'vitest';
import { altFault } from '../../../../src/story/problems/alt-text.ts';

const FIX = "Describe what the picture shows, for readers who can't see it.";

test.each([
  ...['toll.jpg', 'toll.jpeg', ' TOLL.PNG ', 'a/b.c.gif', 'a.webp', 'a.avif', 'a.heic', 'a.heif'],
  ...['a.tif', 'a.tiff', 'a.bmp', 'a.svg', ' IMG_1234 ', 'img1', 'dsc-0001', 'DSCF0002', 'DSCN3'],
  ...['dcim 4', 'pic5', 'PICT0006', 'photo-7', 'image 8', 'Screenshot 2024-10-25'],
])('“%s” is no description of a picture', (alt) => {
  expect(altFault(alt, '')).toEqual({ message: 'The alt text is only a file name.', fix: FIX });
});

test.each([
  ...['A photo.jpg on a screen', 'see toll.jpg now', 'The toll.', 'photo', 'Photo 7 of the toll'],
  ...['My photo 7', 'toll.jpg!', 'A map of the toll', '', '…'],
])('“%s” may be one', (alt) => {
  expect(altFault(alt, '')).toBeUndefined();
});

test.each([
  ['The toll.', 'the  toll', true],
  ['“Toll”', 'Toll', true],
  ['गया पुल', 'गया - पुल', true],
  ['The toll', 'The tolls', false],
  ['The toll', 'A toll', false],
  ['The air port', 'The airport', false],
])('of “%s” and “%s”, the one repeats the other: %s', (alt, caption, repeats) => {
  const message = 'The alt text repeats the caption. Screen readers would read it twice.';
  expect(altFault(alt, caption)).toEqual(repeats ? { message, fix: FIX } : undefined);
});
