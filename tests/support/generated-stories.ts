import fc from 'fast-check';

/** Words in a row that look alike, and where they lead. */
export interface Inline {
  style: 'plain' | 'emphasis' | 'strong' | 'delete' | 'code' | 'link';
  text: string;
  url: string;
}

export interface Item {
  inlines: Inline[];
  nested: string[];
}

export type Align = 'left' | 'right' | 'center' | 'none';

export type Block =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'heading'; depth: 2 | 3; text: string }
  | { kind: 'list'; start: number; items: Item[] }
  | { kind: 'bullets'; items: Item[] }
  | { kind: 'quote'; paragraphs: Inline[][] }
  | { kind: 'table'; align: Align[]; rows: string[][] }
  | { kind: 'code'; lines: string[] }
  | { kind: 'aside'; title: string; paragraphs: Inline[][] }
  | { kind: 'pullQuote'; by: string; inlines: Inline[] }
  | { kind: 'figure'; image: string; alt: string; caption: string; credit: string }
  | { kind: 'rule' };

/** The fields of a story by their names, as in its file; some can be left out. */
export type Fields = Record<(typeof FIELDS)[number], string>;

/** A story as a tree. No two of its words are the same. */
export interface GeneratedStory {
  fields: Fields;
  blocks: Block[];
  /** SHA-256 by the name of the picture. */
  pictures: Record<string, string>;
}

export const FIELDS = [
  ...(['section', 'headline', 'standfirst', 'author', 'authorUrl'] as const),
  ...(['source', 'sourceUrl', 'label', 'alt', 'caption', 'credit', 'copyright'] as const),
] as const;

const STYLES = ['plain', 'emphasis', 'strong', 'delete', 'code', 'link'] as const;
const ALIGN = ['left', 'right', 'center', 'none'] as const;

const inline = fc.record({
  style: fc.constantFrom(...STYLES),
  text: fc.constant(''),
  url: fc.constant(''),
});
const inlines = fc.array(inline, { minLength: 1, maxLength: 4 });
const item = fc.record({ inlines, nested: fc.array(fc.constant(''), { maxLength: 2 }) });
const items = fc.array(item, { minLength: 1, maxLength: 3 });
const kind = <Kind extends Block['kind']>(name: Kind) => ({ kind: fc.constant(name) });
const empty = fc.constant('');

const paragraph = fc.record({ ...kind('paragraph'), inlines });

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 2, arbitrary: paragraph },
  fc.record({ ...kind('heading'), depth: fc.constantFrom(2 as const, 3 as const), text: empty }),
  fc.record({ ...kind('list'), start: fc.integer({ min: 1, max: 9 }), items }),
  fc.record({ ...kind('bullets'), items }),
  fc.record({ ...kind('quote'), paragraphs: fc.array(inlines, { minLength: 1, maxLength: 2 }) }),
  fc.integer({ min: 1, max: 3 }).chain((width) =>
    fc.record({
      ...kind('table'),
      align: fc.array(fc.constantFrom(...ALIGN), { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(empty, { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 3,
      }),
    }),
  ),
  fc.record({ ...kind('code'), lines: fc.array(empty, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    ...kind('aside'),
    title: empty,
    paragraphs: fc.array(inlines, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ ...kind('pullQuote'), by: empty, inlines }),
  fc.record({ ...kind('figure'), image: empty, alt: empty, caption: empty, credit: empty }),
  fc.record(kind('rule')),
);

/** Any story of a few blocks, after a paragraph. */
export const anyStory: fc.Arbitrary<GeneratedStory> = fc
  .tuple(paragraph, fc.array(block, { maxLength: 4 }))
  .map(([first, rest]) => worded(withFirstHeading(apart([first, ...rest]))));

/** Without lists right after lists, which would be one list. */
function apart(blocks: Block[]): Block[] {
  const isList = (one: Block | undefined) => one?.kind === 'list' || one?.kind === 'bullets';
  return blocks.filter((one, index) => !isList(one) || !isList(blocks[index - 1]));
}

/** No heading may skip a level, so the first is of the second. */
function withFirstHeading(blocks: Block[]): Block[] {
  const first = blocks.find((one) => one.kind === 'heading');
  return blocks.map((one) => (one === first ? { ...first, depth: 2 as const } : one));
}

/** A story of these blocks with words in it, each of them once. */
function worded(wordless: Block[]): GeneratedStory {
  let count = 0;
  const words = (): string => {
    count += 1;
    return `Word${count} is number${count}`;
  };
  const fields = Object.fromEntries(
    FIELDS.map((name) => {
      const text = words();
      return [name, /Url$/.test(name) ? `https://example.org/${count}` : text];
    }),
  ) as Fields; // why: fromEntries forgets the names
  const pictures: Record<string, string> = { './lead.png': 'a'.repeat(64) };
  const blocks = mapTexts(wordless, (_, key) => {
    const fresh = words();
    if (key === 'url') return `https://example.org/${count}`;
    if (key !== 'image') return fresh;
    pictures[`./${count}.png`] = String(count).padStart(64, '0');
    return `./${count}.png`;
  });
  return { fields, blocks, pictures };
}

/** A copy of blocks with each of their texts as `change` has it; `key` is where it is. */
export function mapTexts(blocks: Block[], change: (text: string, key: string) => string): Block[] {
  const map = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return KEPT.has(key) ? value : change(value, key);
    if (Array.isArray(value)) return value.map((one: unknown) => map(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, map(one, name)]));
  };
  return blocks.map((one) => map(one, '') as Block); // why: the shape stays as it is
}

/** Keys whose values are not words. */
const KEPT = new Set(['kind', 'style', 'align']);
