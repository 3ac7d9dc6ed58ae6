import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Passage } from '../story/reading/body/blocks.ts';
import { passagesOf } from '../story/reading/body/blocks.ts';
import { readCanonical } from '../story/reading/body/canonical.ts';
import { isFileName } from '../story/crop.ts';
import { partProps } from '../story/reading/body/elements.ts';
import { inlineTree } from '../story/reading/inline-markdown.ts';
import type { Form } from './compare/form.ts';
import { formOf } from './compare/form.ts';
import type { Content, ContentName, RecordBlock } from './revision.ts';

/** What readers are shown of a story, as words: what they are told of changes is made from these. */
export interface Wording {
  section?: string;
  headline: string;
  standfirst: string;
  /** Their names. */
  authors: string[];
  source?: { name: string; date?: string };
  /** A day, or a date and time with offset. */
  published: string;
  label?: string;
  caption: string;
  credit: string;
  alt: string;
  phone?: string;
  copyright?: string;
  license?: string;
  live?: string;
  comments?: string;
  language?: string;
  timeZone?: string;
  /** SHA-256 of each picture's file, in hex, in the order of the page: the lead picture first. */
  pictures: string[];
  /** The same of other files that the story names, such as films. */
  files: string[];
  /** Paragraphs, headings, items and all other words of the body, in order. */
  body: string[];
  /** The links and emphasis of fields that have any, and of each of `body`. */
  forms: { lines: Partial<Record<Line, Form>>; body: Form[] };
}

/** What is shown besides the pictures and the body, in the order of the page. */
export const LINES = [
  ...(['section', 'headline', 'standfirst', 'authors', 'source', 'published'] as const),
  ...(['label', 'caption', 'credit', 'alt', 'phone', 'copyright', 'license'] as const),
  ...(['live', 'comments', 'language', 'timeZone'] as const),
] as const;

export type Line = (typeof LINES)[number];

/** What is shown of one of them, as a line of text; empty where it is not there. */
export function lineOf({ authors, source, ...wording }: Wording, line: Line): string {
  if (line === 'authors') return authors.join('; ');
  if (line === 'source') return [source?.name, source?.date].filter(Boolean).join(', ');
  return wording[line] ?? '';
}

/** Says of redacted words, by their hash, that they are, and why. */
export type TellRedacted = (hash: string) => string;

/** What readers were shown by what is recorded. */
export function wordingOf(
  blocks: readonly (Content | RecordBlock)[],
  tellRedacted: TellRedacted = () => '[redacted]',
): Wording {
  const saying = (block: Content | RecordBlock) =>
    'text' in block ? block.text : tellRedacted(block.hash);
  const all = (name: ContentName) => blocks.filter(({ of }) => of === name).map(saying);
  const one = (name: ContentName) => all(name)[0];
  const given = <Key extends string>(key: Key, name: ContentName) => {
    const text = one(name);
    return text === undefined ? {} : ({ [key]: text } as Record<Key, string>); // why: TypeScript widens computed keys to string
  };
  const phone = one('lead.phone') ?? '';
  const words = (name: ContentName) => readLine(one(name) ?? '').text;
  const body = blocks
    .filter(({ of }) => of === 'text')
    .map((block) => ('text' in block ? readText(block.text) : wordsAlone(saying(block))));
  const form = (name: ContentName) => readLine(one(name) ?? '').form;
  const authorLinks = linksOf(blocks, 'author');
  return {
    ...given('section', 'section'),
    headline: one('headline') ?? '',
    standfirst: words('standfirst'),
    authors: all('author'),
    ...(one('source') !== undefined && {
      source: { name: one('source') ?? '', ...given('date', 'source.date') },
    }),
    published: one('published') ?? '',
    ...given('label', 'lead.label'),
    caption: words('lead.caption'),
    credit: words('lead.credit'),
    alt: one('lead.alt') ?? '',
    ...(phone !== '' && !isFileName(phone) && { phone }),
    ...given('copyright', 'lead.copyright'),
    ...given('license', 'lead.license'),
    ...given('live', 'live'),
    ...given('comments', 'comments'),
    ...given('language', 'language'),
    ...given('timeZone', 'timeZone'),
    pictures: [
      ...[...all('lead.image'), ...(isFileName(phone) ? [phone] : [])].map(hashIn),
      ...body.flatMap(({ pictures }) => pictures),
    ],
    files: body.flatMap(({ files }) => files),
    body: body.flatMap((block) => block.body),
    forms: {
      lines: {
        standfirst: form('standfirst'),
        caption: form('lead.caption'),
        credit: form('lead.credit'),
        authors: { links: authorLinks, styles: [], place: '' },
        source: { links: linksOf(blocks, 'source'), styles: [], place: '' },
      },
      body: body.flatMap(({ forms }) => forms),
    },
  };
}

/** Names that lead somewhere: an address follows its name. */
function linksOf(blocks: readonly (Content | RecordBlock)[], name: 'author' | 'source') {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (block.of !== `${name}.url` || !('text' in block) || !before || !('text' in before))
      return [];
    return [{ text: before.text, url: block.text }];
  });
}

/** How many of `body` a block of the text is. */
export const passageCount = (block: Content | RecordBlock): number =>
  'text' in block ? readText(block.text).body.length : 1;

/** A block of the text: its words, their links and emphasis, its pictures and its files. */
interface TextBlock {
  body: string[];
  forms: Form[];
  pictures: string[];
  files: string[];
}

/** Fields and blocks are kept, because most are the same from one revision to the next. */
const lines = new Map<string, { text: string; form: Form }>();

function readLine(markdown: string): { text: string; form: Form } {
  const known = lines.get(markdown);
  if (known) return known;
  const tree = inlineTree(markdown);
  const line = { text: toString(tree), form: formOf(tree, '') };
  lines.set(markdown, line);
  return line;
}

const known = new Map<string, TextBlock>();

function readText(markdown: string): TextBlock {
  const found = known.get(markdown) ?? read(markdown);
  known.set(markdown, found);
  return found;
}

function read(markdown: string): TextBlock {
  const children = [...readCanonical(markdown)];
  const passages = passagesOf({ type: 'root', children: children.flatMap(unwrapNote) });
  const hashes = (kind: 'picture' | 'file') =>
    partProps({ type: 'root', children })
      .filter(({ holds }) => holds === kind)
      .map(({ attribute }) => hashIn(attribute.value));
  return {
    body: passages.map(({ block }) => block.text),
    forms: passages.map(form),
    pictures: hashes('picture'),
    files: hashes('file'),
  };
}

function unwrapNote(node: RootContent): RootContent[] {
  return node.type === 'footnoteDefinition' ? node.children : [node];
}

function form({ node, place, block }: Passage): Form {
  if (node.type !== 'mdxJsxAttribute') return formOf(node, place);
  return formOf(inlineTree(typeof node.value === 'string' ? node.value : block.text), place);
}

const wordsAlone = (text: string): TextBlock => ({
  body: [text],
  forms: [{ links: [], styles: [], place: '' }],
  pictures: [],
  files: [],
});

const hashIn = (file: string): string => file.replace(/\.\w+$/, '');
