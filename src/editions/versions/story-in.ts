import type { Root, RootContent } from 'mdast';
import type { ContentName, Recorded, RecordBlock } from '../../revisions/revision.ts';
import { isRedacted } from '../../revisions/revision.ts';
import type { TellRedacted } from '../../revisions/wording.ts';
import { blocksOf } from '../../story/reading/body/blocks.ts';
import { readCanonical } from '../../story/reading/body/canonical.ts';
import type { Author, Lead, Story, Update } from '../../story/schema.ts';

/** A story as it stood, read back from the record. */
export interface StoryThen {
  story: Story;
  tree: Root;
}

/**
 * The story as readers were shown it with the last of these revisions, oldest first. Redacted words
 * are told by `tell`. Pictures are called by the SHA-256 of their files.
 */
export function storyIn(history: readonly Recorded[], tell: TellRedacted): StoryThen {
  const { blocks = [] } = history.at(-1) ?? {};
  const all = (name: ContentName) =>
    blocks
      .filter(({ of }) => of === name)
      .map((block) => (isRedacted(block) ? tell(block.hash) : block.text));
  const one = (name: ContentName) => all(name)[0] ?? '';
  const given = <Key extends string>(key: Key, name: ContentName) =>
    (one(name) === '' ? {} : { [key]: one(name) }) as Partial<Record<Key, string>>; // why: TypeScript widens computed keys to string
  const text = blocks.filter(({ of }) => of === 'text');
  const tree: Root = { type: 'root', children: text.flatMap((block) => blockIn(block, tell)) };
  const image = one('lead.image');
  const lead: Lead = {
    image,
    alt: one('lead.alt'),
    caption: one('lead.caption'),
    credit: one('lead.credit'),
    ...given('label', 'lead.label'),
    ...given('phone', 'lead.phone'),
    ...given('copyright', 'lead.copyright'),
    ...given('license', 'lead.license'),
  };
  const story: Story = {
    headline: one('headline'),
    standfirst: one('standfirst'),
    ...given('section', 'section'),
    language: one('language'),
    timeZone: one('timeZone'),
    published: one('published'),
    updates: history.flatMap((revision) => notesIn(revision, tell)),
    authors: authorsIn(
      blocks.map(({ of }) => of),
      all('author'),
      all('author.url'),
    ),
    ...(one('source') !== '' && {
      source: {
        name: one('source'),
        ...given('url', 'source.url'),
        ...given('date', 'source.date'),
      },
    }),
    ...(image !== '' && { lead }),
    ...(one('live') !== '' && { live: true as const }),
    ...(one('comments') !== '' && { comments: 'closed' as const }),
    body: blocksOf(tree),
  };
  return { story, tree };
}

function blockIn(block: RecordBlock, tell: TellRedacted): readonly RootContent[] {
  if (!isRedacted(block)) return readCanonical(block.text);
  return [{ type: 'paragraph', children: [{ type: 'text', value: tell(block.hash) }] }];
}

/** Not every author has an address; where there is one, it follows the name. */
function authorsIn(order: readonly ContentName[], names: string[], urls: string[]): Author[] {
  const [nextName, nextUrl] = [names.values(), urls.values()];
  const authors: Author[] = [];
  for (const of of order) {
    const last = authors.at(-1);
    if (of === 'author') authors.push({ name: nextName.next().value ?? '' });
    else if (of === 'author.url' && last) last.url = nextUrl.next().value ?? '';
  }
  return authors;
}

function notesIn({ at, kind, note, earlier = [] }: Recorded, tell: TellRedacted): Update[] {
  const text = (words: NonNullable<typeof note>) =>
    isRedacted(words) ? tell(words.hash) : words.text;
  const own = kind === 'first' || kind === 'minor' || kind === 'redaction' || !note;
  return [
    ...earlier.map((one) => ({ at: one.at, kind: one.kind, note: text(one) })),
    ...(own ? [] : [{ at, kind, note: text(note) }]),
  ];
}
