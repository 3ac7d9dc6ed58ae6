import type { Block, GeneratedStory, Inline, Item } from './generated-stories.ts';

/** One of the ways to write the same. */
export type Way = (typeof WAYS)[number];

export const WAYS = [
  ...(['other marks', 'HTML tags', 'link references', 'line breaks', 'other bullets'] as const),
  ...(['the number 1 in lists', 'wide tables', 'other quotes of props', 'loose lists'] as const),
  ...(['the ends of Windows', 'other fences', 'spaces'] as const),
] as const;

/** A story as its file. */
export function written(story: GeneratedStory, ways: readonly Way[] = []): string {
  const { fields, blocks } = story;
  const source = `---
section: ${fields.section}
headline: ${fields.headline}
standfirst: ${fields.standfirst}
published: 2024-10-25
authors:
  - name: ${fields.author}
    url: ${fields.authorUrl}
source:
  name: ${fields.source}
  url: ${fields.sourceUrl}
lead:
  image: ./lead.png
  label: ${fields.label}
  alt: ${fields.alt}
  caption: ${fields.caption}
  credit: ${fields.credit}
  copyright: ${fields.copyright}
---

${blocks.map((block) => blockText(block, new Writer(ways))).join('\n\n')}
`
    .split('\n')
    .filter((line) => !/^ *(- )?\w+: $/.test(line) || /authors|source|lead/.test(line))
    .join('\n');
  return ways.includes('the ends of Windows') ? source.replaceAll('\n', '\r\n') : source;
}

/** How a block is written. */
class Writer {
  readonly #ways: readonly Way[];
  #references: string[] = [];

  constructor(ways: readonly Way[]) {
    this.#ways = ways;
  }

  has(way: Way): boolean {
    return this.#ways.includes(way);
  }

  refer(url: string): string {
    const name = `ref-${url.replace(/\W/g, '')}`;
    this.#references.push(`[${name}]: <${url}>`);
    return name;
  }

  references(): string {
    return this.#references.map((line) => `\n\n${line}`).join('');
  }
}

function blockText(block: Block, by: Writer): string {
  const text = textOf(block, by);
  return text + by.references();
}

function textOf(block: Block, by: Writer): string {
  const quote = by.has('other quotes of props') ? "'" : '"';
  const prop = (name: string, value: string) => ` ${name}=${quote}${value}${quote}`;
  switch (block.kind) {
    case 'paragraph':
      return line(block.inlines, by);
    case 'heading':
      return `${'#'.repeat(block.depth)} ${block.text}`;
    case 'list':
      return list(block.items, by, (index) =>
        by.has('the number 1 in lists') && index > 0 ? '1.' : `${block.start + index}.`,
      );
    case 'bullets':
      return list(block.items, by, () => (by.has('other bullets') ? '*' : '-'));
    case 'quote':
      return block.paragraphs.map((one) => line(one, by).replace(/^/gm, '> ')).join('\n>\n');
    case 'table':
      return table(block, by);
    case 'code': {
      const fence = by.has('other fences') ? '~~~~' : '```';
      return `${fence}\n${block.lines.join('\n')}\n${fence}`;
    }
    case 'aside':
      return `<Aside${block.title && prop('title', block.title)}>\n${paragraphs(block.paragraphs, by)}\n</Aside>`;
    case 'pullQuote':
      return `<PullQuote${block.by && prop('by', block.by)}>\n${line(block.inlines, by)}\n</PullQuote>`;
    case 'figure': {
      const { image, alt, caption, credit } = block;
      const props = [prop('image', image), prop('alt', alt), prop('caption', caption)];
      const all = [...props, prop('credit', credit)];
      return `<Figure${(by.has('other marks') ? all.reverse() : all).join('')} />`;
    }
    case 'rule':
      return by.has('other marks') ? '* * *' : '---';
  }
}

const paragraphs = (all: Inline[][], by: Writer): string =>
  all.map((one) => line(one, by)).join('\n\n');

function list(items: Item[], by: Writer, mark: (index: number) => string): string {
  const gap = by.has('loose lists') ? '\n\n' : '\n';
  return items
    .map(({ inlines, nested }, index) => {
      const indent = ' '.repeat(mark(index).length + 1);
      const below = nested.map((text) => `${gap}${indent}- ${text}`).join('');
      return `${mark(index)} ${line(inlines, by, indent)}${below}`;
    })
    .join(gap);
}

function table({ align, rows }: Extract<Block, { kind: 'table' }>, by: Writer): string {
  const pad = by.has('wide tables') ? '   ' : ' ';
  const marks = { left: ':--', right: '--:', center: ':-:', none: '---' };
  const row = (cells: string[]) => `|${cells.map((cell) => `${pad}${cell}${pad}`).join('|')}|`;
  const [head = [], ...others] = rows;
  return [row(head), row(align.map((one) => marks[one])), ...others.map(row)].join('\n');
}

function line(inlines: Inline[], by: Writer, indent = ''): string {
  const gap = by.has('line breaks') ? `\n${indent}` : by.has('spaces') ? '  ' : ' ';
  return inlines.map((one) => inlineText(one, by)).join(gap);
}

const TAGS = { emphasis: 'em', strong: 'strong', delete: 'del' } as const;

function inlineText({ style, text, url }: Inline, by: Writer): string {
  if (style === 'plain') return text;
  if (style === 'code') return by.has('other marks') ? `\`\` ${text} \`\`` : `\`${text}\``;
  if (style === 'link') {
    return by.has('link references') ? `[${text}][${by.refer(url)}]` : `[${text}](${url})`;
  }
  if (by.has('HTML tags')) return `<${TAGS[style]}>${text}</${TAGS[style]}>`;
  const other = by.has('other marks');
  const mark = { emphasis: other ? '_' : '*', strong: other ? '__' : '**', delete: '~~' }[style];
  return `${mark}${text}${mark}`;
}
