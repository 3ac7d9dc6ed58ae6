import type { YAMLError } from 'yaml';
import { Lexer } from 'yaml';
import type { Place, Problem } from '../../errors.ts';
import { short } from '../excerpt.ts';

/** Turns an offset in the YAML into a place in the file. */
export type PlaceAt = (offset: number) => Place;

/**
 * What may be wrong, and what to say then. It is the fault if all of `code`, `said`, `value`, `line`
 * and `at` that it has hold. In sentences, {sign} is what the value or the place begins with,
 * {quoted} the line with its value in quotation marks.
 */
interface Fault {
  /** The parser's code. */
  code?: YAMLError['code'];
  /** The parser's message. */
  said?: RegExp;
  /** The line where the parser noticed it, and the value in it. */
  line?: RegExp;
  value?: RegExp;
  /** Where the fault is, if not where the parser noticed it; undefined if it isn't there. */
  at?(text: string, offset: number): number | undefined;
  message: string;
  found?: string;
  fix: string;
}

const SAME_INDENTATION = 'Indent it with as many spaces as the other fields of its group.';
/** A field, or an item of a list without one, and its value. */
const FIELD = /^((?:- +)?[\w-]+:\s+|- +)(.*)$/;

const BRACKETS = [
  ['[', ']', 'list'],
  ['{', '}', 'group of fields'],
] as const;

/** The likeliest first: the parser's messages rarely help, but the line mostly does. */
const FAULTS: Fault[] = [
  {
    said: /quote$|at node end|single line|by map values/,
    at: openQuote,
    message: 'The quotation mark that opens here is never closed.',
    fix: 'Write {quoted}',
  },
  {
    code: 'TAB_AS_INDENT',
    message: 'This line is indented with a tab. YAML only allows spaces.',
    found: 'a tab',
    fix: 'Indent with two spaces for each level.',
  },
  {
    code: 'DUPLICATE_KEY',
    message: 'The field {key} is in the frontmatter twice.',
    fix: 'Delete one of the two.',
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message:
      "In double quotation marks, a backslash starts an escape sequence. YAML doesn't know this one.",
    fix: 'Write two backslashes to print one.',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    at: (text, offset) => onLine(text, offset, /:(?: |$)/),
    message: 'YAML reads this value as another field, because there is a colon in it.',
    fix: 'Write {quoted}',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    at: (text, offset) => text.length - text.slice(offset).replace(/^.*\s*/, '').length,
    message:
      'This line is indented as if it belonged to the field above, which already has a value.',
    fix: SAME_INDENTATION,
  },
  {
    code: 'TAG_RESOLVE_FAILED',
    at: (text, offset) => onLine(text, startOf(text, offset), /!/),
    message: 'A value that begins with ! has to be in quotation marks.',
    fix: 'Write {quoted}',
  },
  {
    at: (text) => (text.startsWith('%') ? 0 : undefined),
    message: "A line that begins with % is an instruction to YAML. A story can't use that.",
    fix: 'Remove the %, or delete the whole line.',
  },
  {
    at: (text, offset) =>
      onLine(text, startOf(text, offset), /(?<=^ *(?:- +)?(?:- +|[\w-]+: +))[*&!@`%]/),
    message: 'A value that begins with {sign} has to be in quotation marks.',
    fix: 'Write {quoted}',
  },
  {
    value: /^- /,
    message: 'A value that begins with - and a space has to be in quotation marks.',
    fix: 'Write {quoted}',
  },
  {
    value: /^[|>]/,
    message: 'After {sign}, the text has to begin on the next line, indented.',
    fix: 'Move the text to the next line, or write {bare}',
  },
  {
    value: /^["']/,
    message: 'The value goes on after its closing quotation mark.',
    fix: 'Write {quoted}',
  },
  ...BRACKETS.map(([opening, closing]) => ({
    at: (text: string, offset: number) => (text[offset] === closing ? offset : undefined),
    message: `This ${closing} has no ${opening} before it.`,
    fix: 'Remove it, or write {quoted}',
  })),
  ...BRACKETS.map(([opening, closing, kind]) => ({
    at: (text: string, offset: number) => openBracket(text, offset, opening),
    message: `A value that begins with ${opening} is a ${kind} in YAML, and this one has no closing ${closing}.`,
    fix: `Close it with ${closing}, or write {quoted}`,
  })),
  {
    line: /^(?:- )?[A-Za-z]+:\S/,
    message: 'A space is missing after the colon.',
    fix: 'Write {spaced}',
  },
  {
    line: /^(?:- )?[\w-]+:(?:\s|$)/,
    message: "This line isn't indented like the other fields of its group.",
    fix: SAME_INDENTATION,
  },
  {
    message: "This line isn't a field: a field has a name, a colon, a space and a value.",
    fix: 'Write it as “name: value”, or indent it if it continues the line above.',
  },
];

/** Explains an error of the YAML parser to an editor, at the line that has to be fixed. */
export function yamlProblem(error: YAMLError, text: string, placeAt: PlaceAt): Problem {
  const [noticed] = error.pos;
  const here = lineAt(text, noticed);
  for (const { code, said, line, value, at, ...fault } of FAULTS) {
    if (code && code !== error.code) continue;
    if (said?.test(error.message) === false || line?.test(here) === false) continue;
    if (value?.test(FIELD.exec(here)?.[2] ?? '') === false) continue;
    const offset = at ? at(text, noticed) : noticed;
    if (offset === undefined) continue;
    const words = (sentence: string) => filled(sentence, text, offset);
    const { message, found = lineAt(text, offset), fix } = fault;
    return {
      message: words(message),
      place: placeAt(offset),
      found: short(found),
      fix: words(fix),
    };
  }
  throw error;
}

function filled(sentence: string, text: string, offset: number): string {
  const line = lineAt(text, offset);
  const [, start = '', value = ''] = FIELD.exec(line) ?? [];
  return sentence
    .replace('{quoted}', () => quoted(line))
    .replace('{key}', () => short(restOf(text, offset).replace(/:.*/, '')))
    .replace('{sign}', () => value.charAt(0))
    .replace('{bare}', () => start + value.slice(1).trim())
    .replace('{spaced}', () => short(line.replace(/:/, ': ')));
}

/** Comments after a value: YAML drops them, although they may be meant as part of it. */
export function commentProblems(text: string, placeAt: PlaceAt): Problem[] {
  const problems: Problem[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    // The lexer also gives marks of its own, which aren't in the source.
    if (/^[\u0002\u0018\u001F]$/.test(token)) continue;
    const line = lineAt(text, offset);
    if (token.startsWith('#') && text.startsWith(token, offset) && !line.startsWith('#')) {
      problems.push({
        message: 'YAML reads a # after a space as a comment, so the text after it would be lost.',
        place: placeAt(offset),
        found: short(line),
        fix: `Move the comment to its own line. If it's part of the value, write ${quoted(line)}`,
      });
    }
    offset += token.length;
  }
  return problems;
}

/** Where a line has something, from an offset on. */
function onLine(text: string, offset: number, what: RegExp): number | undefined {
  const at = restOf(text, offset).search(what);
  return at < 0 ? undefined : offset + at;
}

/** The offset of the last quotation mark that opens a value and isn't closed on its line. */
function openQuote(text: string, before: number): number | undefined {
  const opening = /^[ ]*(?:- )?[\w-]+:[ ]+(["'])/gm;
  let found: number | undefined;
  for (const match of text.matchAll(opening)) {
    const offset = match.index + match[0].length - 1;
    if (offset > before) break;
    const closed = match[1] === '"' ? /^(?:[^"\\]|\\.)*"/ : /^(?:[^']|'')*'(?!')/;
    found = closed.test(restOf(text, offset + 1)) ? undefined : offset;
  }
  return found;
}

/** The offset of a bracket that opens the last value before an offset. */
function openBracket(text: string, before: number, bracket: string): number | undefined {
  const opening = /^[ ]*(?:- )?[\w-]+:[ ]+[[{]/gm;
  const all = [...text.slice(0, before + 1).matchAll(opening)];
  const last = all.at(-1);
  if (!last) return undefined;
  const offset = last.index + last[0].length - 1;
  const lines = text.slice(offset, before).split('\n').length;
  return lines <= 2 && text[offset] === bracket ? offset : undefined;
}

const startOf = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** What follows on the line of an offset. */
function restOf(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end);
}

const lineAt = (text: string, offset: number): string => restOf(text, startOf(text, offset)).trim();

/** The field on a line with its value in quotation marks. */
function quoted(line: string): string {
  const [, start = '', value = line] = FIELD.exec(line) ?? [];
  const bare = value
    // Not those of “"One" and "two"”.
    .replace(/^(["'])(.*)\1$/, (whole, mark: string, inner: string) =>
      inner.split(mark).length % 2 === 0 || !inner.includes(mark) ? inner : whole,
    )
    .replace(/^["'](?=[^"']*$)/, '');
  const words = short(bare);
  if (!/["\\]/.test(words)) return `${start}"${words}"`;
  if (!words.includes("'")) return `${start}'${words}'`;
  return `${start}"${words.replace(/["\\]/g, '\\$&')}"`;
}
