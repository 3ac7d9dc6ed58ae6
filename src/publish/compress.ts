import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { cached, sha256 } from '../cache.ts';
import { filesIn, isHashed, isRecord, isText } from './files.ts';

/** What each copy is made by; the same bytes come out on every machine. */
const encoders: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': async (bytes) => {
    const packed = await promisify(gzip)(bytes, { level: 9 });
    // The byte that names the operating system of the machine that packed it; 255 names none.
    packed[9] = 255;
    return packed;
  },
  '.zst': (bytes) =>
    promisify(zstdCompress)(bytes, {
      // Else every file is given the tables of a level that is meant for gigabytes.
      pledgedSrcSize: bytes.length,
      params: { [constants.ZSTD_c_compressionLevel]: 19 },
    }),
};

/** Lays Brotli, gzip and Zstandard copies beside every text file but the record, for servers that send them as they are. */
export async function compress(folder: string): Promise<void> {
  await Promise.all(
    filesIn(folder)
      .filter((path) => isText(path) && !isRecord(path))
      .map(async (path) => {
        const bytes = await readFile(join(folder, path));
        for (const [ending, encode] of Object.entries(encoders)) {
          const make = () => encode(bytes);
          // A drawing takes longer than all pages, and seldom changes.
          const key = ['compressed', process.versions.node, ending, sha256(bytes)];
          const copy = isHashed(path) ? await cached(key, make) : await make();
          await writeFile(join(folder, path + ending), copy);
        }
      }),
  );
}
