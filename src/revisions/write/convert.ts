import { z } from 'zod';
import { fileOf, sealed, contentsOf } from '../contents.ts';
import type { Entry } from './journal.ts';
import type { Circumstances, StoryWithHistory } from './next-revision.ts';
import { following } from './next-revision.ts';
import { companionsOf } from '../stamp/stamp-files.ts';
import { markdownOf } from '../../story/reading/body/canonical.ts';
import { Refusal } from '../refusal.ts';
import type { Content, Recorded, Revision, Words } from '../revision.ts';
import { fileName, fingerprintOf, REVISIONS, serialise, sha256 } from '../revision.ts';

/** A revision as it was recorded before its links and formatting were: words only, without salts. */
const oldRevision = z.object({
  number: z.int().positive(),
  previous: z.string().nullable(),
  at: z.string(),
  kind: z.enum(['first', 'update', 'correction', 'clarification', 'minor']),
  note: z.string().exactOptional(),
  earlier: z
    .array(
      z.object({
        at: z.string(),
        kind: z.enum(['update', 'correction', 'clarification']),
        note: z.string(),
      }),
    )
    .exactOptional(),
  shown: z.object({
    section: z.string().exactOptional(),
    headline: z.string(),
    standfirst: z.string(),
    authors: z.array(z.string()),
    source: z.object({ name: z.string(), date: z.string().exactOptional() }).exactOptional(),
    published: z.string(),
    label: z.string().exactOptional(),
    caption: z.string(),
    credit: z.string(),
    alt: z.string(),
    pictures: z.array(z.string()),
    body: z.array(z.string()),
  }),
});

type OldRevision = z.infer<typeof oldRevision>;

/** What readers of the history are told of the first revision in the new form. */
const NOTE = 'From here on, links, formatting and addresses are recorded as well.';

/**
 * The history in the old form as one in the new form: each revision with the words that it had, the
 * first with the fingerprint of the last old one, and at the end a minor one of the whole story.
 * Throws a Refusal if a file is not what its name says, or the files do not follow on one another.
 */
export function converted(
  files: readonly { name: string; bytes: Uint8Array }[],
  story: Omit<StoryWithHistory, 'history'>,
  { now, salt }: Circumstances,
): Entry {
  const old = [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(read);
  const words = (text: string): Words => ({ salt: salt(), text });
  const chain: Recorded[] = [];
  const add = (revision: Omit<Revision, 'number' | 'previous'>) => {
    const whole: Revision = { ...following(chain.at(-1)), ...revision };
    chain.push({ ...whole, file: fileName(whole), fingerprint: fingerprintOf(whole) });
  };
  let previous: string | null = null;
  for (const [index, { revision, fingerprint, name }] of old.entries()) {
    if (revision.previous !== previous || revision.number !== index + 1) throw refused(name);
    previous = fingerprint;
    const { at, kind, note, earlier } = revision;
    add({
      ...{ at, kind },
      ...(note !== undefined && { note: words(note) }),
      ...(earlier && {
        earlier: earlier.map((one) => ({ at: one.at, kind: one.kind, ...words(one.note) })),
      }),
      ...(index === 0 && { convertedFrom: old.at(-1)?.fingerprint ?? fingerprint }),
      blocks: sealed(contentsThen(revision, story), chain.at(-1), salt),
    });
  }
  add({
    at: now,
    kind: 'minor',
    note: words(NOTE),
    blocks: sealed(contentsOf(story), chain.at(-1), salt),
  });
  return {
    files: chain.map((one) => ({ name: one.file, text: serialise(one) })),
    removed: files.flatMap(({ name }) => [name, ...companionsOf(name)]),
  };
}

function read({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const fingerprint = sha256(bytes);
  if (name.slice(-17, -5) !== fingerprint.slice(0, 12)) throw refused(name);
  const revision: OldRevision = oldRevision.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return { revision, fingerprint, name };
}

const refused = (name: string): Refusal =>
  new Refusal(
    `${REVISIONS}/${name} was changed, or doesn't follow on the one before it, so nothing was converted.\nRestore the files of this folder from a backup or from git.`,
  );

/** The words that were shown, as Markdown that says just them; nobody knows what was a link. */
function contentsThen(
  { shown }: OldRevision,
  { story, pictures }: Omit<StoryWithHistory, 'history'>,
): Content[] {
  const files = new Map(pictures.map((picture) => [picture.fingerprint, fileOf(picture)]));
  const [lead, ...figures] = shown.pictures.map((file) => files.get(file) ?? file);
  const fields: [Content['of'], string | undefined][] = [
    ['section', shown.section],
    ['headline', shown.headline],
    ['standfirst', asMarkdown(shown.standfirst)],
    ...shown.authors.map((name): [Content['of'], string] => ['author', name]),
    ['source', shown.source?.name],
    ['source.date', shown.source?.date],
    ['published', shown.published],
    ['lead.image', lead],
    ['lead.label', shown.label],
    ['lead.caption', asMarkdown(shown.caption)],
    ['lead.credit', asMarkdown(shown.credit)],
    ['lead.alt', shown.alt],
    ['language', story.language],
    ['timeZone', story.timeZone],
    ...shown.body.map((text): [Content['of'], string] => ['text', asMarkdown(text)]),
    ...figures.map((file): [Content['of'], string] => ['text', `<Figure image="${file}" />`]),
  ];
  return fields.flatMap(([of, text]) => (text === undefined || text === '' ? [] : [{ of, text }]));
}

const asMarkdown = (value: string): string =>
  markdownOf({ type: 'paragraph', children: [{ type: 'text', value }] });
