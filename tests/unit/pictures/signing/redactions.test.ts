import { describe, expect, test } from 'vitest';
import { hasLocation, redactionsIn } from '../../../../src/pictures/signing/redactions.ts';

const LOCATION = { 'exif:GPSLatitude': '51,44N' };
const uri = (label: string, name: string) => `self#jumbf=/c2pa/${label}/c2pa.assertions/${name}`;

test('locations and small copies are left out of all manifests, and nothing else', () => {
  const manifests = [
    {
      label: 'urn:c2pa:one',
      assertions: {
        'c2pa.actions.v2': { actions: [] },
        'c2pa.hash.data': {},
        'c2pa.thumbnail.claim.jpeg': 'bytes',
        'stds.exif': { 'exif:FNumber': 4 },
        'stds.exif__1': LOCATION,
      },
    },
    {
      label: 'urn:c2pa:two',
      assertions: {
        'c2pa.ingredient.v3': LOCATION,
        'c2pa.metadata': { geo: { latitude: 51 } },
        'stds.schema-org.CreativeWork': { author: 'Jane Roe' },
      },
    },
  ];
  expect(redactionsIn(manifests)).toEqual([
    {
      uri: uri('urn:c2pa:one', 'c2pa.thumbnail.claim.jpeg'),
      reason: 'example.late-edition.size',
    },
    { uri: uri('urn:c2pa:one', 'stds.exif__1'), reason: 'c2pa.PII.present' },
    { uri: uri('urn:c2pa:two', 'c2pa.metadata'), reason: 'c2pa.PII.present' },
  ]);
});

describe('a location is known by its name', () => {
  test.each([
    [{ 'exif:GPSLongitude': '4,29E' }, true],
    [{ 'exif:GPSDestLatitude': '51,44N' }, true],
    [{ GPSDestLongitude: '4,29E' }, true],
    [{ gpslatitude: 51.7 }, true],
    [[{ geo: { '@type': 'GeoCoordinates', longitude: 4 } }], true],
    [{ 'exif:GPSVersionID': '2.2.0.0', latitudes: [], platitude: 'so it is' }, false],
    [{ caption: 'Latitude and longitude' }, false],
  ])('%j: %s', (content, expected) => {
    const manifests = [{ label: 'urn:c2pa:one', assertions: { 'stds.exif': content } }];
    expect(redactionsIn(manifests)).toHaveLength(expected ? 1 : 0);
    expect(hasLocation(manifests)).toBe(expected);
  });
});

test.each([
  ['c2pa.actions', false],
  ['c2pa.actions.v2__1', false],
  ['c2pa.hash.bmff.v3', false],
  ['c2pa.ingredient__2', false],
  ['c2pa.ingredients', true],
  ['x.c2pa.actions', true],
  ['c2pa.metadata', true],
])('from %s a location can be left out: %s', (name, expected) => {
  const manifests = [{ label: 'urn:c2pa:one', assertions: { [name]: LOCATION } }];
  expect(redactionsIn(manifests)).toHaveLength(expected ? 1 : 0);
});

test.each([
  ['c2pa.thumbnail.ingredient', 1],
  ['c2pa.thumbnails', 0],
  ['x.c2pa.thumbnail.claim', 0],
])('%s is as a small copy left out %i times', (name, times) => {
  const manifests = [{ label: 'urn:c2pa:one', assertions: { [name]: 'bytes' } }];
  expect(redactionsIn(manifests)).toHaveLength(times);
});
