import type { MdxFault, Spot } from './tag-faults.ts';
import { spotAt, tagFault, VOID } from './tag-faults.ts';

/**
 * Explains an error of the MDX parser to somebody who writes a story. `opening` is where the tag,
 * the braces or the import begins that the parser was reading.
 */
export function mdxFault(error: unknown, opening: Spot | undefined, text: string): MdxFault {
  const { reason, spot } = complaint(error, text);
  if (reason === undefined) return tooDeep(text);
  return (
    tagFault(reason, spot, text) ??
    importFault(reason, opening ?? spot) ??
    braceFault(reason, opening ?? spot, spot, text) ??
    angleFault(reason, opening ?? spot, text)
  );
}

interface Complaint {
  reason?: string;
  spot: Spot;
}

/** What the parser said, if it threw a VFileMessage, and where. */
function complaint(error: unknown, text: string): Complaint {
  if (!(error instanceof Error) || !('reason' in error) || typeof error.reason !== 'string') {
    return { spot: { line: 1, column: 1, offset: 0 } };
  }
  const line = 'line' in error && typeof error.line === 'number' ? error.line : 1;
  const column = 'column' in error && typeof error.column === 'number' ? error.column : 1;
  return { reason: error.reason, spot: spotAt(text, line, column) };
}

function importFault(reason: string, spot: Spot): MdxFault | undefined {
  if (!reason.includes('import/exports')) return undefined;
  return {
    message: 'A paragraph that begins with “import” or “export” is read as JavaScript.',
    spot,
    fix: 'Begin with another word, or write &#105;mport or &#101;xport, which look the same.',
  };
}

const PRINT_BRACE = 'Write \\{ to print a brace.';
const PRINT_ANGLE = 'Write &lt; to print a <.';
const QUOTE_VALUES = 'Put each value in quotation marks, such as alt="…".';

function braceFault(reason: string, opening: Spot, spot: Spot, text: string): MdxFault | undefined {
  const brace = text.charAt(opening.offset) === '{' ? opening : braceBefore(spot, opening, text);
  if (reason.startsWith('Unexpected lazy line')) {
    return {
      message: 'The tag or brace that opens here goes on after the end of its list or quotation.',
      spot: opening,
      fix: 'Write it on one line, or begin the next lines with the same > or indentation.',
    };
  }
  if (/closing brace for/.test(reason)) {
    return {
      message: 'A { starts JavaScript, and this one is never closed.',
      spot: brace,
      fix: 'Close it with }, or write \\{ to print a brace.',
    };
  }
  if (!/acorn|empty expression|spread/.test(reason)) return undefined;
  const isValue = text.charAt(brace.offset - 1) === '=';
  return {
    message: "The text in these braces isn't valid JavaScript.",
    spot: brace,
    fix: isValue ? QUOTE_VALUES : PRINT_BRACE,
  };
}

/** The brace before the fault: inside a tag, that of the value which isn't JavaScript. */
function braceBefore(spot: Spot, opening: Spot, text: string): Spot {
  const offset = text.lastIndexOf('{', spot.offset - 1);
  if (offset < opening.offset) return opening;
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset };
}

function angleFault(reason: string, spot: Spot, text: string): MdxFault {
  const rest = text.slice(spot.offset, spot.offset + 200);
  const name = /^<\/?([\w.:-]*)/.exec(rest)?.[1] ?? '';
  if (rest.startsWith('<!')) {
    return {
      message: "Comments can't be written as <!-- … -->.",
      spot,
      fix: `Write {/* … */} for a comment. ${PRINT_ANGLE}`,
    };
  }
  if (/^<[a-z][a-z+.-]*:\/|^<[^\s<>@]+@/i.test(rest)) {
    return {
      message: "Links can't be written in < >.",
      spot,
      fix: 'Write a link as [text](address).',
    };
  }
  if (!/^<\/?[\p{L}$_]/u.test(rest)) {
    return {
      message: "A < starts a tag, but this one isn't followed by a tag name.",
      spot,
      fix: PRINT_ANGLE,
    };
  }
  return brokenTag(reason, name, spot);
}

function brokenTag(reason: string, name: string, spot: Spot): MdxFault {
  if (/closing quote/.test(reason)) {
    return {
      message: `A quotation mark in the tag <${name}> is never closed.`,
      spot,
      fix: QUOTE_VALUES,
    };
  }
  if (/attribute value/.test(reason)) {
    return {
      message: `A value in the tag <${name}> has no quotation marks.`,
      spot,
      fix: QUOTE_VALUES,
    };
  }
  if (/end of file/.test(reason)) {
    return {
      message: `The tag <${name}> has no > at its end.`,
      spot,
      fix: `End the tag with ${VOID.has(name) ? '/>' : '>'}. ${PRINT_ANGLE}`,
    };
  }
  const character = /^Unexpected character `(.+?)` \(/.exec(reason)?.[1];
  return {
    message: `The tag <${name}> can't be read${character ? `: it has an unexpected “${character}”` : ''}.`,
    spot,
    fix: `Write only names and values in a tag, such as alt="…". ${PRINT_ANGLE}`,
  };
}

/** Too many levels for the parser's stack, or for any reader. */
export function tooDeep(text: string): MdxFault {
  const before = /^\s*/.exec(text)?.[0] ?? '';
  const line = before.split('\n').length;
  return {
    message: 'The body has too many lists, quotations or brackets inside one another.',
    spot: { line, column: 1, offset: before.lastIndexOf('\n') + 1 },
    fix: 'Use fewer levels.',
  };
}
