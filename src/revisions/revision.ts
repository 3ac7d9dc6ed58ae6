import { createHash } from 'node:crypto';
import { plain } from './compare/comparable.ts';
import { plainWords } from '../story/reading/inline-markdown.ts';
import type { Story, Update } from '../story/schema.ts';

/**
 * What readers are shown of a story: what may not change unless it is recorded. Not in it are markup,
 * where links lead, how pictures are cut, and the page's own words, such as those of its times.
 */
export interface Shown {
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
  /** SHA-256 of each picture's file, in hex, in the order of the page: the lead picture first. */
  pictures: string[];
  /** Paragraphs, headings, items and all other words of the body, in order. */
  body: string[];
}

/** What readers were shown from a moment on, and what they were told of the change. */
export interface Revision {
  /** From 1. */
  number: number;
  /** The fingerprint of the revision before; null of the first. */
  previous: string | null;
  /** Date and time with offset. */
  at: string;
  kind: 'first' | 'update' | 'correction' | 'clarification' | 'minor';
  /** Inline Markdown. */
  note?: string;
  /** Notes that readers were shown along with `note` and that no revision before has, oldest first. */
  earlier?: Update[];
  shown: Shown;
}

/** A revision as it was found on disk. */
export interface Recorded extends Revision {
  /** Its name within the folder `revisions`. */
  file: string;
  /** SHA-256 of the file's bytes, in hex: what `sha256sum` prints. */
  fingerprint: string;
}

/** Where the story's revisions are kept, from the project's root. */
export const REVISIONS = 'src/content/story/revisions';

/** What readers are shown of a story, with white space and Unicode forms made one. */
export function shownOf(story: Story, pictures: readonly { fingerprint: string }[]): Shown {
  const { section, headline, standfirst, authors, source, published, lead, body } = story;
  const words = (inline: string) => clean(plainWords(inline, story.language));
  return {
    ...(section !== undefined && { section: clean(section) }),
    headline: clean(headline),
    standfirst: words(standfirst),
    authors: authors.map(({ name }) => clean(name)),
    ...(source && {
      source: { name: clean(source.name), ...(source.date && { date: source.date }) },
    }),
    published,
    ...(lead.label !== undefined && { label: clean(lead.label) }),
    caption: words(lead.caption),
    credit: words(lead.credit),
    alt: clean(lead.alt),
    pictures: pictures.map(({ fingerprint }) => fingerprint),
    body: body.map(({ text }) => clean(text)).filter((text) => text !== ''),
  };
}

/** What is shown besides the pictures and the body, in the order of the page. */
export const LINES = [
  ...(['section', 'headline', 'standfirst', 'authors', 'source', 'published'] as const),
  ...(['label', 'caption', 'credit', 'alt'] as const),
] as const;

/** What is shown of one of them, as a line of text; empty where it is not there. */
export function lineOf({ authors, source, ...shown }: Shown, part: (typeof LINES)[number]): string {
  if (part === 'authors') return authors.join('; ');
  if (part === 'source') return [source?.name, source?.date].filter(Boolean).join(', ');
  return shown[part] ?? '';
}

/**
 * Whether readers are shown the same words and pictures. White space, the shape of quotation marks and dashes,
 * markup, where paragraphs break and the Unicode normal form do not count.
 */
export function isSame(a: Shown, b: Shown): boolean {
  return essence(a) === essence(b);
}

/** The bytes of a revision's file, as text: JSON to be read and compared, a paragraph a line. */
export function serialise({ number, previous, at, kind, note, earlier, shown }: Revision): string {
  const { section, headline, standfirst, authors, source, published } = shown;
  const { label, caption, credit, alt, pictures, body } = shown;
  const ordered = {
    ...{ number, previous, at, kind, note },
    earlier: earlier?.map((update) => ({ at: update.at, kind: update.kind, note: update.note })),
    shown: {
      ...{ section, headline, standfirst, authors },
      source: source && { name: source.name, date: source.date },
      ...{ published, label, caption, credit, alt, pictures, body },
    },
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** The name of a revision's file: its number, and the first 12 digits of its fingerprint. */
export function fileName(bytes: Uint8Array, number: number): string {
  return `${String(number).padStart(4, '0')}-${fingerprintOf(bytes).slice(0, 12)}.json`;
}

/** SHA-256 in hex. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function essence(shown: Shown): string {
  const lines = LINES.map((part) => plain(lineOf(shown, part)));
  const paragraphs = shown.body.map(plain).filter((text) => text !== '');
  return JSON.stringify([...lines, shown.pictures, paragraphs.join(' ')]);
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
