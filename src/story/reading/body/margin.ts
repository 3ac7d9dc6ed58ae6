import type { FootnoteDefinition, FootnoteReference, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { NOTE_BESIDE } from '../../../parts/define-part.ts';
import { propsOf } from '../../../parts/props.ts';
import type { Element } from './elements.ts';
import { isElement, partOf } from './elements.ts';
import { valuesOf } from './resolve-parts.ts';

/** The letters of two lines: what stands in the margin may need so much more. */
const LINES = 120;
/** With more notes than these, a text is a list of them. */
export const MOST_NOTES = 30;
/** A part in the margin can reach past so many blocks: see prose.css. */
const MOST_BLOCKS = 4;

/** What readers see of the body, one below the other, from one letter of it to another. */
interface Block {
  node: RootContent;
  start: number;
  end: number;
}

/**
 * Puts asides, pull quotes and footnotes in the margin of wide screens, where they have room there:
 * each part that has, and the footnotes if all of them have. Elsewhere, and on smaller screens, parts
 * are in the text, and footnotes below it. Changes the tree in place.
 */
export function useMargin(tree: Root): void {
  const blocks = blocksOf(tree);
  for (const [index, { node }] of blocks.entries()) {
    if (isElement(node) && hasRoom(node, blocks.slice(index + 1))) {
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'margin', value: 'true' });
    }
  }
  const notes = notesIn(tree, blocks);
  const places = placesOf(notes, blocks);
  if (notes.length > MOST_NOTES || !places) return;
  const near = places.some(({ at, start }) => start > at);
  for (const [index, { reference }] of notes.entries()) {
    const className = [`n${index + 1}`, ...(near ? ['near'] : [])];
    reference.data = { hProperties: { className } };
  }
}

function blocksOf({ children }: Root): Block[] {
  let end = 0;
  return children
    .filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition')
    .map((node) => {
      const start = end;
      end += isPart(node) ? 0 : lettersOf(node);
      return { node, start, end };
    });
}

const isPart = (node: RootContent): node is Extract<RootContent, Element> =>
  isElement(node) && partOf(node) !== undefined;

/** Chinese, Japanese and Korean letters are as wide as two. */
function lettersOf(node: RootContent): number {
  const text = toString(node);
  return text.length + (text.match(WIDE)?.length ?? 0);
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Whether nothing can stand beside it. */
const isWide = (node: RootContent): boolean =>
  isPart(node) && (partOf(node)?.isWide?.(valuesOf(node)) ?? false);

/** Whether a part of paragraphs is lower in the margin than the text that follows it. */
function hasRoom(element: Element, after: readonly Block[]): boolean {
  const part = partOf(element);
  if (part?.margin === undefined) return false;
  const isPlain = element.children.every(({ type }) => type === 'paragraph');
  const beside = after.slice(0, MOST_BLOCKS);
  const other = beside.findIndex(({ node }) => isPart(node));
  const room = beside
    .slice(0, other < 0 ? MOST_BLOCKS : other)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  const values = valuesOf(element);
  const said = propsOf(part)
    .map(({ holds, name }) => (holds === 'markdown' ? (values[name]?.length ?? 0) : 0))
    .reduce((sum, length) => sum + length * NOTE_BESIDE, 0);
  return isPlain && said + lettersBeside(element, part.margin) <= room;
}

const lettersBeside = (node: Element | FootnoteDefinition, beside: number): number =>
  node.children.reduce((sum, child) => sum + lettersOf(child) * beside + LINES, 0);

/** A footnote, and the first place in the text that refers to it. */
interface Note {
  reference: FootnoteReference;
  definition: FootnoteDefinition;
  /** The letters of the text before the reference; undefined in a part, which may be closed. */
  at: number | undefined;
}

/** In the order of their numbers, except those that only other notes refer to. */
function notesIn(tree: Root, blocks: readonly Block[]): Note[] {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (definition) => {
    definitions.set(definition.identifier, definition);
  });
  const notes: Note[] = [];
  for (const { node, start } of blocks) {
    let letters = start;
    visit(node, (child) => {
      if (child.type === 'text') letters += lettersOf(child);
      if (child.type !== 'footnoteReference') return;
      const definition = definitions.get(child.identifier);
      definitions.delete(child.identifier);
      if (!definition) return;
      notes.push({ reference: child, definition, at: isPart(node) ? undefined : letters });
    });
  }
  return notes;
}

/** By the letters of the text: what a note is called from, and where it begins in the margin. */
interface Place {
  at: number;
  start: number;
}

/**
 * Where the notes begin, each below the one before it; undefined if they haven't all room: they have to
 * end before what is wide begins, and the last one soon after the text does.
 */
function placesOf(notes: readonly Note[], blocks: readonly Block[]): Place[] | undefined {
  const edges = blocks.filter(({ node }) => isWide(node)).map(({ start }) => start);
  const last = (blocks.at(-1)?.end ?? 0) + LINES;
  const places: Place[] = [];
  let free = 0;
  for (const { definition, at } of notes) {
    if (at === undefined) return undefined;
    const start = Math.max(at, free);
    free = start + lettersBeside(definition, NOTE_BESIDE);
    if (free > (edges.find((edge) => edge >= at) ?? last)) return undefined;
    places.push({ at, start });
  }
  return places;
}
