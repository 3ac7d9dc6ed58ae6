import { cached, sha256 } from '../cache.ts';

/** The characters that a font file has glyphs for, in any of its faces. Throws if it can't be read. */
export async function coverageOf(font: Uint8Array): Promise<Set<string>> {
  const kept = await cached(['characters of a font', sha256(font)], async () => {
    const { create } = await import('fontkitten');
    return Buffer.from(charactersIn(create(Buffer.from(font))));
  });
  return new Set(Buffer.from(kept).toString());
}

interface Face {
  characterSet: readonly number[];
}

type Opened = (Face & { isCollection: false }) | { isCollection: true; fonts: readonly Face[] };

function charactersIn(font: Opened): string {
  const faces = font.isCollection ? font.fonts : [font];
  const points = new Set(faces.flatMap(({ characterSet }) => [...characterSet]));
  const characters = [...points].filter((point) => !isSurrogate(point));
  return characters.map((point) => String.fromCodePoint(point)).join('');
}

/** Half of a character, which UTF-8 has no bytes for. */
const isSurrogate = (point: number): boolean => point >= 0xd800 && point <= 0xdfff;
