import { createHash } from 'node:crypto';
import { plain } from './plain.ts';
import type { Story, Update } from '../schema.ts';

/** The words of a story that readers are shown: what may not change unless it is recorded. */
export interface Shown {
  headline: string;
  standfirst: string;
  label?: string;
  caption: string;
  credit: string;
  alt: string;
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
export function shownOf({ headline, standfirst, lead, body }: Story): Shown {
  return {
    headline: clean(headline),
    standfirst: clean(standfirst),
    ...(lead.label !== undefined && { label: clean(lead.label) }),
    caption: clean(lead.caption),
    credit: clean(lead.credit),
    alt: clean(lead.alt),
    body: body.map(({ text }) => clean(text)).filter((text) => text !== ''),
  };
}

/**
 * Whether readers are shown the same words. White space, the shape of quotation marks and dashes,
 * markup, where paragraphs break and the Unicode normal form do not count.
 */
export function sameWords(a: Shown, b: Shown): boolean {
  return wordsOf(a) === wordsOf(b);
}

/** The bytes of a revision's file, as text: JSON to be read and compared, a paragraph a line. */
export function serialise({ number, previous, at, kind, note, earlier, shown }: Revision): string {
  const { headline, standfirst, label, caption, credit, alt, body } = shown;
  const ordered = {
    ...{ number, previous, at, kind, note },
    earlier: earlier?.map((update) => ({ at: update.at, kind: update.kind, note: update.note })),
    shown: { headline, standfirst, label, caption, credit, alt, body },
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

function wordsOf({ headline, standfirst, label = '', caption, credit, alt, body }: Shown): string {
  const parts = [headline, standfirst, label, caption, credit, alt].map(plain);
  const paragraphs = body.map(plain).filter((text) => text !== '');
  return JSON.stringify([...parts, paragraphs.join(' ')]);
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
