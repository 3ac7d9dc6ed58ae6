/** What stays together on a line, and how wide it is and the space after it, in ems. */
export interface Piece {
  text: string;
  width: number;
  space: number;
}

/** Lines of a text, and the size at which the widest of them fills the room. */
export interface SetLines {
  lines: string[];
  /** Pixels. */
  size: number;
}

/** The room that a text is set into: pixels, and the leading as a multiple of the size. */
export interface Room {
  width: number;
  height: number;
  leading: number;
  /** Sizes above this only shout. */
  most: number;
}

/**
 * Sets a text as large as the room allows, in lines that are as even as its words allow. Words are
 * never broken: a long one makes all lines smaller.
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

/** Cuts the pieces into so many lines that the widest is as narrow as can be. */
function evenLines(pieces: readonly Piece[], lines: number): Piece[][] {
  const widths = [...new Set(runs(pieces).map(widthOf))].sort((a, b) => a - b);
  const narrowest = widths.find((width) => filled(pieces, width).length <= lines) ?? 0;
  return filled(pieces, narrowest);
}

/** All that could be a line. */
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
