import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { Data, Processor } from 'unified';
import { unified } from 'unified';
import type { Problem } from '../../errors.ts';
import { short } from '../../problems/excerpt.ts';
import { GFM } from '../inline-markdown.ts';
import type { MdxFault, Spot } from '../../problems/mdx-faults.ts';
import { mdxFault, tooDeep } from '../../problems/mdx-faults.ts';
import { parsingCost } from '../size.ts';

/** Faults found in one go, unless so many parses would cost more than this. */
const FAULTS = 20;
const MOST_COST = 2_000_000;

/**
 * Parses Markdown and MDX as Astro does. A parser of MDX stops at its first error, so each one is
 * noted, the sign that caused it is replaced with a letter, and the text is parsed anew. The tree is
 * that of the last try, with every place still true, so that the rest can be checked as well; it is
 * undefined where no try came to an end.
 */
export function parseMdx(
  text: string,
  file: string,
): { tree: Root | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const reported: MdxFault[] = [];
  const tries = Math.max(1, Math.min(FAULTS, Math.floor(MOST_COST / parsingCost(text))));
  let patched = text;
  while (reported.length < tries) {
    const result = parseOnce(patched);
    if ('tree' in result && !isDeeperThan(result.tree, DEPTH)) {
      return { tree: result.tree, problems };
    }
    const fault =
      'tree' in result ? tooDeep(text) : mdxFault(result.error, result.opening, patched);
    const { line, column, offset } = fault.spot;
    if (!isEcho(fault, reported)) {
      problems.push({
        message: fault.message,
        place: { file, line, column },
        found: short(text.slice(offset).replace(/\n[^]*/, '')),
        fix: fault.fix,
      });
    }
    reported.push(fault);
    // A value in braces has no letter that could take its place.
    if (!/^[^=]?[<{ie]/.test(patched.slice(Math.max(0, offset - 1), offset + 1))) break;
    patched = `${patched.slice(0, offset)}x${patched.slice(offset + 1)}`;
  }
  return { tree: undefined, problems };
}

/** Lists in quotations in asides and so on: no page could show more, and no walk goes so far down. */
const DEPTH = 40;

function isDeeperThan(node: Nodes, depth: number): boolean {
  if (!('children' in node)) return false;
  return depth === 0 || node.children.some((child) => isDeeperThan(child, depth - 1));
}

/** A tag told as unclosed leaves a closing tag alone, and one told as misplaced an opening one. */
function isEcho({ opens, closes }: MdxFault, reported: MdxFault[]): boolean {
  return reported.some(
    (earlier) =>
      (closes !== undefined && earlier.opens === closes) ||
      (opens !== undefined && [earlier.expected, earlier.closes].includes(opens)),
  );
}

type Parsed = { tree: Root } | { error: unknown; opening: Spot | undefined };

function parseOnce(text: string): Parsed {
  const openings: Spot[] = [];
  const parser = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkGfm, GFM)
    .use(rememberOpenings, openings);
  try {
    return { tree: parser.parse(text) };
  } catch (error) {
    return { error, opening: openings.at(-1) };
  }
}

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Syntax['flow']>;
type Construct = Extract<NonNullable<Constructs[number]>, { tokenize: unknown }>;

/**
 * Notes where each tag, expression or import begins that the parser tries to read: its errors name
 * only the end of the file or the spot inside where it gave up.
 */
function rememberOpenings(this: Processor, openings: Spot[]): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((syntax) => ({
    ...syntax,
    flow: remembering(syntax.flow, openings),
    text: remembering(syntax.text, openings),
  }));
}

const OPENERS = new Set([...'<{ei'].map((character) => character.charCodeAt(0)));

function remembering(constructs: Constructs | undefined, openings: Spot[]): Constructs {
  return Object.fromEntries(
    Object.entries(constructs ?? {}).map(([code, construct]) => {
      if (!construct || !OPENERS.has(Number(code))) return [code, construct];
      return [code, [construct].flat().map((one) => noting(one, openings))];
    }),
  );
}

function noting(construct: Construct, openings: Spot[]): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const { line, column, offset } = this.now();
      openings.push({ line, column, offset });
      return construct.tokenize.call(this, effects, ok, nok);
    },
  };
}
