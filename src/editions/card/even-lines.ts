/** A part of a text that isn't broken, with its width and that of the space after it, in ems. */
export interface Piece {
  text: string;
  width: number;
  space: number;
}

/** Lines of a text, and the size at which the widest one fills the space. */
export interface SetLines {
  lines: string[];
  /** Pixels. */
  size: number;
}

/** The space for a text: pixels, and the line height in ems. */
export interface Room {
  width: number;
  height: number;
  leading: number;
  /** The largest size. */
  most: number;
}

/**
 * Sets a text as large as it fits, in lines as equal in width as possible. Words are never broken,
 * so a long word makes all lines smaller.
 */
export function balance(pieces: readonly Piece[], room: Room): SetLines {
  const settings = pieces.map((_, index) => {
    const lines = evenLines(pieces, index + 1);
    const widest = Math.max(...lines.map(widthOf));
    const high = room.height / (lines.length * room.leading);
    return { lines, size: Math.min(room.width / widest, high, room.most) };
  });
  const best = settings.reduce((one, other) => (other.size > one.size ? other : one));
  return { lines: best.lines.map(textOf), size: Math.floor(best.size) };
}

/** Divides the pieces into that many lines so that the widest one is as narrow as possible. */
function evenLines(pieces: readonly Piece[], lines: number): Piece[][] {
  const widths = [...new Set(runs(pieces).map(widthOf))].sort((a, b) => a - b);
  const narrowest = widths.find((width) => filled(pieces, width).length <= lines) ?? 0;
  return filled(pieces, narrowest);
}

/** All possible lines. */
function runs(pieces: readonly Piece[]): Piece[][] {
  return pieces.flatMap((_, start) =>
    pieces.slice(start).map((_piece, length) => pieces.slice(start, start + length + 1)),
  );
}

function filled(pieces: readonly Piece[], width: number): Piece[][] {
  return pieces.reduce<Piece[][]>((lines, piece) => {
    const line = lines.at(-1);
    if (line && widthOf([...line, piece]) <= width) line.push(piece);
    else lines.push([piece]);
    return lines;
  }, []);
}

function widthOf(line: readonly Piece[]): number {
  const all = line.reduce((sum, { width, space }) => sum + width + space, 0);
  return all - (line.at(-1)?.space ?? 0);
}

function textOf(line: readonly Piece[]): string {
  return line
    .map(({ text }) => text)
    .join('')
    .trim();
}
