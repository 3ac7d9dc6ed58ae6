import type { Element } from 'hast';
import type { Pen } from './pen.ts';
import { LINE, SIZE, widthOf } from './text-width.ts';

/** A name above the figures, with a line down to what it names. */
export interface Key {
  words: string;
  /** The figure that it names: where the line ends. */
  x: number;
  y: number;
  accent: boolean;
}

/** A key on its level, 0 being the lowest, and from where to where its words reach. */
interface Placed extends Key {
  level: number;
  from: number;
  to: number;
  anchor: 'start' | 'end';
}

const GAP = 8;

/** The height of the names of these figures. */
export function heightOfKeys(keys: readonly Pick<Key, 'words' | 'x'>[], width: number): number {
  const placed = placeKeys(
    keys.map((key) => ({ ...key, y: 0, accent: false })),
    width,
  );
  return placed.length === 0 ? 0 : (Math.max(...placed.map(({ level }) => level)) + 1) * LINE + 4;
}

/** The names in as few lines as possible, above `bottom`, and their lines. */
export function drawKeys(keys: readonly Key[], bottom: number, pen: Pen): Element[] {
  const placed = placeKeys(keys, pen.width);
  const yOf = ({ level }: Placed) => bottom - 4 - level * LINE;
  return [
    ...placed.map((key) =>
      pen.line({ x: key.x, y: yOf(key) + 4 }, { x: key.x, y: key.y }, 'leader'),
    ),
    ...placed.map((key) =>
      pen.text(
        key.words,
        key.anchor === 'start' ? key.x - 2 : key.x + 2,
        yOf(key) - SIZE + LINE - 4,
        key.accent ? 'accent' : 'name',
        key.anchor,
      ),
    ),
  ];
}

/** Puts names on the lowest level where no line to a figure goes through them. */
function placeKeys(keys: readonly Key[], width: number): Placed[] {
  let left = keys.map((key) => ({ ...key, ...reach(key, width) })).sort((a, b) => b.x - a.x);
  const placed: Placed[] = [];
  for (let level = 0; left.length > 0; level += 1) {
    const here: typeof left = [];
    for (const key of left) {
      const crossed = left.some((one) => one !== key && !here.includes(one) && hits(one.x, key));
      const taken = here.some((one) => one.from < key.to + GAP && key.from < one.to + GAP);
      if (!crossed && !taken) here.push(key);
    }
    const chosen = here.length > 0 ? here : left.slice(0, 1);
    placed.push(...chosen.map((key) => ({ ...key, level })));
    left = left.filter((key) => !chosen.includes(key));
  }
  return placed;
}

const hits = (x: number, { from, to }: { from: number; to: number }): boolean =>
  x > from - 3 && x < to + 3;

/** Names begin above their figure, or end there if they would leave the sheet. */
function reach({ words, x }: Key, width: number): Pick<Placed, 'from' | 'to' | 'anchor'> {
  const own = widthOf(words);
  return x + own <= width || x - own < 0
    ? { from: x - 2, to: x - 2 + own, anchor: 'start' }
    : { from: x + 2 - own, to: x + 2, anchor: 'end' };
}
