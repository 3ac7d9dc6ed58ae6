// The package has no types of its own; those published apart know nothing of `keepFeatures`.
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'woff2' | 'truetype';
    /** OpenType feature tags; without it, all that the font has. */
    keepFeatures?: readonly string[];
    noHinting?: boolean;
    /** An axis pinned to a value, or limited to a range. */
    variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
  }
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: Options,
  ): Promise<Buffer>;
}
