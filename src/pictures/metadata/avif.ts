import type { Credits } from './rights.ts';

interface Box {
  type: string;
  content: Buffer;
}

const PICTURE = 1;
const EXIF = 2;
const XMP = 3;

/**
 * Adds EXIF and XMP to an AVIF, as two items that describe its picture (ISO/IEC 23008-12). The file
 * must have the layout that libheif writes for a plain picture: one item, `ftyp`, `meta`, `mdat`.
 */
export function embedInAvif(file: Uint8Array, credits: Credits): Uint8Array {
  const [ftyp, meta, mdat] = boxesOf(Buffer.from(file));
  if (ftyp?.type !== 'ftyp' || meta?.type !== 'meta' || mdat?.type !== 'mdat') {
    throw new Error("The AVIF doesn't have the layout that libheif writes.");
  }
  const items = [
    { id: PICTURE, content: mdat.content },
    {
      id: EXIF,
      content: Buffer.concat([Buffer.from('\0\0\0\x06Exif\0\0', 'latin1'), credits.exif]),
    },
    { id: XMP, content: Buffer.from(credits.xmp) },
  ];
  const head = (start: number) =>
    Buffer.concat([write(ftyp.type, ftyp.content), describe(meta, items, start)]);
  // Item locations are counted from the start of the file, after a head whose length stays the
  // same.
  const start = head(0).length + 8;
  return Buffer.concat([head(start), write('mdat', ...items.map(({ content }) => content))]);
}

function describe(meta: Box, items: { id: number; content: Buffer }[], start: number): Buffer {
  const children = boxesOf(meta.content.subarray(4)).map(({ type, content }) => {
    if (type === 'iloc') return locations(items, start);
    if (type === 'iinf') return information(content);
    return write(type, content);
  });
  return write('meta', meta.content.subarray(0, 4), ...children, references());
}

/** Item locations, version 0, with offsets and lengths of four bytes and no base offset. */
function locations(items: { id: number; content: Buffer }[], start: number): Buffer {
  let offset = start;
  const entries = items.map(({ id, content }) => {
    const entry = Buffer.alloc(14);
    entry.writeUInt16BE(id, 0);
    entry.writeUInt16BE(1, 4);
    entry.writeUInt32BE(offset, 6);
    entry.writeUInt32BE(content.length, 10);
    offset += content.length;
    return entry;
  });
  return write('iloc', Buffer.from([0, 0, 0, 0, 0x44, 0, 0, items.length]), ...entries);
}

/** The item information of the picture, and after it that of both blocks, which are hidden. */
function information(content: Buffer): Buffer {
  const [picture] = boxesOf(content.subarray(6));
  if (!picture || content.readUInt16BE(4) !== 1)
    throw new Error('The AVIF has more than one item.');
  return write(
    'iinf',
    Buffer.from([0, 0, 0, 0, 0, 3]),
    write(picture.type, picture.content),
    write('infe', Buffer.from([2, 0, 0, 1, 0, EXIF, 0, 0]), Buffer.from('Exif\0')),
    write(
      'infe',
      Buffer.from([2, 0, 0, 1, 0, XMP, 0, 0]),
      Buffer.from('mime\0application/rdf+xml\0'),
    ),
  );
}

function references(): Buffer {
  const describes = (id: number) => write('cdsc', Buffer.from([0, id, 0, 1, 0, PICTURE]));
  return write('iref', Buffer.alloc(4), describes(EXIF), describes(XMP));
}

function boxesOf(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) throw new Error('The AVIF has a box without a size.');
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + 8, at + size),
    });
    at += size;
  }
  return boxes;
}

function write(type: string, ...contents: Uint8Array[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + contents.reduce((sum, { length }) => sum + length, 0), 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...contents]);
}
