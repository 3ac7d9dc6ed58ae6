import type { Block, GeneratedStory, Inline } from './generated-stories.ts';
import { FIELDS, mapTexts } from './generated-stories.ts';

/**
 * An edit that a reader could notice: every way to make it in a story, each as the story that comes of
 * it. None where the story has nothing to edit so.
 */
type Edit = (story: GeneratedStory) => (() => GeneratedStory)[];

/** The blocks of a kind, and how to put another in the place of one. */
const blocksOf =
  <Kind extends Block['kind']>(
    kind: Kind,
    change: (block: Extract<Block, { kind: Kind }>) => (Block | Block[])[],
  ): Edit =>
  (story) =>
    story.blocks.flatMap((block, index) => {
      if (block.kind !== kind) return [];
      const own = block as Extract<Block, { kind: Kind }>; // why: the kind was compared
      return change(own).map((changed) => () => ({
        ...story,
        blocks: story.blocks.toSpliced(index, 1, ...[changed].flat()),
      }));
    });

/** Each text below `key`, changed. */
const texts =
  (isMeant: (key: string) => boolean, changed: (text: string) => string): Edit =>
  (story) => {
    let count = 0;
    mapTexts(story.blocks, (text, key) => {
      if (isMeant(key)) count += 1;
      return text;
    });
    return Array.from({ length: count }, (_, wanted) => () => {
      let at = 0;
      const blocks = mapTexts(story.blocks, (text, key) => {
        if (!isMeant(key)) return text;
        at += 1;
        return at - 1 === wanted ? changed(text) : text;
      });
      return { ...story, blocks };
    });
  };

const STYLES: Inline['style'][] = ['plain', 'emphasis', 'strong', 'delete', 'code', 'link'];

/** Each run of words in another style. */
const restyled: Edit = (story) => {
  const runs = story.blocks.flatMap(inlinesIn);
  return runs.flatMap((run) =>
    STYLES.filter((style) => style !== run.style).map((style) => () => {
      const copy = structuredClone(story);
      const own = copy.blocks.flatMap(inlinesIn)[runs.indexOf(run)];
      if (own) own.style = style;
      return copy;
    }),
  );
};

function inlinesIn(block: Block): Inline[] {
  if ('inlines' in block) return block.inlines;
  if ('items' in block) return block.items.flatMap(({ inlines }) => inlines);
  return 'paragraphs' in block ? block.paragraphs.flat() : [];
}

export const EDITS: Record<string, Edit> = {
  'another word': texts(
    (key) => key !== 'url' && key !== 'image',
    (text) => text.replace('is', 'was'),
  ),
  'another number': texts(
    (key) => key !== 'url' && key !== 'image',
    (text) => text.replace(/number(\d+)/, 'number$1000'),
  ),
  'a word that is gone': texts(
    (key) => key !== 'url' && key !== 'image',
    (text) => text.replace(' is', ''),
  ),
  'another style': restyled,
  'a link that leads elsewhere': (story) => {
    const links = story.blocks.flatMap(inlinesIn).filter(({ style }) => style === 'link');
    return links.map((_, wanted) => () => {
      const copy = structuredClone(story);
      const link = copy.blocks.flatMap(inlinesIn).filter(({ style }) => style === 'link')[wanted];
      if (link) link.url += '?else';
      return copy;
    });
  },
  'another order of blocks': (story) =>
    story.blocks.slice(1).flatMap((second, index) => {
      const first = story.blocks[index];
      if (!first || JSON.stringify(first) === JSON.stringify(second)) return [];
      return [() => ({ ...story, blocks: story.blocks.toSpliced(index, 2, second, first) })];
    }),
  'a block that is gone': (story) =>
    story.blocks.length < 2
      ? []
      : story.blocks.map((_, index) => () => ({
          ...story,
          blocks: story.blocks.toSpliced(index, 1),
        })),
  'a list that begins elsewhere': blocksOf('list', (block) => [
    { ...block, start: block.start + 1 },
  ]),
  'bullets for numbers': blocksOf('list', ({ items }) => [{ kind: 'bullets', items }]),
  'two items in one': blocksOf('bullets', (block) =>
    block.items.slice(1).flatMap((second, index) => {
      const first = block.items[index];
      if (!first || first.nested.length > 0) return [];
      const dash: Inline = { style: 'plain', text: '-', url: '' };
      const one = { ...second, inlines: [...first.inlines, dash, ...second.inlines] };
      return [{ ...block, items: block.items.toSpliced(index, 2, one) }];
    }),
  ),
  'an item that is nested no more': blocksOf('bullets', (block) =>
    block.items.flatMap(({ inlines, nested }, index) =>
      nested.length === 0
        ? []
        : [
            {
              ...block,
              items: block.items.toSpliced(
                index,
                1,
                { inlines, nested: [] },
                ...nested.map((text) => ({
                  inlines: [{ style: 'plain' as const, text, url: '' }],
                  nested: [],
                })),
              ),
            },
          ],
    ),
  ),
  'another depth of a heading': (story) =>
    // The first one has to be of the second level.
    story.blocks
      .filter(({ kind }) => kind === 'heading')
      .slice(1)
      .map((heading) => () => ({
        ...story,
        blocks: story.blocks.map((one) =>
          one === heading && 'depth' in one ? { ...one, depth: one.depth === 2 ? 3 : 2 } : one,
        ),
      })),
  'a paragraph for a heading': blocksOf('heading', ({ text }) => [
    { kind: 'paragraph', inlines: [{ style: 'plain', text, url: '' }] },
  ]),
  'a heading that ends elsewhere': blocksOf('heading', (block) => {
    const [first = '', ...rest] = block.text.split(' ');
    const text = rest.join(' ');
    return [
      [
        { ...block, text: first },
        { kind: 'paragraph', inlines: [{ style: 'plain', text, url: '' }] },
      ],
    ];
  }),
  'a paragraph for a quotation': blocksOf('quote', ({ paragraphs }) => [
    paragraphs.map((inlines): Block => ({ kind: 'paragraph', inlines })),
  ]),
  'a column set otherwise': blocksOf('table', (block) =>
    block.align.map((was, index) => ({
      ...block,
      align: block.align.with(index, was === 'center' ? 'right' : 'center'),
    })),
  ),
  'code that is indented': blocksOf('code', (block) =>
    block.lines.map((text, index) => ({ ...block, lines: block.lines.with(index, `  ${text}`) })),
  ),
  'code in fewer lines': blocksOf('code', (block) =>
    block.lines.length < 2 ? [] : [{ ...block, lines: [block.lines.join(' ')] }],
  ),
  'an aside without its title': blocksOf('aside', (block) => [{ ...block, title: '' }]),
  'a quotation of nobody': blocksOf('pullQuote', (block) => [{ ...block, by: '' }]),
  'another field': ({ fields, ...story }) =>
    FIELDS.map((name) => () => ({ ...story, fields: { ...fields, [name]: `${fields[name]}0` } })),
  'a field that is gone': ({ fields, ...story }) =>
    (['section', 'authorUrl', 'sourceUrl', 'label', 'copyright'] as const).map((name) => () => ({
      ...story,
      fields: { ...fields, [name]: '' },
    })),
  'another picture': (story) =>
    Object.keys(story.pictures).map((name) => () => ({
      ...story,
      pictures: { ...story.pictures, [name]: 'f'.repeat(64) },
    })),
};
