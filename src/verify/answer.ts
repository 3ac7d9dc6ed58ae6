import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

/** The answer to one request, as it was received. */
export interface Answer {
  /** The requested address. */
  url: string;
  status: number;
  /** By name in lower case. The values of repeated headers are joined by commas. */
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

const decoders = { br: brotliDecompressSync, gzip: gunzipSync, zstd: zstdDecompressSync } as const;

export type Encoding = keyof typeof decoders;

/** The Content-Encoding of an answer; undefined if it isn't compressed. */
export const encodingOf = ({ headers }: Answer): string | undefined => {
  const said = headers.get('content-encoding')?.trim().toLowerCase();
  return said === 'identity' || said === '' ? undefined : said;
};

/** The decoded body; undefined if it isn't in the encoding that the answer gives. */
export function unpacked(answer: Answer): Buffer | undefined {
  const encoding = encodingOf(answer);
  if (encoding === undefined) return answer.body;
  if (!isEncoding(encoding)) return undefined;
  try {
    return decoders[encoding](answer.body);
  } catch {
    return undefined;
  }
}

const isEncoding = (name: string): name is Encoding => name in decoders;
