import { expect, test } from 'vitest';
import { madeBy } from '../../../../src/pictures/metadata/made-by.ts';
import { saidSourceType } from '../../../../src/pictures/metadata/source-type.ts';

test.each([
  ['trainedAlgorithmicMedia', 'aiMade'],
  ['compositeWithTrainedAlgorithmicMedia', 'aiPart'],
  ['compositeSynthetic', 'aiPart'],
  ['algorithmicMedia', 'programMade'],
  ['digitalCapture', undefined],
  ['digitalCreation', undefined],
  ['screenCapture', undefined],
  ['toString', undefined],
])('a picture of the source type %s is labelled %s', (type, label) => {
  expect(madeBy(type)).toBe(label);
});

const NEWS_CODES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

test.each([
  [`<x Iptc4xmpExt:DigitalSourceType="${NEWS_CODES}trainedAlgorithmicMedia"/>`],
  [`<a:DigitalSourceType>${NEWS_CODES}trainedAlgorithmicMedia</a:DigitalSourceType>`],
  [`<a:DigitalSourceType rdf:resource="${NEWS_CODES}trainedAlgorithmicMedia"/>`],
  ['<x a:DigitalSourceType="trainedAlgorithmicMedia"/>'],
  ['<a:DigitalSourceType>\n trainedAlgorithmicMedia</a:DigitalSourceType>'],
  [
    `<x DigitalSourceType="https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>`,
  ],
])('the source type is read from %s', (xmp) => {
  expect(saidSourceType({ xmp: Buffer.from(xmp) })).toBe('trainedAlgorithmicMedia');
});

test('a file that says nothing has none', () => {
  expect(saidSourceType({})).toBeUndefined();
  expect(saidSourceType({ xmp: Buffer.from('<x a:Source="camera"/>') })).toBeUndefined();
});
