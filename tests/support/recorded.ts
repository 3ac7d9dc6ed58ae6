import type { Root } from 'mdast';
import type { Picture } from '../../src/story/reading/folder.ts';
import type { Content, Recorded, Revision, Words } from '../../src/revisions/revision.ts';
import { fileName, fingerprintOf, serialise } from '../../src/revisions/revision.ts';
import { sealed } from '../../src/revisions/contents.ts';
import type { Wording } from '../../src/revisions/wording.ts';
import { readStory } from '../../src/story/reading/read.ts';
import type { Story } from '../../src/story/schema.ts';

const noForm = { links: [], styles: [], place: '' };

/** The words of a story; the form of its body is of plain paragraphs. */
export type PlainWording = Omit<Wording, 'forms'>;

/** What readers are shown of a story of three paragraphs. */
export const wording: PlainWording = {
  headline: 'North Korea says sending troops would be legal',
  standfirst: 'Pyongyang calls it a rumor.',
  authors: [],
  published: '2024-10-25',
  caption: 'A map.',
  credit: 'Late Edition',
  alt: 'A map of two countries.',
  pictures: ['a'.repeat(64)],
  files: [],
  body: ['First.', 'At least 12,000 troops went.', 'Last.'],
};

/** The same with the form of words that are neither set off nor linked. */
export function withForms(words: PlainWording): Wording {
  return { ...words, forms: { lines: {}, body: words.body.map(() => noForm) } };
}

/** What is recorded of these words, which are plain text without Markdown in it. */
export function contentsFrom(words: PlainWording = wording): Content[] {
  const { section, headline, standfirst, authors, source, published, body, pictures } = words;
  const { label, caption, credit, alt } = words;
  const [lead, ...figures] = pictures;
  const fields: [Content['of'], string | undefined][] = [
    ['section', section],
    ['headline', headline],
    ['standfirst', standfirst],
    ...authors.map((name): [Content['of'], string] => ['author', name]),
    ['source', source?.name],
    ['source.date', source?.date],
    ['published', published],
    ['lead.image', lead && `${lead}.png`],
    ['lead.label', label],
    ['lead.caption', caption],
    ['lead.credit', credit],
    ['lead.alt', alt],
    ['language', 'en-US'],
    ['timeZone', 'America/New_York'],
    ...body.map((text): [Content['of'], string] => ['text', text]),
    ...figures.map((file): [Content['of'], string] => ['text', `<Figure image="${file}.png" />`]),
  ];
  return fields.flatMap(([of, text]) => (text === undefined ? [] : [{ of, text }]));
}

/** A story of which readers are shown just that. Its paragraphs stand at lines 11, 13 and 15. */
export function storyOf(words: PlainWording = wording): Story {
  const { section, headline, standfirst, authors, source, published, body } = words;
  const { label, caption, credit, alt } = words;
  return {
    ...(section !== undefined && { section }),
    headline,
    standfirst,
    language: 'en-US',
    timeZone: 'America/New_York',
    published,
    updates: [],
    authors: authors.map((name) => ({ name })),
    ...(source && { source }),
    lead: { image: './lead.png', caption, credit, alt, ...(label !== undefined && { label }) },
    body: body.map((text, index) => ({ kind: 'paragraph', text, line: 11 + 2 * index })),
  };
}

/** The body of that story, as a tree. */
export function treeOf({ body }: PlainWording = wording): Root {
  return {
    type: 'root',
    children: body.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

/** The pictures of that story, as they are found on disk at its line 4. */
export function picturesOf({ pictures }: PlainWording = wording): Picture[] {
  const place = { file: 'src/content/story/story.mdx', line: 4, column: 3 };
  return pictures.map((fingerprint) => ({ image: './lead.png', place, fingerprint }));
}

/** Words with a salt that is always the same. */
export const salted = (text: string): Words => ({ salt: '0'.repeat(32), text });

/** A revision to be, of words in place of blocks. */
export interface Given extends Partial<Omit<Revision, 'note'>> {
  note?: string;
  wording?: PlainWording;
}

/** Revisions in order, each linked to the one before, with their files. */
export function chainOf(...revisions: Given[]): (Recorded & { bytes: Buffer })[] {
  const chain: (Recorded & { bytes: Buffer })[] = [];
  for (const { note, wording: words, ...given } of revisions) {
    const revision: Revision = {
      number: chain.length + 1,
      previous: chain.at(-1)?.fingerprint ?? null,
      at: `2024-10-25T10:${10 + chain.length}:00-04:00`,
      kind: 'first',
      ...(note !== undefined && { note: salted(note) }),
      blocks: sealed(contentsFrom(words), undefined, () => '0'.repeat(32)),
      ...given,
    };
    const bytes = Buffer.from(serialise(revision));
    const own = { file: fileName(revision), fingerprint: fingerprintOf(revision) };
    chain.push({ ...revision, ...own, bytes });
  }
  return chain;
}

/** A story as it is read from its file, with what belongs to it. */
export function readFrom(source: string, pictures: { image: string; fingerprint: string }[] = []) {
  const defaults = { language: 'en-US', timeZone: 'America/New_York' };
  const { story, tree, problems } = readStory(source, 'story.mdx', defaults);
  if (!story || !tree) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { story, tree, pictures };
}
