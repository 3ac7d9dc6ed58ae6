import { createHash } from 'node:crypto';
import type { Update } from '../story/schema.ts';

/** What a part of the record says: a field of the story, a block of its text, or a file's SHA-256. */
export interface Content {
  of: ContentName;
  text: string;
}

/** The fields that are recorded, in this order, and then the text: see README.md. */
export const CONTENTS = [
  ...(['section', 'headline', 'standfirst', 'author', 'author.url'] as const),
  ...(['source', 'source.url', 'source.date', 'published'] as const),
  ...(['lead.image', 'lead.label', 'lead.caption', 'lead.credit', 'lead.alt'] as const),
  ...([
    'lead.phone',
    'lead.copyright',
    'lead.license',
    'live',
    'comments',
    'language',
    'timeZone',
    'text',
  ] as const),
] as const;

export type ContentName = (typeof CONTENTS)[number];

/**
 * Recorded words, with a random salt, in hex, so that nobody can find out redacted words by trying.
 * Of redacted words only their hash is left: see `hashOf`.
 */
export type Words = { salt: string; text: string } | { hash: string };

/** A part of the record. */
export type RecordBlock = { of: ContentName } & Words;

/** What readers were shown from a moment on, and what they were told of the change. */
export interface Revision {
  /** From 1. */
  number: number;
  /** The fingerprint of the revision before; null of the first. */
  previous: string | null;
  /** Date and time with offset. */
  at: string;
  kind: 'first' | 'update' | 'correction' | 'clarification' | 'minor' | 'redaction';
  /** Inline Markdown. Of a redaction, its reason. */
  note?: Words;
  /** Notes that readers were shown along with `note` and that no revision before has, oldest first. */
  earlier?: (Omit<Update, 'note'> & Words)[];
  /** Of a redaction: the hashes of the words that it removed from the revisions before it. */
  redacts?: string[];
  /** SHA-256 of the page's own words: see `pageWordsHash`. */
  page?: string;
  /** Of the first revision, if the history was converted: the last fingerprint in the old form. */
  convertedFrom?: string;
  blocks: RecordBlock[];
}

/** A revision as it was found on disk. */
export interface Recorded extends Revision {
  /** Its name within the folder `revisions`. */
  file: string;
  /** What identifies it: see `fingerprintOf`. */
  fingerprint: string;
}

/** Where the story's revisions are kept, from the project's root. */
export const REVISIONS = 'src/content/story/revisions';

/** Where in that folder the pictures of all revisions are kept, under their SHA-256. */
export const FILES = 'files';

/** Whether words were redacted. */
export const isRedacted = (words: Words): words is { hash: string } => 'hash' in words;

/** The hash that stands for words: SHA-256, in hex, of their salt, a line feed and their text. */
export function hashOf(words: Words): string {
  return isRedacted(words) ? words.hash : sha256(`${words.salt}\n${words.text}`);
}

/**
 * What identifies a revision: the SHA-256, in hex, of its file if all its words were redacted. So it
 * stays the same whatever is redacted.
 */
export const fingerprintOf = (revision: Revision): string => sha256(withoutWords(revision));

/** The text of a revision's file if all its words were redacted. */
export function withoutWords(revision: Revision): string {
  const { note, earlier, blocks } = revision;
  const hidden = (words: Words) => ({ hash: hashOf(words) });
  return serialise({
    ...revision,
    ...(note && { note: hidden(note) }),
    ...(earlier && {
      earlier: earlier.map(({ at, kind, ...one }) => ({ at, kind, ...hidden(one) })),
    }),
    blocks: blocks.map(({ of, ...block }) => ({ of, ...hidden(block) })),
  });
}

/** The text of a revision's file: JSON in this one form, to be read and compared. */
export function serialise({ note, earlier, blocks, ...revision }: Revision): string {
  const { number, previous, at, kind, redacts, page, convertedFrom } = revision;
  const ordered = {
    ...{ number, previous, at, kind },
    note: note && inOrder(note),
    earlier: earlier?.map((one) => ({ at: one.at, kind: one.kind, ...inOrder(one) })),
    redacts,
    page,
    convertedFrom,
    blocks: blocks.map((block) => ({ of: block.of, ...inOrder(block) })),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

const inOrder = (words: Words): Words =>
  isRedacted(words) ? { hash: words.hash } : { salt: words.salt, text: words.text };

/** The name of a revision's file: its number, and the first 12 digits of its fingerprint. */
export function fileName(revision: Revision, fingerprint = fingerprintOf(revision)): string {
  return `${String(revision.number).padStart(4, '0')}-${fingerprint.slice(0, 12)}.json`;
}

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
