import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import { z } from 'zod';
import { alignByClass, scopeHeads } from './table-cells.ts';
import type { Block } from './blocks.ts';
import { blocksOf } from './blocks.ts';
import { attributeOf, isElement, isLead, LEAD, partOf, partProps } from './elements.ts';
import { cropIn } from '../../crop.ts';
import type { Problem } from '../../errors.ts';
import { StoryError } from '../../errors.ts';
import { evaluateExpressions } from './expressions.ts';
import { resolveImports } from './imports.ts';
import type { Reading } from './resolve-parts.ts';
import { resolveParts, valuesOf } from './resolve-parts.ts';
import { resolveIds } from '../../problems/ids.ts';
import { parseMdx } from './mdx.ts';
import { wrapParagraphs } from './paragraphs.ts';
import { besideIn, readBeside } from '../beside.ts';
import { filesIn } from '../files-in.ts';
import { readFrontmatter } from '../frontmatter.ts';
import { takeLeadPart, tellOfLead } from '../lead-part.ts';
import type { NamedPicture } from '../pictures.ts';
import { addComponentProps } from './component-props.ts';
import { useMargin } from './margin.ts';
import { checkProse } from '../../problems/check-prose.ts';
import { placeOf, reportTo } from '../../problems/report.ts';
import { checkElements } from '../../problems/check-tags.ts';
import { nameFootnotes } from '../../../language/footnotes.ts';
import { propsOf } from '../../../parts/props.ts';
import type { Labels } from '../../../language/labels.ts';
import { labelsFor } from '../../../language/labels.ts';
import { typesetMarkdown } from '../../../language/typeset-markdown.ts';
import { plainWords, typesetInline } from '../inline-markdown.ts';

export type { Block, BlockKind } from './blocks.ts';

/** The body of a story: checked, with its expressions evaluated and its typography applied. */
export interface Body {
  tree: Root;
  /** What readers are shown, in order; empty if the body can't be parsed. */
  blocks: Block[];
  /** What links in the story can lead to. */
  ids: ReadonlySet<string>;
  /** The pictures that its parts name. */
  pictures: NamedPicture[];
  /** The other files that they name. */
  files: NamedPicture[];
  problems: Problem[];
}

/**
 * Reads the body of a story, which begins on `line` (1-based) of its file, and evaluates the
 * expressions in it. Never throws: `problems` has all that is wrong, with places in the file. A part
 * of the frontmatter that leads the story is the first of the tree.
 */
export function parseBody(
  source: string,
  file: string,
  line: number,
  reading: Reading,
  leadPart?: MdxJsxFlowElement,
): Body {
  // Empty lines replace the frontmatter, so that line numbers are those of the file.
  const text =
    '\n'.repeat(line - 1) +
    source
      .split('\n')
      .slice(line - 1)
      .join('\n');
  const { tree = { type: 'root', children: [] }, problems } = parseMdx(text, file);
  const unread = problems.length > 0;
  const resolved = resolveBody(tree, file, reading, leadPart);
  problems.push(...resolved.problems);
  const blocks = blocksOf(tree);
  const isEmpty = blocks.every(({ part }) => part?.leads);
  if (isEmpty && !unread && problems.length === 0) problems.push(emptyBody(file, line));
  const [pictures, files] = [namedIn(tree, file, 'picture'), namedIn(tree, file, 'file')];
  return { tree, blocks, ids: resolved.ids, pictures, files, problems };
}

/**
 * A remark plugin that applies the same checks and changes to the body that Astro renders, so that
 * the page shows what was checked. `site` has the language and the zone of stories that don't name
 * one. Throws a StoryError with all problems.
 */
export function storyRemark(site: {
  language: string;
  timeZone: string;
}): (tree: Root, file: VFile) => Promise<void> {
  return async (tree, file) => {
    const name = relative(file.cwd, file.path).replaceAll('\\', '/');
    const folder = dirname(file.path);
    const language = fieldOf(file, 'language') ?? site.language;
    const timeZone = fieldOf(file, 'timeZone') ?? site.timeZone;
    // Astro gives the text without the frontmatter.
    const hasPart = leadIn(file)?.['part'] !== undefined;
    const source = hasPart ? await readFile(file.path, 'utf8') : String(file);
    const { leadPart } = hasPart ? takeLeadPart(readFrontmatter(source, name)) : {};
    const beside = await readBeside(folder, await filesIn(folder), source);
    const { problems } = resolveBody(tree, name, { language, timeZone, beside }, leadPart);
    if (problems.length > 0) throw new StoryError(problems);
    useMargin(tree);
  };
}

/**
 * A rehype plugin that translates the English words that Markdown adds, such as those of footnotes,
 * and makes the alignment of table cells a class. Parts are told the language of the story, for their
 * labels, and where their files are.
 */
export function storyRehype(site: {
  language: string;
  labels?: Partial<Labels>;
}): (tree: Html, file: VFile) => void {
  return (tree, file) => {
    const own = fieldOf(file, 'language') ?? site.language;
    const { labels, language, exact } = labelsFor(own, site.labels);
    nameFootnotes(tree, labels, exact ? undefined : language);
    visit(tree, (node) => {
      if (isElement(node)) addComponentProps(node, own, relative(file.cwd, dirname(file.path)));
    });
    alignByClass(tree);
    scopeHeads(tree);
  };
}

function fieldOf(file: VFile, name: 'language' | 'timeZone'): string | undefined {
  const own: unknown = file.data.astro?.frontmatter?.[name];
  return typeof own === 'string' ? own.trim() : undefined;
}

const leadIn = (file: VFile) =>
  z.looseObject({ lead: z.looseObject({}) }).safeParse(file.data.astro?.frontmatter).data?.lead;

/** Changes the tree in place into what is printed, and returns its ids and its problems. */
function resolveBody(
  tree: Root,
  file: string,
  reading: Reading,
  leadPart?: MdxJsxFlowElement,
): Pick<Body, 'ids' | 'problems'> {
  const problems: Problem[] = [];
  const report = reportTo(problems, file);
  const json = resolveImports(tree, besideIn(reading.beside ?? new Map()), report);
  evaluateExpressions(tree, json, report);
  if (leadPart) tree.children.unshift(leadPart);
  checkElements(tree, report);
  // No tag in the text can say so.
  leadPart?.attributes.push({ ...LEAD });
  checkProse(tree, report);
  wrapParagraphs(tree, report);
  resolveParts(tree, reading, report);
  const ids = resolveIds(tree, report);
  typesetMarkdown(tree, reading.language);
  typesetValues(tree, reading.language);
  return { ids, problems: tellOfLead(problems, leadPart) };
}

/** Sets the typography of attributes, which the plugin for Markdown text doesn't reach. */
function typesetValues(tree: Root, language: string): void {
  for (const { attribute, holds } of partProps(tree)) {
    const value = attribute.value.replace(/[ \t\n\r]+/g, ' ').trim();
    if (holds === 'markdown') attribute.value = typesetInline(value, language);
    else if (holds === 'plain') attribute.value = plainWords(value, language);
  }
}

function namedIn(tree: Root, file: string, kind: 'picture' | 'file'): NamedPicture[] {
  return partProps(tree)
    .filter(({ holds, attribute }) => holds === kind && attribute.value !== '')
    .map(({ element, attribute, role }) => {
      const part = partOf(element);
      const phone = part && propsOf(part).find((prop) => prop.role === 'phone');
      const isWide = isLead(element) || part?.isWide?.(valuesOf(element)) === true;
      const given = phone && role === 'figure' ? attributeOf(element, phone.name) : undefined;
      const crop = given !== undefined && cropIn(given) ? given : undefined;
      return {
        image: attribute.value,
        place: placeOf(attribute, file),
        ...(role !== 'figure' && { role }),
        ...(isWide && { wide: true }),
        ...(crop !== undefined && { phone: crop }),
      };
    });
}

function emptyBody(file: string, line: number): Problem {
  return {
    message: 'The story has no text below the frontmatter.',
    place: { file, line, column: 1 },
    fix: 'Write the first paragraph there, after an empty line.',
  };
}
