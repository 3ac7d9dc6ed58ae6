import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentsOf, sealed } from '../../src/revisions/contents.ts';
import { following } from '../../src/revisions/write/next-revision.ts';
import { newSalt, record } from '../../src/revisions/record.ts';
import { site } from '../../src/site.ts';
import { loadStory } from '../../src/story/reading/folder.ts';
import type { Recorded, Revision } from '../../src/revisions/revision.ts';
import { fileName, fingerprintOf, REVISIONS, serialise } from '../../src/revisions/revision.ts';
import type { Update } from '../../src/story/schema.ts';
import { hoursLater } from './project.ts';

/** Of so many revisions readers are told of one; the others are minor. */
const TOLD = 10;

/** The notes that a story has which was revised that often. */
export function notesOf(revisions: number): Update[] {
  const told = Math.floor((revisions - 1) / TOLD);
  return Array.from({ length: told }, (_, index) => noteOf((index + 1) * TOLD + 1));
}

/** Records the story of a copy as it stands, with all its notes, as the first revision. */
export async function recordFirst(folder: string): Promise<void> {
  await record(folder, site, {}, { now: new Date(hoursLater(24)) });
}

/**
 * Records the story of a copy as one that was revised that often: each revision but the last, which
 * is the story as it stands, had a figure more in another paragraph.
 */
export async function writeHistory(folder: string, revisions: number): Promise<void> {
  const contents = contentsOf(await loadStory(folder, site));
  const paragraphs = contents.filter(({ of }) => of === 'text');
  await mkdir(join(folder, REVISIONS), { recursive: true });
  let last: Recorded | undefined;
  for (let number = 1; number <= revisions; number++) {
    const changed = number < revisions && paragraphs[number % paragraphs.length];
    const now = contents.map((content) =>
      content === changed ? { ...content, text: `${content.text} It was ${number}.` } : content,
    );
    const { note, ...occasion } = occasionOf(number);
    const revision: Revision = {
      ...{ ...following(last), ...occasion },
      ...(note !== undefined && { note: { salt: newSalt(), text: note } }),
      blocks: sealed(now, last, newSalt),
    };
    last = { ...revision, file: fileName(revision), fingerprint: fingerprintOf(revision) };
    await writeFile(join(folder, REVISIONS, last.file), serialise(revision));
  }
}

function occasionOf(number: number): Pick<Revision, 'at' | 'kind'> & { note?: string } {
  if (number === 1) return { at: hoursLater(1), kind: 'first' };
  return number % TOLD === 1 ? noteOf(number) : { at: hoursLater(number), kind: 'minor' };
}

function noteOf(number: number): Update {
  return { at: hoursLater(number), kind: 'update', note: `Gauge ${number} was read again.` };
}
