declare module 'heic-decode' {
  /** The first picture of a file, upright, as red, green, blue and alpha. */
  export default function decode(input: {
    buffer: Uint8Array;
  }): Promise<{ width: number; height: number; data: Uint8ClampedArray }>;
}
