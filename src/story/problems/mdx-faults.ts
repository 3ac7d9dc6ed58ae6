import { z } from 'zod';
import { parts } from '../../parts/parts.ts';

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
  /** The tag that opens here and isn't closed. */
  opens?: string | undefined;
  /** The tag that closes here and wasn't opened. */
  closes?: string | undefined;
  /** The tag that should have been closed here. */
  expected?: string | undefined;
}

/** What the parser said, and where it was. */
interface Complaint {
  text: string;
  /** Where it gave up, and where the tag, the braces or the import begins that it was reading. */
  spot: Spot;
  opening: Spot;
  /** What its message says in the groups of `said`. */
  found: string[];
  /** The name of the tag at the opening. */
  tag: string;
}

/** A fault; without a spot, it is at the opening. */
type Told = Omit<MdxFault, 'spot'> & { spot?: Spot };

interface Explanation {
  /** The parser's message, and the text at the opening; both have to match. */
  said?: RegExp;
  at?: RegExp;
  tell: (complaint: Complaint) => Told;
}

/** Elements without content, which end with /> in MDX. */
const VOID = new Set([
  ...['br', 'hr', 'img', 'wbr'],
  ...[...parts].flatMap(([name, { children }]) => (children === 'nothing' ? [name] : [])),
]);

/** By the names that the parser has for them. */
const AROUND: Record<string, string> = {
  paragraph: 'the paragraph',
  atxHeading: 'the heading',
  setextHeading: 'the heading',
  emphasis: 'the italic text around it',
  strong: 'the bold text around it',
  strikethrough: 'the struck-through text around it',
  link: 'the link around it',
  listItem: 'the list item',
  blockQuote: 'the quotation',
  tableHeader: 'the cell',
  tableData: 'the cell',
};

const PRINT_ANGLE = 'Write &lt; to print a <.';
const ONLY_VALUES = `Write only names and values in a tag, such as alt="…". ${PRINT_ANGLE}`;
const QUOTE_VALUES = 'Put each value in quotation marks, such as alt="…".';

const EXPLANATIONS: Explanation[] = [
  {
    said: /Expected a closing tag for `<(.*?)>` \((\d+):(\d+)-.*?\)(?: before the end of `(\w+)`)?/,
    tell: ({ text, found: [name = '', line, column, around] }) => ({
      message: `The tag <${name}> ${around ? `isn't closed before ${AROUND[around] ?? 'the text around it'} ends` : 'is never closed'}.`,
      spot: spotAt(text, Number(line), Number(column)),
      fix: VOID.has(name)
        ? `End the tag with />, as in <${name}${['br', 'hr', 'wbr'].includes(name) ? '' : ' …'} />.`
        : `Add </${name}> where its text ends${/^[A-Z]/.test(name) ? ', with each tag on its own line' : ''}.`,
      opens: name,
    }),
  },
  {
    said: /Unexpected closing tag `<\/(.*?)>`, .* for `<(.*?)>`/,
    tell: ({ spot, found: [closed, open] }) => ({
      message: `The tag <${closed}> is closed here while <${open}> is still open.`,
      spot,
      fix: `Write </${open}> before </${closed}>. If there is no <${closed}>, add it or remove </${closed}>.`,
      closes: closed,
      expected: open,
    }),
  },
  {
    said: /Expected the closing tag `<\/(.*?)>` either after/,
    tell: ({ spot, found: [name] }) => ({
      message: `The tag <${name}> opens outside this paragraph, but is closed inside it.`,
      spot,
      fix: `Put <${name}> and </${name}> each on its own line, or both on the same line.`,
      closes: name,
      expected: name,
    }),
  },
  {
    said: /Unexpected closing slash/,
    tell: ({ text, spot }) => {
      const start = before(spot, '<', text);
      const name = tagAt(text, start);
      return {
        message: `The tag </${name}> has no <${name}> before it.`,
        spot: start,
        fix: `Add <${name}> where its text begins, or remove </${name}>.`,
        closes: name,
      };
    },
  },
  {
    said: /in closing tag/,
    tell: ({ text, spot }) => {
      const start = before(spot, '<', text);
      const name = tagAt(text, start);
      return {
        message: `The closing tag of <${name}> has more in it than its name.`,
        spot: start,
        fix: `Write </${name}>.`,
        closes: name,
      };
    },
  },
  {
    said: /import\/exports/,
    tell: () => ({
      message: 'A paragraph that begins with “import” or “export” is read as JavaScript.',
      fix: 'Begin with another word, or write &#105;mport or &#101;xport, which look the same.',
    }),
  },
  {
    said: /Unexpected lazy line/,
    tell: () => ({
      message: 'The tag or brace that opens here goes on after the end of its list or quotation.',
      fix: 'Write it on one line, or begin the next lines with the same > or indentation.',
    }),
  },
  {
    said: /closing brace for/,
    tell: (complaint) => ({
      message: 'A { starts JavaScript, and this one is never closed.',
      spot: braceOf(complaint),
      fix: 'Close it with }, or write \\{ to print a brace.',
    }),
  },
  {
    said: /acorn|empty expression|spread/,
    tell: (complaint) => {
      const spot = braceOf(complaint);
      const isValue = complaint.text.charAt(spot.offset - 1) === '=';
      return {
        message: "The text in these braces isn't valid JavaScript.",
        spot,
        fix: isValue ? QUOTE_VALUES : 'Write \\{ to print a brace.',
      };
    },
  },
  {
    at: /^<!/,
    tell: () => ({
      message: "Comments can't be written as <!-- … -->.",
      fix: `Write {/* … */} for a comment. ${PRINT_ANGLE}`,
    }),
  },
  {
    at: /^<[a-z][a-z+.-]*:\/|^<[^\s<>@]+@/i,
    tell: () => ({
      message: "Links can't be written in < >.",
      fix: 'Write a link as [text](address).',
    }),
  },
  {
    at: /^(?!<\/?[\p{L}$_])/u,
    tell: () => ({
      message: "A < starts a tag, but this one isn't followed by a tag name.",
      fix: PRINT_ANGLE,
    }),
  },
  {
    said: /closing quote/,
    tell: ({ tag }) => ({
      message: `A quotation mark in the tag <${tag}> is never closed.`,
      fix: QUOTE_VALUES,
    }),
  },
  {
    said: /attribute value/,
    tell: ({ tag }) => ({
      message: `A value in the tag <${tag}> has no quotation marks.`,
      fix: QUOTE_VALUES,
    }),
  },
  {
    said: /end of file/,
    tell: ({ tag }) => ({
      message: `The tag <${tag}> has no > at its end.`,
      fix: `End the tag with ${VOID.has(tag) ? '/>' : '>'}. ${PRINT_ANGLE}`,
    }),
  },
  {
    said: /Unexpected character `/,
    // The parser names half of an emoji only.
    tell: ({ tag, text, spot }) => ({
      message: `The tag <${tag}> can't be read: it has an unexpected “${String.fromCodePoint(text.codePointAt(spot.offset) ?? 0)}”.`,
      fix: ONLY_VALUES,
    }),
  },
  {
    tell: ({ tag }) => ({ message: `The tag <${tag}> can't be read.`, fix: ONLY_VALUES }),
  },
];

/**
 * Explains an error of the MDX parser to somebody who writes a story. `opening` is where the tag,
 * the braces or the import begins that the parser was reading.
 */
export function mdxFault(error: unknown, opening: Spot | undefined, text: string): MdxFault {
  const { success, data: thrown } = complaint.safeParse(error);
  if (!success) return tooDeep(text);
  const spot = spotAt(text, thrown.line, thrown.column);
  const start = opening ?? spot;
  const tag = tagAt(text, start);
  for (const { said = /^/, at = /^/, tell } of EXPLANATIONS) {
    const found = said.exec(thrown.reason)?.slice(1);
    if (!found || !at.test(text.slice(start.offset, start.offset + 200))) continue;
    return { spot: start, ...tell({ text, spot, opening: start, found, tag }) };
  }
  throw error;
}

/** What the parser throws, a VFileMessage. */
const complaint = z.object({
  reason: z.string(),
  line: z.number().catch(1),
  column: z.number().catch(1),
});

/** Too many levels for the parser's stack, or for any reader. */
export function tooDeep(text: string): MdxFault {
  return {
    message: 'The body has too many lists, quotations or brackets inside one another.',
    spot: spotOf(text.search(/\S/), text),
    fix: 'Use fewer levels.',
  };
}

/** The brace that is meant: inside a tag, that of the value which isn't JavaScript. */
function braceOf({ text, spot, opening }: Complaint): Spot {
  return text.charAt(opening.offset) === '{' ? opening : before(spot, '{', text);
}

/** The spot of the last such character before another spot. */
const before = ({ offset }: Spot, character: string, text: string): Spot =>
  spotOf(text.lastIndexOf(character, offset - 1), text);

function spotOf(offset: number, text: string): Spot {
  const { length: line } = text.slice(0, offset).split('\n');
  return { line, column: offset - text.lastIndexOf('\n', offset), offset };
}

const tagAt = (text: string, { offset }: Spot): string =>
  /^<\/?\s*([\w.:-]*)/.exec(text.slice(offset, offset + 200))?.[1] ?? '';

/** The spot at a line and a column of a text. */
function spotAt(text: string, line: number, column: number): Spot {
  const above = text.split('\n', line - 1).map((one) => `${one}\n`);
  return { line, column, offset: above.join('').length + column - 1 };
}
