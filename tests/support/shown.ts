import type { Picture } from '../../src/story/reading/folder.ts';
import type { Recorded, Revision, Shown } from '../../src/revisions/revision.ts';
import { fileName, fingerprintOf, serialise } from '../../src/revisions/revision.ts';
import type { Story } from '../../src/story/schema.ts';

/** What readers are shown of a story of three paragraphs. */
export const shown: Shown = {
  headline: 'North Korea says sending troops would be legal',
  standfirst: 'Pyongyang calls it a rumor.',
  authors: [],
  published: '2024-10-25',
  caption: 'A map.',
  credit: 'Late Edition',
  alt: 'A map of two countries.',
  pictures: ['a'.repeat(64)],
  body: ['First.', 'At least 12,000 troops went.', 'Last.'],
};

/** A story of which readers are shown just that. Its paragraphs stand at lines 11, 13 and 15. */
export function storyOf(words: Shown = shown): Story {
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

/** The pictures of that story, as they are found on disk at its line 4. */
export function picturesOf({ pictures }: Shown = shown): Picture[] {
  const place = { file: 'src/content/story/story.mdx', line: 4, column: 3 };
  return pictures.map((fingerprint) => ({ image: './lead.png', place, fingerprint }));
}

/** Revisions in order, each linked to the one before, with their files. */
export function chainOf(...revisions: Partial<Revision>[]): (Recorded & { bytes: Buffer })[] {
  const chain: (Recorded & { bytes: Buffer })[] = [];
  for (const given of revisions) {
    const previous = chain.at(-1)?.fingerprint ?? null;
    const number = chain.length + 1;
    const at = `2024-10-25T10:${10 + chain.length}:00-04:00`;
    const revision: Revision = { number, previous, at, kind: 'first', shown, ...given };
    const bytes = Buffer.from(serialise(revision));
    const file = fileName(bytes, revision.number);
    chain.push({ ...revision, file, fingerprint: fingerprintOf(bytes), bytes });
  }
  return chain;
}
