/** A spot in the text: lines and columns from 1, the offset from 0. */
export interface Spot {
  line: number;
  column: number;
  offset: number;
}

/** What a parser of MDX could not read, and which tags it concerns. */
export interface MdxFault {
  message: string;
  spot: Spot;
  fix: string;
  found?: string;
  /** The tag that opens here and is not closed. */
  opens?: string;
  /** The tag that closes here and is not open. */
  closes?: string;
  /** The tag that should have been closed here. */
  expected?: string;
}

/** Elements that have no end, and in MDX close themselves. */
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'Figure']);

const AROUND: Record<string, string> = {
  paragraph: 'its paragraph',
  heading: 'its heading',
  emphasis: 'the emphasis around it',
  strong: 'the bold words around it',
  delete: 'the struck words around it',
  link: 'the link around it',
  listItem: 'its list item',
  blockQuote: 'its quotation',
  blockquote: 'its quotation',
};

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

function spotAt(text: string, line: number, column: number): Spot {
  let offset = 0;
  for (let current = 1; current < line; current += 1) {
    const end = text.indexOf('\n', offset);
    if (end < 0) break;
    offset = end + 1;
  }
  return { line, column, offset: offset + column - 1 };
}

function tagFault(reason: string, spot: Spot, text: string): MdxFault | undefined {
  const unclosed =
    /^Expected a closing tag for `<(.*?)>` \((\d+):(\d+)-.*?\)(?: before the end of `(\w+)`)?/;
  const [, name, line, column, around] = unclosed.exec(reason) ?? [];
  if (name !== undefined) {
    return unclosedTag(name, spotAt(text, Number(line), Number(column)), around);
  }
  const [, closed = '', open = ''] =
    /^Unexpected closing tag `<\/(.*?)>`, .* for `<(.*?)>`/.exec(reason) ?? [];
  if (open || closed) {
    return {
      message: `The tag </${closed}> closes here, but the one that is open is <${open}>.`,
      spot,
      fix: `</${open}> first, or <${closed}> where it should open`,
      closes: closed,
      expected: open,
    };
  }
  const [, misplaced] = /^Expected the closing tag `<\/(.*?)>` either after/.exec(reason) ?? [];
  if (misplaced !== undefined) return misplacedTag(misplaced, spot);
  if (reason.startsWith('Unexpected closing slash')) return lonelyTag(spot, text);
  return undefined;
}

function unclosedTag(name: string, spot: Spot, around: string | undefined): MdxFault {
  const where = around
    ? `is not closed before ${AROUND[around] ?? 'what is around it'} ends`
    : 'is never closed';
  const apart = /^[A-Z]/.test(name) ? ', each of the two tags on a line of its own' : '';
  return {
    message: `The tag <${name}> that opens here ${where}.`,
    spot,
    fix: VOID.has(name)
      ? `<${name} … />`.replace(/^<(br|hr|wbr) … /, '<$1 ')
      : `</${name}> after the words that belong to it${apart}`,
    opens: name,
  };
}

function misplacedTag(name: string, spot: Spot): MdxFault {
  return {
    message: `The tag </${name}> stands inside a paragraph, but <${name}> opens outside of it.`,
    spot,
    fix: `<${name}> and </${name}> either both on lines of their own, or both in one line`,
    closes: name,
    expected: name,
  };
}

function lonelyTag(spot: Spot, text: string): MdxFault {
  const offset = text.lastIndexOf('<', spot.offset);
  const name = /^<\/\s*([\w.:-]*)/.exec(text.slice(offset, offset + 60))?.[1] ?? '';
  return {
    message: `The tag </${name}> closes here what was never opened.`,
    spot: { line: spot.line, column: spot.column - (spot.offset - offset), offset },
    fix: `<${name}> before the words that belong to it, or leave </${name}> out`,
    closes: name,
  };
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
