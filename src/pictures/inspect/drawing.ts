import type { Pixels } from '../quality/ssimulacra2.ts';

/** Pixels on each side of the squares that are looked at. */
const SIDE = 4;
/** Levels of 256 by which the pixels of a plain square differ: JPEG leaves that many in a plain area. */
const PLAIN = 2;
/** Levels that count as one colour. */
const ALIKE = 4;
/** How many colours most of a drawing is made of. A sky has more, each with a small share. */
const COLOURS = 8;
// Of 38 photographs, as they are and as JPEGs of low quality, nearly all stay below 0.42; those above
// are grey all over. Of 38 maps, charts, screenshots and logos, nearly all are above 0.46.
const MOSTLY = 0.45;

/**
 * Whether a picture is a drawing, such as a map or a chart: nearly half of it is plain and of few
 * colours, which photographs aren't. A photograph cut out on a plain ground counts as a drawing,
 * because its outline needs the same care. Measured best at about 660 pixels.
 */
export function isDrawing({ data, width, height }: Pixels): boolean {
  const plain = new Map<string, number>();
  let squares = 0;
  for (let y = 0; y + SIDE <= height; y += SIDE) {
    for (let x = 0; x + SIDE <= width; x += SIDE) {
      squares++;
      const colour = plainColour(data, (y * width + x) * 3, width * 3);
      if (colour !== undefined) plain.set(colour, (plain.get(colour) ?? 0) + 1);
    }
  }
  const commonest = [...plain.values()].sort((a, b) => b - a).slice(0, COLOURS);
  return commonest.reduce((sum, count) => sum + count, 0) > squares * MOSTLY;
}

/** The colour of a square that begins at a byte, if all of it is alike. */
function plainColour(data: Uint8Array, start: number, row: number): string | undefined {
  const colour: number[] = [];
  for (let channel = 0; channel < 3; channel++) {
    let [lowest, highest, sum] = [255, 0, 0];
    for (let i = 0; i < SIDE * SIDE; i++) {
      const level = data[start + Math.floor(i / SIDE) * row + (i % SIDE) * 3 + channel] ?? 0;
      lowest = Math.min(lowest, level);
      highest = Math.max(highest, level);
      sum += level;
    }
    if (highest - lowest > PLAIN) return undefined;
    colour.push(Math.round(sum / (SIDE * SIDE) / ALIKE));
  }
  return colour.join();
}
