import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { record } from '../../src/revisions/record.ts';
import { site } from '../../src/site.ts';
import { loadStory } from '../../src/story/reading/folder.ts';
import type { Revision } from '../../src/revisions/revision.ts';
import {
  fileName,
  fingerprintOf,
  REVISIONS,
  serialise,
  shownOf,
} from '../../src/revisions/revision.ts';
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
  const { story, pictures } = await loadStory(folder, site);
  const shown = shownOf(story, pictures);
  await mkdir(join(folder, REVISIONS), { recursive: true });
  let previous: string | null = null;
  for (let number = 1; number <= revisions; number++) {
    const changed = number < revisions ? number % shown.body.length : -1;
    const body = shown.body.map((text, at) =>
      at === changed ? `${text} It was ${number}.` : text,
    );
    const revision = { ...occasionOf(number), number, previous, shown: { ...shown, body } };
    const bytes = Buffer.from(serialise(revision));
    await writeFile(join(folder, REVISIONS, fileName(bytes, number)), bytes);
    previous = fingerprintOf(bytes);
  }
}

function occasionOf(number: number): Pick<Revision, 'at' | 'kind' | 'note'> {
  if (number === 1) return { at: hoursLater(1), kind: 'first' };
  return number % TOLD === 1 ? noteOf(number) : { at: hoursLater(number), kind: 'minor' };
}

function noteOf(number: number): Update {
  return { at: hoursLater(number), kind: 'update', note: `Gauge ${number} was read again.` };
}
