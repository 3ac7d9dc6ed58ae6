import stringWidth from 'string-width';
import { parts } from '../../parts/parts.ts';
import type { Block } from '../../story/reading/body/blocks.ts';
import { fill } from '../../language/labels.ts';
import type { Note, StoryPage } from '../../page/story-page.ts';
import { wrap } from './wrap.ts';

/** Columns: leaves room for two levels of quoting in a mail with 76. */
const COLUMNS = 72;

/** The whole story as plain text, for slow lines, terminals, screen readers and archives. */
export function plainText(page: StoryPage): string {
  const set = (text: string, indent = '') => wrap(text, COLUMNS, page.language, indent);
  const sections = [
    [page.site.name, page.section, page.live && page.labels.live].filter(Boolean).join(' · '),
    `${set(page.headline)}\n${underline(set(page.headline), '=')}`,
    set(page.standfirst.text),
    dates(page)
      .map((line) => set(line))
      .join('\n'),
    picture(page)
      .map((line) => set(line, '  '))
      .join('\n'),
    ...body(withRows(page.leadPart), set),
    ...page.corrections.map((note) => set(noteText(note))),
    ...body(withRows(page.body), set),
    ...page.notes.map((note) => set(noteText(note))),
    page.commentsClosed ? set(page.labels.commentsClosed) : '',
    ...page.revisions
      .slice(0, 1)
      .map(({ fingerprint }) => set(`${page.labels.fingerprint}: ${fingerprint}`)),
    page.url,
    links(page),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

/** The publication's own. */
const links = ({ site: { links: own = [], tips } }: StoryPage): string =>
  [...(tips ? [tips] : []), ...own].map(({ name, url }) => `${name}: ${url}`).join('\n');

type Set = (text: string, indent?: string) => string;

function dates({ byline, labels, published, updated }: StoryPage): string[] {
  return [
    byline.map(({ text }) => text).join(''),
    fill(labels.published, { time: published.text }),
    updated ? fill(labels.updated, { time: updated.text }) : '',
  ].filter(Boolean);
}

function picture({ lead, labels }: StoryPage): string[] {
  if (!lead) return [];
  const caption = [lead.label, lead.caption.text].filter(Boolean).join(' ');
  return [`[${lead.alt}]`, caption, `${labels.credit}: ${lead.credit.text}`];
}

const noteText = ({ heading, words }: Note) => `${heading} ${words.text}`;

/** Blocks as paragraphs. Between the lines of a list or a figure there is no empty line. */
function body(blocks: readonly Block[], set: Set): string[] {
  return blocks.reduce<string[]>((paragraphs, block, index) => {
    const text = setBlock(block, set);
    const before = blocks[index - 1];
    if (before && together(before, block)) paragraphs.push(`${paragraphs.pop()}\n${text}`);
    else paragraphs.push(text);
    return paragraphs;
  }, []);
}

/** The cells of a row as one block. */
function withRows(blocks: readonly Block[]): Block[] {
  const rows: Block[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (last?.row === undefined || last.row !== block.row) rows.push(block);
    else rows.splice(-1, 1, { ...last, text: `${last.text} | ${block.text}` });
  }
  return rows;
}

/** Items and rows stand line under line, and so do the values of a part with what they are of. */
function together(before: Block, block: Block): boolean {
  if (before.part?.line !== block.part?.line || before.part?.name !== block.part?.name)
    return false;
  if (before.kind === 'prop' || block.kind === 'prop') return true;
  return before.kind === block.kind && (block.kind === 'item' || block.kind === 'cell');
}

function setBlock({ kind, text, part }: Block, set: Set): string {
  const told = parts.get(part?.name ?? '')?.text;
  const margin = part && (told?.margin ?? '  ');
  switch (kind) {
    case 'heading':
      return `${set(text)}\n${underline(set(text), '-')}`;
    case 'item':
      return `${margin ?? ''}${set(`* ${text}`, `${margin ?? ''}  `).trimStart()}`;
    case 'quote':
      return set(text, '    ');
    case 'code':
      return text.replace(/^/gm, '    ');
    case 'note':
      return set(text, '  ');
    case 'prop':
      return set(told?.props?.[part?.prop ?? '']?.(text) ?? text, margin);
    default:
      return set(text, margin);
  }
}

function underline(lines: string, sign: string): string {
  return sign.repeat(Math.max(...lines.split('\n').map((line) => stringWidth(line))));
}
