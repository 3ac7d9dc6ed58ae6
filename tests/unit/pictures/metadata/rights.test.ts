import exifr from 'exifr';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { xml2js } from 'xml-js';
import type { Format } from '../../../../src/pictures/metadata/embed-credits.ts';
import { embedInDrawing, embedRights } from '../../../../src/pictures/metadata/embed-credits.ts';
import { rightsOf } from '../../../../src/pictures/metadata/rights-of.ts';
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

  test('a JFIF segment, as in cards, stays where it must be, before them', async () => {
    const jfif = Buffer.from('ffe000104a46494600010200000100010000', 'hex');
    const file = await bare('jpeg');
    const card = Buffer.concat([file.subarray(0, 2), jfif, file.subarray(2)]);
    const marked = Buffer.from(embedRights(card, 'jpeg', rights));
    expect(marked.subarray(2, 20)).toEqual(jfif);
    expect(marked.readUInt16BE(20)).toBe(0xffe1);
    expect((await sharp(marked).metadata()).xmp).toBeDefined();
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

  test('a caption is whole up to a kilobyte in all, and cut at the last word that fits', () => {
    const sizeWith = (description: string): number => {
      const { xmp, exif } = creditsOf({ ...rights, description });
      return xmp.length + exif.length;
    };
    const room = 1001 - sizeWith('a');
    expect(shownOf('a'.repeat(room))).toBe('a'.repeat(room));
    // A word that doesn't fit is left out, with all that would be around it.
    expect(shownOf('a'.repeat(room + 1))).toBeUndefined();
    expect(sizeWith('a'.repeat(room + 1))).toBe(sizeWith(''));
    const words = 'Kursk & the way to it, as many go. '.repeat(40).split(' ');
    for (let more = 1; more < 40; more++) {
      const all = ['a'.repeat(more), ...words];
      const shown = (shownOf(all.join(' ')) ?? '').replace(/…$/, '').split(' ');
      expect(all.slice(0, shown.length)).toEqual(shown);
      const next = all[shown.length]?.replace('&', '&amp;').length ?? 0;
      expect(sizeWith(all.join(' '))).toBeLessThanOrEqual(1000);
      expect(sizeWith(all.join(' ')) + 1 + next).toBeGreaterThan(1000);
    }
  });

  /** The description in the XMP. */
  const shownOf = (description: string): string | undefined => {
    const xmp = Buffer.from(creditsOf({ ...rights, description }).xmp).toString();
    const [, shown] = /<dc:description>.*?x-default">([^<]+)</.exec(xmp) ?? [];
    return shown?.replaceAll('&amp;', '&');
  };
});

describe('the rights as bytes', () => {
  const least = { creator: 'Al', credit: 'AFP', description: '', digitalSourceType: 'x' };

  test('are XMP in the name spaces of its standards', () => {
    const { xmp } = creditsOf({ ...least, license: 'https://example.org/' });
    expect(Buffer.from(xmp).toString()).toBe(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="AFP"' +
        ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmpRights:WebStatement="https://example.org/"' +
        ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"' +
        ' Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/x">' +
        '<dc:creator><rdf:Seq><rdf:li>Al</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF>',
    );
  });

  test('are EXIF with an artist, and with a copyright if there is one', async () => {
    const read = (copyright?: string) =>
      exifr.parse(Buffer.from(creditsOf({ ...least, copyright }).exif));
    expect(await read()).toEqual({ Artist: 'Al' });
    expect(await read('B')).toEqual({ Artist: 'Al', Copyright: 'B' });
    // A value of up to four bytes would stand where its offset is.
    expect(Buffer.from(creditsOf(least).exif).toString('latin1')).toBe(
      'II*\0\x08\0\0\0\x01\0\x3b\x01\x02\0\x05\0\0\0\x1a\0\0\0\0\0\0\0Al\0\0\0',
    );
  });
});

test('the rights of a drawing stand at its end', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><svg><path d="M0 0h9"/></svg><g/></svg>';
  const text = Buffer.from(embedInDrawing(Buffer.from(drawing), rights)).toString();
  const { xmp } = creditsOf(rights);
  const metadata = `<metadata>${Buffer.from(xmp).toString()}</metadata>`;
  expect(text).toBe(drawing.replace(/<\/svg>$/, `${metadata}</svg>`));
});

describe('what a story says of a picture', () => {
  const inline = (text: string) => ({ text, content: [] });
  const said = { alt: 'A boat.', caption: inline('The Ann.'), credit: inline('Photo: Jane Roe') };
  const facts = { digitalSourceType: 'digitalCapture' };
  const always = {
    ...{ creator: 'Jane Roe', credit: 'Photo: Jane Roe' },
    ...{ description: 'The Ann. A boat.', digitalSourceType: 'digitalCapture' },
  };

  test.each([
    [{}, {}],
    [{ copyright: '', license: undefined }, {}],
    [{ copyright: '© AFP' }, { copyright: '© AFP' }],
    [{ license: 'https://example.org/' }, { license: 'https://example.org/' }],
  ])('with %j is saved in its files', (more, expected) => {
    expect(rightsOf({ ...said, ...more }, facts)).toStrictEqual({ ...always, ...expected });
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
