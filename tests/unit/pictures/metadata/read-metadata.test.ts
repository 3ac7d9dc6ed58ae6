import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { embedRights, pngChunk } from '../../../../src/pictures/metadata/embed-credits.ts';
import { pictureClaims, pictureText } from '../../../../src/pictures/metadata/read-metadata.ts';
import { photo } from '../../../support/photo.ts';

const alternatives = (...texts: [language: string, text: string][]) =>
  `<rdf:Alt>${texts.map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`).join('')}</rdf:Alt>`;

const agency = `
  <dc:description>${alternatives(['de', 'Soldaten'], ['x-default', 'Soldiers in &quot;Seoul&quot; &amp; beyond'])}</dc:description>
  <dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator>
  <dc:rights>${alternatives(['x-default', '© 2024 Reuters'])}</dc:rights>
  <photoshop:Credit>Reuters</photoshop:Credit>
  <photoshop:City>Seoul</photoshop:City>
  <photoshop:Country>South Korea</photoshop:Country>
  <photoshop:DateCreated>2024-10-24T09:00:00+09:00</photoshop:DateCreated>
  <xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/</xmpRights:WebStatement>
  <Iptc4xmpCore:AltTextAccessibility>${alternatives(['x-default', 'Rows of soldiers.'])}</Iptc4xmpCore:AltTextAccessibility>`;

test.each(['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)(
  'the XMP that an agency writes is read from a %s',
  async (format) => {
    expect(await pictureText(await photo({ xmp: agency }, format))).toEqual({
      caption: 'Soldiers in "Seoul" & beyond',
      alt: 'Rows of soldiers.',
      credit: 'Jane Doe/Reuters',
      copyright: '© 2024 Reuters',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      taken: '2024-10-24',
      place: 'Seoul, South Korea',
    });
  },
);

test('the IPTC of an older archive is read, in UTF-8 and in Latin-1', async () => {
  const iptc: [number, string | Buffer][] = [
    [55, '20241024'],
    [80, 'Zoë Müller'],
    [80, 'Jan Kowalski'],
    [90, 'Séoul'],
    [101, 'Corée du Sud'],
    [110, 'AFP'],
    [116, Buffer.from('© AFP', 'latin1')],
    [120, 'Café: “한국” # 1'],
  ];
  expect(await pictureText(await photo({ iptc }))).toMatchObject({
    caption: 'Café: “한국” # 1',
    credit: 'Zoë Müller, Jan Kowalski/AFP',
    copyright: '© AFP',
    taken: '2024-10-24',
    place: 'Séoul, Corée du Sud',
  });
});

test('the EXIF of a camera is read', async () => {
  const image = { ImageDescription: 'A march.', Artist: 'Jane Doe', Copyright: '2024 Jane Doe' };
  const exif = { image, photo: { DateTimeOriginal: '2024:10:23 23:30:00' } };
  expect(await pictureText(await photo({ exif }))).toMatchObject({
    caption: 'A march.',
    credit: 'Jane Doe',
    copyright: '2024 Jane Doe',
    taken: '2024-10-23',
  });
});

test('where they differ, XMP is right, and what it lacks comes from the others', async () => {
  const written = {
    xmp: `<dc:description>${alternatives(['x-default', 'All of the long caption'])}</dc:description>`,
    iptc: [
      [120, 'All of the lo'] satisfies [number, string],
      [80, 'Jane Doe'] satisfies [number, string],
    ],
    exif: { image: { ImageDescription: 'All', Copyright: 'Hers' } },
  };
  expect(await pictureText(await photo(written))).toMatchObject({
    caption: 'All of the long caption',
    credit: 'Jane Doe',
    copyright: 'Hers',
  });
});

describe('the credit', () => {
  const creditOf = async (creator: string, agency: string) => {
    const xmp = `<dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator><photoshop:Credit>${agency}</photoshop:Credit>`;
    return (await pictureText(await photo({ xmp })))?.credit;
  };

  test.each([
    ['Jane Doe', 'Reuters', 'Jane Doe/Reuters'],
    ['Jane Doe', 'Jane Doe', 'Jane Doe'],
    ['Jane Doe', 'Jane Doe/AFP', 'Jane Doe/AFP'],
    ['Jane Doe for AFP', 'AFP', 'Jane Doe for AFP'],
    ['', 'AFP', 'AFP'],
    ['Jane Doe', '', 'Jane Doe'],
  ])('of %j and %j is %j', async (creator, agency, credit) => {
    expect(await creditOf(creator, agency)).toBe(credit);
  });
});

test.each([
  'http://example.org/terms',
  'https://',
  'javascript:https://example.org/',
  'See https://example.org/',
])('of the addresses of a licence, the first with https is taken, and not %s', async (other) => {
  const xmp = `<xmpRights:WebStatement>${other}</xmpRights:WebStatement>
    <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://example.org/licensor</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>`;
  expect((await pictureText(await photo({ xmp })))?.license).toBe('https://example.org/licensor');
});

test('odd characters are left out or kept, in one line', async () => {
  const iptc: [number, string][] = [[120, 'A "quote": #1\r\nand\0 more\u202E \t🎉 end \uFEFF']];
  expect((await pictureText(await photo({ iptc })))?.caption).toBe('A "quote": #1 and more 🎉 end');
});

test.each(['OLYMPUS DIGITAL CAMERA', 'SONY DSC', 'DCIM\\100MEDIA\\DJI_0001.JPG'])(
  'what a camera writes by itself is no caption: %s',
  async (text) => {
    const exif = { image: { ImageDescription: text } };
    expect((await pictureText(await photo({ exif })))?.caption).toBeUndefined();
  },
);

test.each(['Digital camera sales fell', 'Her first digital camera', 'Old Sony DSC'])(
  'what only mentions a camera is a caption: %s',
  async (text) => {
    const exif = { image: { ImageDescription: `${text}.` } };
    expect((await pictureText(await photo({ exif })))?.caption).toBe(`${text}.`);
  },
);

test.each([
  ['&#8364;5 &#x20ac;5 &#x1F600;', '€5 €5 😀'],
  ['&lt;b&gt; &AMP; &apos;x&apos;', "<b> & 'x'"],
  ['a &euro; b', 'a &euro; b'],
  ['a&#1114112;b&#x10FFFF;c&#1114111;', 'a b\u{10ffff}c\u{10ffff}'],
  ['&amp;lt;', '&lt;'],
  ['1984', '1984'],
])('of the XML %s is read %s', async (written, caption) => {
  const xmp = `<dc:description>${alternatives(['x-default', written])}</dc:description>`;
  expect((await pictureText(await photo({ xmp })))?.caption).toBe(caption);
});

test('without a default language, the first one is taken', async () => {
  const xmp = `<dc:description>${alternatives(['de', 'Soldaten'], ['fr', 'Soldats'])}</dc:description>`;
  expect((await pictureText(await photo({ xmp })))?.caption).toBe('Soldaten');
});

test('a day that is none is passed over', async () => {
  const exif = { photo: { DateTimeOriginal: '0000:00:00 00:00:00' } };
  const taken = async (date: string) => {
    const xmp = `<photoshop:DateCreated>${date}</photoshop:DateCreated>`;
    return (await pictureText(await photo({ exif, xmp })))?.taken;
  };
  expect(await taken('2024-10-24')).toBe('2024-10-24');
  expect(await taken('about 2024-10-24')).toBeUndefined();
});

test('what a picture of this page says is read from its copy', async () => {
  const bare = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#777' } })
    .png()
    .toBuffer();
  const license = 'https://example.org/rights';
  const file = embedRights(bare, 'png', {
    ...{ creator: 'Jane Doe', credit: 'Jane Doe/AFP', copyright: '© AFP', license },
    ...{ description: 'A march.', digitalSourceType: 'digitalCapture' },
  });
  expect(await pictureText(Buffer.from(file))).toMatchObject({
    ...{ credit: 'Jane Doe/AFP', copyright: '© AFP', license, caption: 'A march.' },
  });
});

describe('who a file says it is from, and on which terms', () => {
  const creator = '<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator>';

  test('is read from XMP and IPTC', async () => {
    const xmp = `${creator}<photoshop:Credit>AFP</photoshop:Credit>
      <xmpRights:UsageTerms>${alternatives(['x-default', 'One'])}</xmpRights:UsageTerms>
      <photoshop:Instructions>Two</photoshop:Instructions>
      <dc:rights>${alternatives(['x-default', 'Four'])}</dc:rights>`;
    const iptc: [number, string][] = [
      [40, 'Three'],
      [80, 'John Roe'],
      [110, 'Reuters'],
      [116, 'Five'],
    ];
    expect(await pictureClaims(await photo({ xmp, iptc }))).toEqual({
      creators: ['Jane Doe'],
      agency: 'AFP',
      terms: ['One', 'Two', 'Three', 'Four', 'Five'],
    });
    expect(await pictureClaims(await photo({ iptc }))).toEqual({
      creators: ['John Roe'],
      agency: 'Reuters',
      terms: ['Three', 'Five'],
    });
  });

  test('is read from EXIF, where nothing else says it', async () => {
    const exif = { image: { Artist: 'Ann Poe' } };
    expect(await pictureClaims(await photo({ exif }))).toEqual({
      ...{ creators: ['Ann Poe'], agency: undefined, terms: [] },
    });
    expect((await pictureClaims(await photo({ exif, xmp: creator }))).creators).toEqual([
      'Jane Doe',
    ]);
  });

  test('is nothing where nobody says it', async () => {
    const nothing = { creators: [], terms: [] };
    expect(await pictureClaims(await photo())).toEqual({ ...nothing, agency: undefined });
    expect(await pictureClaims(Buffer.from('A story.'))).toEqual(nothing);
  });
});

test('a picture that is too large to be decoded is read, too', async () => {
  const png = await photo({ xmp: agency }, 'png');
  const header = Buffer.from(png.subarray(16, 29));
  header.writeUInt32BE(20_000, 0);
  header.writeUInt32BE(20_000, 4);
  const huge = Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', header), png.subarray(33)]);
  expect((await pictureText(huge))?.alt).toBe('Rows of soldiers.');
  expect((await pictureClaims(huge)).agency).toBe('Reuters');
});

test('a picture that says nothing, or nothing that can be read, has no text', async () => {
  const silent = await photo();
  expect(Object.values((await pictureText(silent)) ?? {}).filter(Boolean)).toEqual([]);
  const broken = await photo({ exif: { image: { Artist: 'Jane Doe' } } });
  const at = broken.indexOf('Exif\0\0', 0, 'latin1');
  broken.fill(0xff, at + 10, at + 40);
  expect(Object.values((await pictureText(broken)) ?? {}).filter(Boolean)).toEqual([]);
});

test('what is not a picture has none', async () => {
  expect(await pictureText(Buffer.from('A story, and not a picture.'))).toBeUndefined();
});
