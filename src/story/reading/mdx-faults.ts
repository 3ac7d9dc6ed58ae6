import type { MdxFault, Spot } from './tag-faults.ts';
import { spotAt, tagFault } from './tag-faults.ts';

/**
 * What an error of the parser means for somebody who writes a story. `opening` is where the tag,
 * the braces or the import began that the parser was reading.
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

/** The parser's message: a VFileMessage, or whatever else was thrown. */
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
    message: 'A paragraph that begins with “import” or “export” is taken for JavaScript.',
    spot,
    fix: 'another word first, or &#105;mport or &#101;xport, which read the same',
  };
}

function braceFault(reason: string, opening: Spot, spot: Spot, text: string): MdxFault | undefined {
  const fix = '&lbrace; or \\{ for a brace that is to be read';
  const brace = text.charAt(opening.offset) === '{' ? opening : braceBefore(spot, opening, text);
  if (reason.startsWith('Unexpected lazy line')) {
    return {
      message: 'What opens here goes on in a line that has left its list or quotation.',
      spot: opening,
      fix: 'all of it in one line, or the lines that follow with the same > or indentation',
    };
  }
  if (/closing brace for/.test(reason)) {
    return {
      message: 'A { begins JavaScript, and the one that opens here is never closed.',
      spot: brace,
      fix,
    };
  }
  if (!/acorn|empty expression|spread/.test(reason)) return undefined;
  return {
    message: 'A { begins JavaScript, and what stands in these braces is none.',
    spot: brace,
    fix,
  };
}

/** Inside a tag it is a value in braces that fails; its brace is the last before the fault. */
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
      message: 'MDX has no comments in <!-- -->.',
      spot,
      fix: '{/* the comment */}, or &lt; for a < that is to be read',
    };
  }
  if (/^<[a-z][a-z+.-]*:\/|^<[^\s<>@]+@/i.test(rest)) {
    return {
      message: 'MDX has no links in < >.',
      spot,
      fix: '[the words of the link](https://…)',
    };
  }
  if (!/^<\/?[\p{L}$_]/u.test(rest)) {
    return {
      message: 'A < begins a tag, and none follows this one.',
      spot,
      fix: '&lt; for a < that is to be read',
    };
  }
  return brokenTag(reason, name, spot);
}

function brokenTag(reason: string, name: string, spot: Spot): MdxFault {
  if (/closing quote/.test(reason)) {
    return {
      message: `In the tag <${name}> a quotation mark is open to the end of the file.`,
      spot,
      fix: 'a quotation mark at both ends of each value, such as alt="…"',
    };
  }
  if (/attribute value/.test(reason)) {
    return {
      message: `In the tag <${name}> a value stands without quotation marks.`,
      spot,
      fix: 'a quotation mark at both ends of each value, such as alt="…"',
    };
  }
  if (/end of file/.test(reason)) {
    return {
      message: `A < begins a tag, and the tag <${name}> that begins here never ends.`,
      spot,
      fix: `> at the end of the tag, or &lt; for a < that is to be read`,
    };
  }
  const character = /^Unexpected character `(.+?)` \(/.exec(reason)?.[1];
  return {
    message: `A < begins a tag, and the tag <${name}> cannot be read${character ? `: “${character}” is in its way` : ''}.`,
    spot,
    fix: '&lt; for a < that is to be read; in a tag only names and values, such as alt="…"',
  };
}

/** Marks by the dozen or thousand inside one another, which the parser or a reader gives up on. */
export function tooDeep(text: string): MdxFault {
  const before = /^\s*/.exec(text)?.[0] ?? '';
  const line = before.split('\n').length;
  return {
    message: 'The body is nested so deep that it cannot be read.',
    spot: { line, column: 1, offset: before.lastIndexOf('\n') + 1 },
    fix: 'fewer lists, quotations or brackets inside one another',
  };
}
