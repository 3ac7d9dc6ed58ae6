import sharp from 'sharp';

/** What is written into the file of a photograph, in three ways. */
export interface Written {
  /** What stands within rdf:Description, as XML. */
  xmp?: string;
  exif?: { image?: Record<string, string>; photo?: Record<string, string> };
  /** IPTC-IIM of a JPEG: the values by the number of their data set, in the order given. */
  iptc?: [number, string | Buffer][];
}

/** A gray photograph of 900 × 600 pixels. */
export async function photo(
  { xmp, exif, iptc }: Written = {},
  format: 'jpeg' | 'png' | 'webp' | 'tiff' | 'avif' = 'jpeg',
): Promise<Buffer> {
  const picture = sharp({
    create: { width: 900, height: 600, channels: 3, background: '#777' },
  })[format]();
  if (exif) picture.withExif({ IFD0: exif.image ?? {}, IFD2: exif.photo ?? {} });
  if (xmp !== undefined) picture.withXmp(packet(xmp));
  const file = await picture.toBuffer();
  return iptc ? Buffer.concat([file.subarray(0, 2), app13(iptc), file.subarray(2)]) : file;
}

const SPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
};

function packet(xml: string): string {
  const spaces = Object.entries(SPACES).map(([prefix, url]) => ` xmlns:${prefix}="${url}"`);
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${spaces.join('')}>${xml}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

/** sharp cannot write IPTC: a JPEG has it in a segment of Photoshop's, as its resource 0x0404. */
function app13(values: [number, string | Buffer][]): Buffer {
  const records = Buffer.concat(
    values.map(([number, value]) => {
      const bytes = Buffer.from(value);
      return Buffer.concat([Buffer.from([0x1c, 2, number]), short(bytes.length), bytes]);
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(records.length);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
    length,
    records,
    Buffer.alloc(records.length % 2),
  ]);
  return Buffer.concat([Buffer.from([0xff, 0xed]), short(resource.length + 2), resource]);
}

function short(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(number);
  return bytes;
}
