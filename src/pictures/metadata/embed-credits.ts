import { crc32 } from 'node:zlib';
import { embedInAvif } from './avif.ts';
import type { Credits, Rights } from './rights.ts';
import { creditsOf } from './rights.ts';

// Own code: sharp writes metadata only while it encodes, and other writers need Perl or WebAssembly.

/** The formats that renditions are made in. */
export type Format = 'avif' | 'jpeg' | 'png' | 'webp';

/** A drawing with the rights in its `<metadata>`, as XMP says (part 3, 1.1.11). */
export function embedInDrawing(svg: Uint8Array, rights: Rights): Uint8Array {
  const text = Buffer.from(svg).toString('utf8');
  const end = text.lastIndexOf('</svg>');
  const metadata = `<metadata>${Buffer.from(creditsOf(rights).xmp).toString('utf8')}</metadata>`;
  return Buffer.from(text.slice(0, end) + metadata + text.slice(end));
}

/**
 * The same file with the rights added as XMP and EXIF. The image data doesn't change, so that a
 * caption can be corrected without encoding the picture again. `file` must come from sharp and have
 * no metadata.
 */
export function embedRights(file: Uint8Array, format: Format, rights: Rights): Uint8Array {
  const credits = creditsOf(rights);
  if (format === 'avif') return embedInAvif(file, credits);
  if (format === 'jpeg') return embedInJpeg(file, credits);
  if (format === 'png') return embedInPng(file, credits);
  return embedInWebp(file, credits);
}

/**
 * JPEG: two APP1 segments after the start marker, or after the JFIF segment, which cards have and
 * which must come first (JFIF 1.02, page 5).
 */
function embedInJpeg(file: Uint8Array, { exif, xmp }: Credits): Uint8Array {
  const bytes = Buffer.from(file);
  const at = bytes[3] === 0xe0 ? 4 + bytes.readUInt16BE(4) : 2;
  return Buffer.concat([
    bytes.subarray(0, at),
    segment('Exif\0\0', exif),
    segment('http://ns.adobe.com/xap/1.0/\0', xmp),
    bytes.subarray(at),
  ]);
}

function segment(name: string, content: Uint8Array): Buffer {
  const head = Buffer.from(`\xff\xe1\0\0${name}`, 'latin1');
  head.writeUInt16BE(head.length - 2 + content.length, 2);
  return Buffer.concat([head, content]);
}

/** PNG: chunks `eXIf` and `iTXt` after the header chunk, which is always 25 bytes from byte 8. */
function embedInPng(file: Uint8Array, { exif, xmp }: Credits): Uint8Array {
  const head = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0');
  const chunks = [pngChunk('eXIf', exif), pngChunk('iTXt', Buffer.concat([head, xmp]))];
  return Buffer.concat([file.subarray(0, 33), ...chunks, file.subarray(33)]);
}

/** A chunk of a PNG, with its length and its checksum. */
export function pngChunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(named, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}

/** WebP: the simple file becomes an extended one, whose header (VP8X) announces both blocks. */
function embedInWebp(file: Uint8Array, { exif, xmp }: Credits): Uint8Array {
  const bytes = Buffer.from(file);
  const header = Buffer.alloc(10);
  header.writeUInt32LE(0b1100, 0);
  header.writeUIntLE((bytes.readUInt16LE(26) & 0x3fff) - 1, 4, 3);
  header.writeUIntLE((bytes.readUInt16LE(28) & 0x3fff) - 1, 7, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', header),
    bytes.subarray(12),
    riffChunk('EXIF', exif),
    riffChunk('XMP ', xmp),
  ]);
  return riffChunk('RIFF', body);
}

function riffChunk(type: string, content: Uint8Array): Buffer {
  const chunk = Buffer.alloc(8 + content.length + (content.length % 2));
  chunk.write(type, 'latin1');
  chunk.writeUInt32LE(content.length, 4);
  chunk.set(content, 8);
  return chunk;
}
