import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

/** What a site answered to one request, as it came over the wire. */
export interface Answer {
  /** The address that was asked. */
  url: string;
  status: number;
  /** By name in lower case; a header that came twice is joined by a comma. */
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

const decoders = { br: brotliDecompressSync, gzip: gunzipSync, zstd: zstdDecompressSync } as const;

export type Encoding = keyof typeof decoders;

/** How the body is packed, as the answer says; undefined where it is not. */
export const encodingOf = ({ headers }: Answer): string | undefined => {
  const said = headers.get('content-encoding')?.trim().toLowerCase();
  return said === 'identity' || said === '' ? undefined : said;
};

/** The body as a browser unpacks it; undefined where it is not what the answer says that it is. */
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
