/** The label of a C2PA manifest store in JUMBF (C2PA 2.2, 11.1.4.2). */
const STORE = 'c2pa';
/** The ID of the box with C2PA data in HEIF and AVIF (A.4.2): d8fec3d6-1b0e-483c-9297-5828877ec481. */
const BOX = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex');

/** Whether a picture's file has a C2PA manifest, as the format has it, so that the library that reads
 * them is loaded only for one that has. */
export function hasManifest(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const start = bytes.toString('latin1', 0, 12);
  if (start.startsWith('\xff\xd8')) return inJpeg(bytes);
  if (start.startsWith('\x89PNG')) return inPng(bytes);
  if (start.startsWith('RIFF')) return inRiff(bytes);
  if (start.slice(4, 8) === 'ftyp') return inBoxes(bytes);
  // In TIFF, tag 0xCD41 (A.3.5) has the store itself; in SVG, an element of that name.
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return bytes.includes(jumbf());
  return /^\s*<|^\xef\xbb\xbf/.test(start) && /<c2pa:manifest[\s>]/.test(bytes.toString('utf8'));
}

/** In segments APP11, which begin with JP (A.3.1). */
function inJpeg(bytes: Buffer): boolean {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const [marker = 0, size] = [bytes[at + 1], bytes.readUInt16BE(at + 2)];
    if (marker === 0xda) return false;
    const content = bytes.subarray(at + 4, at + 2 + size);
    if (marker === 0xeb && content.toString('latin1', 0, 2) === 'JP' && isStore(content))
      return true;
    at += 2 + size;
  }
  return false;
}

/** In a chunk caBX (A.3.2). */
function inPng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'caBX')
      return isStore(bytes.subarray(at + 8, at + 8 + size));
    at += 12 + size;
  }
  return false;
}

/** In a chunk C2PA (A.3.4). */
function inRiff(bytes: Buffer): boolean {
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    if (bytes.toString('latin1', at, at + 4) === 'C2PA') return true;
    at += 8 + size + (size % 2);
  }
  return false;
}

/** In a box uuid at the top. */
function inBoxes(bytes: Buffer): boolean {
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'uuid' && bytes.subarray(at + 8, at + 24).equals(BOX)) return true;
    if (size < 8) return false;
    at += size;
  }
  return false;
}

/** Whether a JUMBF superbox is a manifest store: by the label of its description. */
const isStore = (content: Buffer): boolean => content.subarray(0, 128).includes(`${STORE}\0`);

const jumbf = (): Buffer =>
  Buffer.from(`jumdc2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9b\x71\x03${STORE}\0`, 'latin1');
