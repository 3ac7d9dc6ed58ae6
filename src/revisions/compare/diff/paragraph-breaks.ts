import type { Gap } from './list-diff.ts';
import type { Paragraph } from './paragraph-pairs.ts';

/** Past so many pairs, none is looked at. */
const MAX_PAIRS = 10_000;

/** A gap without the paragraphs whose words are the same, in order, and only break elsewhere. */
export function withoutBreaks({ removed, added }: Gap<Paragraph>): Gap<Paragraph> {
  if (removed.length * added.length > MAX_PAIRS) return { removed, added };
  const rest: Gap<Paragraph> = { removed: [], added: [] };
  let next = 0;
  for (let index = 0; index < removed.length;) {
    const run = sameRun(removed.slice(index), added, next);
    if (run) {
      rest.added.push(...added.slice(next, run.start));
      next = run.start + run.added;
      index += run.removed;
    } else {
      rest.removed.push(...removed.slice(index, index + 1));
      index += 1;
    }
  }
  rest.added.push(...added.slice(next));
  return rest;
}

/** How many paragraphs from the first removed one on are the same words as how many added ones. */
interface Run {
  removed: number;
  start: number;
  added: number;
}

function sameRun(removed: Paragraph[], added: Paragraph[], from: number): Run | undefined {
  for (let start = from; start < added.length; start += 1) {
    const run = runAt(removed, added, start);
    if (run) return run;
  }
  return undefined;
}

/** Lengthens whichever side is shorter, as long as it is how the other one begins. */
function runAt(removed: Paragraph[], added: Paragraph[], start: number): Run | undefined {
  let [was, is] = ['', ''];
  let [i, j] = [0, start];
  do {
    const isShorter = was.length <= is.length;
    const next = isShorter ? removed[i] : added[j];
    if (!next) return undefined;
    if (isShorter) {
      was += ` ${next.key}`;
      i += 1;
    } else {
      is += ` ${next.key}`;
      j += 1;
    }
    if (!was.startsWith(is) && !is.startsWith(was)) return undefined;
  } while (was !== is);
  return { removed: i, start, added: j - start };
}
