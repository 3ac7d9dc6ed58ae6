/**
 * Invisible characters that can change how a text is read: control characters (except tabs, line
 * feeds and carriage returns before a line feed), bidi embeddings, overrides and isolates, the byte
 * order mark inside a text, line separators, unpaired surrogates, and the replacement character.
 * Joiners, soft hyphens and the left-to-right and right-to-left marks are needed for writing, so
 * they are allowed.
 */
const HIDDEN =
  /[[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFD\u2028\u2029]--[\n\r\t]]|\r(?!\n)/gv;

const NAMES: Record<string, string> = {
  '\u0000': 'a null character',
  '\u202A': 'a left-to-right embedding',
  '\u202B': 'a right-to-left embedding',
  '\u202C': 'the end of a change of direction',
  '\u202D': 'a left-to-right override',
  '\u202E': 'a right-to-left override',
  '\u2066': 'a left-to-right isolate',
  '\u2067': 'a right-to-left isolate',
  '\u2068': 'a first-strong isolate',
  '\u2069': 'the end of an isolate',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\uFEFF': 'a byte order mark',
  '\uFFFD': 'the replacement character',
};

export interface Hidden {
  /** Code units from the start of the text. */
  offset: number;
  /** As people look it up, such as `U+202E, a right-to-left override`. */
  name: string;
}

/** What is wrong with a hidden character. `fix` doesn't apply to the replacement character. */
export function hiddenFault(
  { name }: Hidden,
  fix = 'Remove this character from the text.',
): { message: string; found: string; fix: string } {
  if (name.startsWith('U+FFFD')) {
    return {
      message: 'A character was lost here when the text was saved or copied.',
      found: name,
      fix: 'Type the character again, and save the file as UTF-8.',
    };
  }
  return {
    message: 'There is an invisible character here, which can change how the text is read.',
    found: name,
    fix,
  };
}

/** The hidden characters of a text, in order. */
export function hiddenCharacters(text: string): Hidden[] {
  return Array.from(text.matchAll(HIDDEN), (match) => ({
    offset: match.index,
    name: nameOf(match[0]),
  }));
}

/** The text with every hidden character replaced by U+FFFD, and tabs and returns by spaces. */
export function visible(text: string): string {
  return text.replace(HIDDEN, '\uFFFD').replaceAll('\t', ' ').replaceAll('\r', ' ');
}

/** The text with a space for every hidden character, so that columns stay the same. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, ' ');
}

function nameOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}, ${NAMES[character] ?? 'a control character'}`;
}
