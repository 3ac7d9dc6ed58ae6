import exifr from 'exifr';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { xml2js } from 'xml-js';
import type { Format } from '../../../../src/pictures/metadata/embed-credits.ts';
import { embedRights } from '../../../../src/pictures/metadata/embed-credits.ts';
import type { Rights } from '../../../../src/pictures/metadata/rights.ts';
import { creditsOf } from '../../../../src/pictures/metadata/rights.ts';
import { quarters } from '../scenes.ts';

const FORMATS = ['avif', 'jpeg', 'png', 'webp'] as const;
const rights: Rights = {
  creator: 'The map desk',
  credit: 'Map: Late Edition; data: Natural Earth',
  copyright: '© 2026 Late Edition',
  license: 'https://example.org/rights',
  description: 'Kursk, Moscow and Kyiv. A map of the way.',
  digitalSourceType: 'digitalCreation',
};

describe('rights travel with the picture', () => {
  test.each(FORMATS)('a metadata reader finds them in %s', async (format) => {
    const { xmp, exif } = await sharp(embedRights(await bare(format), format, rights)).metadata();
    expect(await readXmp(xmp)).toMatchObject({
      dc: {
        creator: rights.creator,
        rights: { lang: 'x-default', value: rights.copyright },
        description: { lang: 'x-default', value: rights.description },
      },
      photoshop: { Credit: rights.credit },
      xmpRights: { WebStatement: rights.license },
      Iptc4xmpExt: {
        DigitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation',
      },
    });
    expect(exif?.includes('© 2026 Late Edition\0')).toBe(true);
    expect(exif?.includes('The map desk\0')).toBe(true);
  });

  test.each(['jpeg', 'png'] as const)('EXIF is read from the file in %s', async (format) => {
    const copyright = 'Late Edition 2026';
    const file = embedRights(await bare(format), format, { ...rights, copyright });
    const read: unknown = await exifr.parse(Buffer.from(file), { tiff: true, gps: true });
    expect(read).toMatchObject({ Artist: 'The map desk', Copyright: copyright });
    expect(read).not.toHaveProperty('latitude');
    expect(read).not.toHaveProperty('Make');
  });

  test('any text comes out of the XMP as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const said = `</rdf:li> "${text.replace(/[^\P{C}]/gu, ' ')}" & 'so on' <!-- ]]>`;
        const { xmp } = creditsOf({ ...rights, creator: said, credit: said });
        expect(xml2js(Buffer.from(xmp).toString(), { compact: true })).toMatchObject({
          'rdf:RDF': {
            'rdf:Description': {
              'dc:creator': { 'rdf:Seq': { 'rdf:li': { _text: said } } },
              _attributes: { 'photoshop:Credit': said },
            },
          },
        });
      }),
      { numRuns: 50 },
    );
  });

  test.each(FORMATS)('the picture in %s is the same with and without', async (format) => {
    const file = await bare(format);
    const marked = embedRights(file, format, rights);
    expect(await sharp(marked).raw().toBuffer()).toEqual(await sharp(file).raw().toBuffer());
    expect(await sharp(marked).metadata()).toMatchObject({ width: 95, height: 63 });
  });

  test('what is not known is not said', async () => {
    const { creator, credit, description, digitalSourceType } = rights;
    const known = { creator, credit, description, digitalSourceType };
    const read = await readXmp(Buffer.from(creditsOf(known).xmp));
    expect(read).not.toHaveProperty('xmpRights');
    expect(read).not.toHaveProperty('dc.rights');
  });

  test.each(FORMATS)('%s grows by a kilobyte at most, however long the caption', async (format) => {
    const file = await bare(format);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        const description = `A map. ${text} & more of it`;
        const long = embedRights(file, format, { ...rights, description });
        const container = format === 'avif' ? 140 : 60;
        expect(long.length - file.length).toBeLessThan(1000 + container);
      }),
      { numRuns: 50 },
    );
  });

  test('a caption that is too long is cut at a word', () => {
    const description = 'Kursk and all that lies around it. '.repeat(40);
    const xmp = Buffer.from(creditsOf({ ...rights, description }).xmp).toString();
    const [, shown = ''] = /<dc:description>.*?x-default">([^<]+)…</.exec(xmp) ?? [];
    expect(shown.length).toBeGreaterThan(20);
    expect(description.startsWith(`${shown} `)).toBe(true);
  });
});

async function bare(format: Format): Promise<Buffer> {
  const picture = await quarters(95, 63);
  return format === 'avif'
    ? picture.avif({ bitdepth: 10, chromaSubsampling: '4:2:0', tune: 'iq' }).toBuffer()
    : picture.toFormat(format).toBuffer();
}

/** The reader knows XMP in a JPEG only, so every packet is put into one. */
async function readXmp(xmp: Buffer | undefined): Promise<unknown> {
  if (!xmp) throw new Error('The file has no XMP.');
  const head = Buffer.from('\xff\xe1\0\0http://ns.adobe.com/xap/1.0/\0', 'latin1');
  head.writeUInt16BE(head.length - 2 + xmp.length, 2);
  const jpeg = await bare('jpeg');
  const file = Buffer.concat([jpeg.subarray(0, 2), head, xmp, jpeg.subarray(2)]);
  return exifr.parse(file, { xmp: true, tiff: false, jfif: false, mergeOutput: false });
}
