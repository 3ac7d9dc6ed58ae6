import type { Problem } from '../errors.ts';

/** More than 500,000 words. A longer file was pasted in by mistake. */
const CHARACTERS = 4_000_000;

/**
 * Signs that a Markdown parser compares with one another within a block, in quadratic time: for
 * this many it takes several seconds at worst, and usually less than one. A table of 200 rows and
 * six columns has fewer.
 */
const SIGNS = /[[\]*_<>{}()~`|#=^\\&@:.!?\n]|^[ \t]*[-+]/g;
const MOST_SIGNS = 3_000;

/** Ends a block. Within a quotation, such a line has the signs of the quotation. */
const BLANK = /^[ \t>]*\r?$/;

/** Begins a block, even within a paragraph: a list item on the outermost level. */
const ITEM = /^ {0,3}[-+*][ \t]+\S/;

const FENCE = /^\uFEFF?---[ \t]*\r?$/;

/** A line that opens 30 or more lists, fields or quotations inside one another. */
const NESTED = /^(?:[ \t]*(?:>|[-+*?:][ \t]|\d{1,9}[.)][ \t])){30}/m;

/** Lines that are parsed together. */
interface Passage {
  /** Its first line, 1-based. */
  line: number;
  signs: number;
}

/** Why a file would take too long to parse; undefined if it wouldn't. */
export function sizeProblem(source: string, file: string): Problem | undefined {
  const place = { file, line: 1, column: 1 };
  if (source.length > CHARACTERS) {
    return {
      message: `The file has ${counted(source.length)} characters. A story can have at most ${counted(CHARACTERS)}.`,
      place,
      fix: 'Check that nothing was pasted in by mistake.',
    };
  }
  const heavy = passagesOf(source).find(({ signs }) => signs > MOST_SIGNS);
  if (heavy) {
    return {
      message: `The passage that begins here has ${counted(heavy.signs)} signs such as [ ] * _ < > { }. That looks like a mistake, and would slow down the build.`,
      place: { ...place, line: heavy.line },
      fix: `Shorten it, or split it with empty lines so that each part has at most ${counted(MOST_SIGNS)} of them.`,
    };
  }
  const nested = NESTED.exec(source);
  if (nested) {
    return {
      message: 'This line opens 30 or more lists, fields or quotations inside one another.',
      place: { ...place, line: source.slice(0, nested.index).split('\n').length },
      fix: 'Use one or two. To print such a sign, put a backslash before it.',
    };
  }
  return undefined;
}

const counted = (number: number): string => number.toLocaleString('en');

/**
 * What it costs to parse a file once, in units of about a microsecond: one for each character, and
 * in each block one for every twenty pairs of signs.
 */
export function parsingCost(source: string): number {
  return passagesOf(source).reduce((sum, { signs }) => sum + signs ** 2 / 20, source.length);
}

/**
 * The blocks of a file. In the frontmatter, every line is a block, because YAML compares signs in a
 * line.
 */
function passagesOf(source: string): Passage[] {
  const lines = source.split('\n');
  const fences = lines.flatMap((text, index) => (FENCE.test(text) ? [index] : []));
  const [opening, closing = 0] = fences;
  const top = opening === 0 ? closing : 0;
  const passages: Passage[] = [];
  let isOpen = false;
  lines.forEach((text, index) => {
    const signs = BLANK.test(text) ? 0 : (`${text}\n`.match(SIGNS)?.length ?? 0);
    const last = passages.at(-1);
    if (last && isOpen && signs > 0 && !ITEM.test(text)) last.signs += signs;
    else if (signs > 0) passages.push({ line: index + 1, signs });
    isOpen = signs > 0 && index > top;
  });
  return passages;
}
