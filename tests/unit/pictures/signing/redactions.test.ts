import { expect, test } from 'vitest';
import { redactionsIn } from '../../../../src/pictures/signing/redactions.ts';

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
