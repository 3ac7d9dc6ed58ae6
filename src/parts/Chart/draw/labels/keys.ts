import type { Element } from 'hast';
import type { Pen } from '../pen.ts';
import { LINE, SIZE, widthOf } from './text-width.ts';

/** A name above the figures, with a line down to what it names. */
export interface Key {
  words: string;
  /** The figure that it names: where the line ends. */
  x: number;
  y: number;
  accent: boolean;
}

/** From where to where the words of a key reach. */
interface Reach extends Key {
  from: number;
  to: number;
  anchor: 'start' | 'end';
}

/** A key on its level, 0 being the lowest. */
interface Placed extends Reach {
  level: number;
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

/**
 * Each name begins above its figure or ends there: of all ways, the one in which the fewest lines go
 * through a name, and then the one with the fewest levels.
 */
function placeKeys(keys: readonly Key[], width: number): Placed[] {
  const ways = Array.from({ length: 2 ** keys.length }, (_, way) =>
    keys.map((key, index) => reach(key, way & (1 << index) ? 'end' : 'start')),
  );
  const possible = ways.filter((way) => way.every(({ from, to }) => from >= -3 && to <= width + 3));
  const levelled = (possible.length > 0 ? possible : ways.slice(0, 1)).map(levels);
  return levelled.sort((a, b) => a.cost - b.cost)[0]?.placed ?? [];
}

/** Puts names on the lowest level where no line to another figure goes through them. */
function levels(reaches: readonly Reach[]): { placed: Placed[]; cost: number } {
  let left = [...reaches].sort((a, b) => b.x - a.x);
  let crossings = 0;
  let level = 0;
  const placed: Placed[] = [];
  for (; left.length > 0; level += 1) {
    const here: Reach[] = [];
    for (const key of left) {
      const crossed = left.some((one) => one !== key && !here.includes(one) && hits(one.x, key));
      const taken = here.some((one) => one.from < key.to + GAP && key.from < one.to + GAP);
      if (!crossed && !taken) here.push(key);
    }
    if (here.length === 0) crossings += 1;
    const chosen = here.length > 0 ? here : left.slice(0, 1);
    placed.push(...chosen.map((key) => ({ ...key, level })));
    left = left.filter((key) => !chosen.includes(key));
  }
  return { placed, cost: crossings * 100 + level };
}

const hits = (x: number, { from, to }: Reach): boolean => x > from - 3 && x < to + 3;

function reach(key: Key, anchor: Placed['anchor']): Reach {
  const own = widthOf(key.words);
  const from = anchor === 'start' ? key.x - 2 : key.x + 2 - own;
  return { ...key, anchor, from, to: from + own };
}
