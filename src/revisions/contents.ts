import type { Root } from 'mdast';
import { canonicalBlocks } from '../story/reading/body/canonical.ts';
import type { Picture } from '../story/reading/folder.ts';
import { typesetInline } from '../story/reading/inline-markdown.ts';
import { pathOf } from '../story/reading/pictures.ts';
import type { Story } from '../story/schema.ts';
import { plain } from './compare/comparable.ts';
import { essenceOf } from './essence.ts';
import type { Content, ContentName, Recorded, RecordBlock, Words } from './revision.ts';
import { isRedacted } from './revision.ts';

/** A story as it was read, with its body as a tree and its files, the lead picture first if it has one. */
export interface StoryRead {
  story: Story;
  tree: Root;
  pictures: readonly NamedFile[];
  /** Other files that its parts name. */
  files?: readonly NamedFile[];
}

type NamedFile = Pick<Picture, 'image' | 'fingerprint'>;

type Field = [of: ContentName, text: string | undefined];

/** What is recorded of a story: all that a reader can notice, in one form, however it was written. */
export function contentsOf({ story, tree, pictures, files = [] }: StoryRead): Content[] {
  const { section, headline, standfirst, authors, source, published, lead, live, comments } = story;
  const inline = (text: string) => typesetInline(text, story.language);
  const names = new Map([...pictures, ...files].map((file) => [file.image, fileOf(file)]));
  const fields: Field[] = [
    ['section', section],
    ['headline', headline],
    ['standfirst', inline(standfirst)],
    ...authors.flatMap(({ name, url }): Field[] => [
      ['author', name],
      ['author.url', url],
    ]),
    ['source', source?.name],
    ['source.url', source?.url],
    ['source.date', source?.date],
    ['published', published],
    ['lead.image', lead && (names.get(lead.image) ?? lead.image)],
    ['lead.label', lead?.label],
    ['lead.caption', lead && inline(lead.caption)],
    ['lead.credit', lead && inline(lead.credit)],
    ['lead.alt', lead?.alt],
    ['lead.phone', lead?.phone && (names.get(lead.phone) ?? lead.phone)],
    ['lead.copyright', lead?.copyright],
    ['lead.license', lead?.license],
    ['live', live && 'true'],
    ['comments', comments],
    ['language', story.language],
    ['timeZone', story.timeZone],
    ...canonicalBlocks(tree, names).map((text): Field => ['text', text]),
  ];
  return fields.flatMap(([of, text]) => {
    const words = text === undefined ? '' : clean(text, of);
    return words === '' ? [] : [{ of, text: words }];
  });
}

/** What a recorded file is called: its SHA-256, with its ending. */
export function fileOf({ image, fingerprint }: NamedFile): string {
  const [ending = ''] = /\.\w+$/.exec(pathOf(image)) ?? [];
  return `${fingerprint}${ending.toLowerCase()}`;
}

/** Words with their salts. The same words as in the revision before have the same salt. */
export function sealed(
  contents: readonly Content[],
  before: Recorded | undefined,
  salt: () => string,
): RecordBlock[] {
  const known = new Map<string, string>();
  for (const block of before?.blocks ?? []) {
    if (!isRedacted(block)) known.set(`${block.of} ${block.text}`, block.salt);
  }
  return contents.map(({ of, text }) => ({ of, salt: known.get(`${of} ${text}`) ?? salt(), text }));
}

/**
 * Whether readers are shown the same. White space, the shape of quotation marks and dashes, the
 * Unicode normal form and where paragraphs break do not count.
 */
export function isSame(
  a: readonly (Content | RecordBlock)[],
  b: readonly (Content | RecordBlock)[],
): boolean {
  return essence(a) === essence(b);
}

function essence(blocks: readonly (Content | RecordBlock)[]): string {
  const said = (block: Content | RecordBlock) =>
    'text' in block ? plain(block.text) : `\0${block.hash}`;
  const fields = blocks.filter(({ of }) => of !== 'text').map((block) => [block.of, said(block)]);
  return JSON.stringify([fields, essenceOf(blocks.filter(({ of }) => of === 'text'))]);
}

/** Words as text for those who only want to read them; redacted ones are said to be. */
export const textOf = (words: Words): string => (isRedacted(words) ? '[redacted]' : words.text);

/** Lines of code and lists keep their breaks. */
function clean(text: string, of: ContentName): string {
  const one = text.normalize('NFC').replaceAll('\r\n', '\n');
  return of === 'text' ? one : one.replace(/[ \t\r\n]+/g, ' ').trim();
}
