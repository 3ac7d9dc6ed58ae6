import { partNames, parts } from '../../parts/parts.ts';

/** A spot in the text: lines and columns from 1, the offset from 0. */
export interface Spot {
  line: number;
  column: number;
  offset: number;
}

/** Something that the MDX parser couldn't read, and the tags it is about. */
export interface MdxFault {
  message: string;
  spot: Spot;
  fix: string;
  found?: string;
  /** The tag that opens here and isn't closed. */
  opens?: string;
  /** The tag that closes here and wasn't opened. */
  closes?: string;
  /** The tag that should have been closed here. */
  expected?: string;
}

/** Elements without content, which end with /> in MDX. */
export const VOID = new Set([
  ...['br', 'hr', 'img', 'wbr'],
  ...partNames.filter((name) => parts.get(name)?.children === 'nothing'),
]);

const AROUND: Record<string, string> = {
  paragraph: 'the paragraph',
  heading: 'the heading',
  emphasis: 'the italic text around it',
  strong: 'the bold text around it',
  delete: 'the struck-through text around it',
  link: 'the link around it',
  listItem: 'the list item',
  blockQuote: 'the quotation',
  blockquote: 'the quotation',
};

/** What is wrong with a tag that is opened or closed where it should not be. */
export function tagFault(reason: string, spot: Spot, text: string): MdxFault | undefined {
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
      message: `The tag <${closed}> is closed here while <${open}> is still open.`,
      spot,
      fix: `Write </${open}> before </${closed}>. If there is no <${closed}>, add it or remove </${closed}>.`,
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
    ? `isn't closed before ${AROUND[around] ?? 'the text around it'} ends`
    : 'is never closed';
  const apart = /^[A-Z]/.test(name) ? ', with each tag on its own line' : '';
  return {
    message: `The tag <${name}> ${where}.`,
    spot,
    fix: VOID.has(name)
      ? `End the tag with />, as in ${`<${name} … />`.replace(/^<(br|hr|wbr) … /, '<$1 ')}.`
      : `Add </${name}> where its text ends${apart}.`,
    opens: name,
  };
}

function misplacedTag(name: string, spot: Spot): MdxFault {
  return {
    message: `The tag <${name}> opens outside this paragraph, but is closed inside it.`,
    spot,
    fix: `Put <${name}> and </${name}> each on its own line, or both on the same line.`,
    closes: name,
    expected: name,
  };
}

function lonelyTag(spot: Spot, text: string): MdxFault {
  const offset = text.lastIndexOf('<', spot.offset);
  const name = /^<\/\s*([\w.:-]*)/.exec(text.slice(offset, offset + 60))?.[1] ?? '';
  return {
    message: `The tag </${name}> has no <${name}> before it.`,
    spot: { line: spot.line, column: spot.column - (spot.offset - offset), offset },
    fix: `Add <${name}> where its text begins, or remove </${name}>.`,
    closes: name,
  };
}

/** The spot at a line and a column of a text. */
export function spotAt(text: string, line: number, column: number): Spot {
  let offset = 0;
  for (let current = 1; current < line; current += 1) {
    const end = text.indexOf('\n', offset);
    if (end < 0) break;
    offset = end + 1;
  }
  return { line, column, offset: offset + column - 1 };
}
