import type { YAMLError } from 'yaml';
import { Lexer } from 'yaml';
import type { Place, Problem } from '../errors.ts';
import { short } from './excerpt.ts';

/** Turns an offset in the YAML into a place in the file. */
export type PlaceAt = (offset: number) => Place;

interface Fault {
  message: string;
  fix: string;
  /** Where the fault is, if not where the parser noticed it. */
  offset?: number;
  found?: string;
}

const SAME_INDENTATION = 'Indent it with as many spaces as the other fields of its group.';

/** Explains an error of the YAML parser to an editor, at the line that has to be fixed. */
export function yamlProblem(
  { code, pos, message }: YAMLError,
  text: string,
  placeAt: PlaceAt,
): Problem {
  const [offset] = pos;
  const quote = openQuote(text, offset);
  const fault =
    quote !== undefined && /quote$|at node end|single line|by map values/.test(message)
      ? unclosedQuote(text, quote)
      : (byCode(code, text, offset) ?? byLine(text, offset));
  return {
    message: fault.message,
    place: placeAt(fault.offset ?? offset),
    found: short(fault.found ?? lineAt(text, fault.offset ?? offset)),
    fix: fault.fix,
  };
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

function byCode(code: YAMLError['code'], text: string, offset: number): Fault | undefined {
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        message: 'This line is indented with a tab. YAML only allows spaces.',
        found: 'a tab',
        fix: 'Indent with two spaces for each level.',
      };
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
      return {
        message: `The field ${short(key)} is in the frontmatter twice.`,
        fix: 'Delete one of the two.',
      };
    }
    case 'BAD_DQ_ESCAPE':
      return {
        message:
          "In double quotation marks, a backslash starts an escape sequence. YAML doesn't know this one.",
        fix: 'Write two backslashes to print one.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colon(text, offset);
    case 'TAG_RESOLVE_FAILED':
      return sign('!', text, offset);
    default:
      return undefined;
  }
}

function colon(text: string, offset: number): Fault {
  const [rest = ''] = text.slice(offset).split('\n', 1);
  const inner = rest.search(/:(?: |$)/);
  if (inner < 0) {
    const next = text.slice(offset + rest.length).search(/\S/);
    return {
      message:
        'This line is indented as if it belonged to the field above, which already has a value.',
      offset: offset + rest.length + Math.max(next, 0),
      fix: SAME_INDENTATION,
    };
  }
  return {
    message: 'YAML reads this value as another field, because there is a colon in it.',
    offset: offset + inner,
    fix: `Write ${quoted(lineAt(text, offset))}`,
  };
}

/** What can be told from the line itself, if the parser's error code doesn't help. */
function byLine(text: string, offset: number): Fault {
  const line = lineAt(text, offset);
  if (text.startsWith('%')) {
    return {
      message: "A line that begins with % is an instruction to YAML. A story can't use that.",
      offset: 0,
      fix: 'Remove the %, or delete the whole line.',
    };
  }
  const [, start = '', value = ''] = /^((?:- )?[\w-]+:\s+)(.*)$/.exec(line) ?? [];
  const first = value.charAt(0);
  if (/^[*&!@`%]/.test(value)) return sign(first, text, offset);
  if (value.startsWith('- ')) {
    return {
      message: 'A value that begins with - and a space has to be in quotation marks.',
      fix: `Write ${quoted(line)}`,
    };
  }
  if (/^[|>]/.test(value)) {
    return {
      message: `After ${first}, the text has to begin on the next line, indented.`,
      fix: `Move the text to the next line, or write ${start}${value.slice(1).trim()}`,
    };
  }
  if (/^["']/.test(value)) {
    return {
      message: 'The value goes on after its closing quotation mark.',
      fix: `Write ${quoted(line)}`,
    };
  }
  const stray = text.charAt(offset);
  if (stray === ']' || stray === '}') {
    return {
      message: `This ${stray} has no ${stray === ']' ? '[' : '{'} before it.`,
      fix: `Remove it, or write ${quoted(line)}`,
    };
  }
  const bracket = openBracket(text, offset);
  if (bracket !== undefined) {
    const [opening, closing, kind] =
      text.charAt(bracket) === '[' ? ['[', ']', 'list'] : ['{', '}', 'group of fields'];
    return {
      message: `A value that begins with ${opening} is a ${kind} in YAML, and this one has no closing ${closing}.`,
      offset: bracket,
      fix: `Close it with ${closing}, or write ${quoted(lineAt(text, bracket))}`,
    };
  }
  const tight = /^((?:- )?[A-Za-z]+):(\S.*)$/.exec(line);
  if (tight) {
    return {
      message: 'A space is missing after the colon.',
      fix: `Write ${tight[1]}: ${short(tight[2] ?? '')}`,
    };
  }
  if (start || /^[\w-]+:$/.test(line)) {
    return {
      message: "This line isn't indented like the other fields of its group.",
      fix: SAME_INDENTATION,
    };
  }
  return {
    message: "This line isn't a field: a field has a name, a colon, a space and a value.",
    fix: 'Write it as “name: value”, or indent it if it continues the line above.',
  };
}

function sign(character: string, text: string, offset: number): Fault {
  return {
    message: `A value that begins with ${character} has to be in quotation marks.`,
    offset: text.indexOf(character, text.lastIndexOf('\n', offset - 1) + 1),
    fix: `Write ${quoted(lineAt(text, offset))}`,
  };
}

function unclosedQuote(text: string, offset: number): Fault {
  return {
    message: 'The quotation mark that opens here is never closed.',
    offset,
    fix: `Write ${quoted(lineAt(text, offset))}`,
  };
}

/** The offset of the last quotation mark that opens a value and isn't closed on its line. */
function openQuote(text: string, before: number): number | undefined {
  const opening = /^[ ]*(?:- )?[\w-]+:[ ]+(["'])/gm;
  let found: number | undefined;
  for (const match of text.matchAll(opening)) {
    const offset = match.index + match[0].length - 1;
    if (offset > before) break;
    const rest = text.slice(offset + 1).split('\n', 1)[0] ?? '';
    const closed = match[1] === '"' ? /^(?:[^"\\]|\\.)*"/ : /^(?:[^']|'')*'/;
    found = closed.test(rest) ? undefined : offset;
  }
  return found;
}

/** The offset of a bracket that opens the last value before an offset. */
function openBracket(text: string, before: number): number | undefined {
  const opening = /^[ ]*(?:- )?[\w-]+:[ ]+[[{]/gm;
  const all = [...text.slice(0, before + 1).matchAll(opening)];
  const last = all.at(-1);
  if (!last) return undefined;
  const offset = last.index + last[0].length - 1;
  const lines = text.slice(offset, before).split('\n').length;
  return lines <= 2 ? offset : undefined;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return (text.slice(start).split('\n', 1)[0] ?? '').trim();
}

/** The field on a line with its value in quotation marks. */
function quoted(line: string): string {
  const [, start = '', value = line] = /^((?:- )?[\w-]+:\s+)(.*)$/.exec(line) ?? [];
  const bare = value
    // Not those of “"One" and "two"”.
    .replace(/^(["'])(.*)\1$/, (whole, mark: string, inner: string) =>
      inner.split(mark).length % 2 === 0 || !inner.includes(mark) ? inner : whole,
    )
    .replace(/^["'](?=[^"']*$)/, '');
  const words = short(bare);
  if (!words.includes('"')) return `${start}"${words}"`;
  if (!words.includes("'")) return `${start}'${words}'`;
  return `${start}"${words.replaceAll('"', '\\"')}"`;
}
