import { brotliDecompressSync, constants } from 'node:zlib';

/** What a server sends before it waits for the browser: ten segments of TCP (RFC 6928). */
export const FIRST_ROUND_TRIP = 14_000;

/** How many bytes of a page as it is sent, in Brotli, a browser needs to have all up to `mark`. */
export function arrivalOf(packed: Buffer, mark: string): number {
  const isIn = (bytes: number) => opened(packed.subarray(0, bytes)).includes(mark);
  if (!isIn(packed.length)) throw new Error(`The page does not have ${mark}.`);
  let [without, within] = [0, packed.length];
  while (within - without > 1) {
    const middle = Math.floor((without + within) / 2);
    if (isIn(middle)) within = middle;
    else without = middle;
  }
  return within;
}

/** As much of a page as can be read from the beginning of its Brotli. */
function opened(start: Buffer): string {
  return brotliDecompressSync(start, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString();
}
