import type { Problem } from '../errors.ts';

/** 35,000 words, twice the longest features of magazines. */
const CHARACTERS = 200_000;

/**
 * Signs that a parser of Markdown weighs against one another; some thousands take it a second or two,
 * and ten times as many minutes. A page of prose has some thirty.
 */
const SIGNS = /[[\]*_<>{}()~`|#=^\\&@:.!?\n]|^[ \t]*[-+]/gm;
const MOST_SIGNS = 4_000;

/** A line that opens as many lists or quotations inside one another. */
const NESTED = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){30}/m;

/** Why a file is none that a story could be, and would hold up the build; undefined where it may. */
export function sizeProblem(source: string, file: string): Problem | undefined {
  const place = { file, line: 1, column: 1 };
  if (source.length > CHARACTERS) {
    return {
      message: `The file has ${source.length} characters, and no story is that long.`,
      place,
      fix: `a story of at most ${CHARACTERS} characters`,
    };
  }
  const signs = source.match(SIGNS)?.length ?? 0;
  if (signs > MOST_SIGNS) {
    return {
      message: `The file has ${signs} signs that Markdown has to weigh, which looks like a mistake.`,
      place,
      fix: `a story with at most ${MOST_SIGNS} of [ ] * _ < > { } and the like`,
    };
  }
  const nested = NESTED.exec(source);
  if (nested) {
    return {
      message: 'This line opens lists or quotations inside one another by the dozen.',
      place: { ...place, line: source.slice(0, nested.index).split('\n').length },
      fix: 'one or two, or a backslash before signs that are to be read',
    };
  }
  return undefined;
}
