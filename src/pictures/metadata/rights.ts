/**
 * The rights of a picture, which are saved in its renditions. Everything but the source type is
 * plain text.
 */
export interface Rights {
  creator: string;
  credit: string;
  copyright?: string | undefined;
  /** Web statement of rights: a URL. */
  license?: string | undefined;
  /** What the picture shows: alt text and caption. */
  description: string;
  digitalSourceType: DigitalSourceType;
}

/** A term of the IPTC NewsCodes: made on a computer, or taken with a camera. */
export type DigitalSourceType = 'digitalCreation' | 'digitalCapture' | (string & {});

/**
 * The rights as they are stored in a file: an XMP packet and an EXIF block (a TIFF without a
 * picture).
 */
export interface Credits {
  xmp: Uint8Array;
  exif: Uint8Array;
}

// Every rendition has both blocks, so together they stay below a kilobyte. Only the description is
// shortened for that, never the creator or the rights.
const BUDGET = 1000;
const NEWS_CODES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** The rights as bytes; a description too long for the budget is cut at a word. */
export function creditsOf(rights: Rights): Credits {
  const exif = exifOf(rights);
  const full = xmpOf(rights);
  const over = full.length + exif.length - BUDGET;
  if (over <= 0) return { xmp: full, exif };
  return { xmp: xmpOf({ ...rights, description: shorten(rights.description, over) }), exif };
}

/** The description without its last words, at least so many bytes shorter in XMP. */
function shorten(description: string, bytes: number): string {
  const words = description.split(' ');
  const length = Buffer.byteLength(escape(description)) - bytes;
  while (words.length > 0 && Buffer.byteLength(escape(`${words.join(' ')}…`)) > length) words.pop();
  return words.length > 0 ? `${words.join(' ')}…` : '';
}

function xmpOf({
  creator,
  credit,
  copyright,
  license,
  description,
  digitalSourceType,
}: Rights): Uint8Array {
  const attributes = [
    ['photoshop', 'http://ns.adobe.com/photoshop/1.0/', 'Credit', credit],
    ['xmpRights', 'http://ns.adobe.com/xap/1.0/rights/', 'WebStatement', license],
    [
      'Iptc4xmpExt',
      'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
      'DigitalSourceType',
      NEWS_CODES + digitalSourceType,
    ],
  ].flatMap(([prefix, space, name, text]) =>
    text ? [` xmlns:${prefix}="${space}" ${prefix}:${name}="${escape(text)}"`] : [],
  );
  const elements = [
    `<dc:creator><rdf:Seq><rdf:li>${escape(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright && `<dc:rights>${inDefaultLanguage(copyright)}</dc:rights>`,
    description && `<dc:description>${inDefaultLanguage(description)}</dc:description>`,
  ];
  // Compact, as the XMP specification allows: no padding and no x:xmpmeta around it.
  return Buffer.from(
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
      `${attributes.join('')}>${elements.filter(Boolean).join('')}</rdf:Description></rdf:RDF>`,
  );
}

function inDefaultLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
}

function escape(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}

/** Artist and Copyright as EXIF. To save bytes, the description is only in the XMP. */
function exifOf({ creator, copyright }: Rights): Uint8Array {
  const fields = [
    { tag: 0x013b, text: creator },
    { tag: 0x8298, text: copyright ?? '' },
  ]
    .filter(({ text }) => text !== '')
    .map(({ tag, text }) => ({ tag, text: Buffer.from(`${text}\0`.padEnd(5, '\0')) }));
  const head = 8 + 2 + fields.length * 12 + 4;
  const block = Buffer.alloc(head + fields.reduce((sum, { text }) => sum + text.length, 0));
  block.write('II*\0\x08\0\0\0');
  block.writeUInt16LE(fields.length, 8);
  let end = head;
  for (const [index, { tag, text }] of fields.entries()) {
    const at = 10 + index * 12;
    block.writeUInt16LE(tag, at);
    block.writeUInt16LE(2, at + 2);
    block.writeUInt32LE(text.length, at + 4);
    block.writeUInt32LE(end, at + 8);
    text.copy(block, end);
    end += text.length;
  }
  return block;
}
