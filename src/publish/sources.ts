import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { credentialsFault } from '../pictures/inspect/faults.ts';
import { readContentCredentials } from '../pictures/metadata/content-credentials.ts';
import { readable } from '../pictures/originals/read-picture.ts';
import { inspectPicture } from '../pictures/inspect/inspect.ts';
import type { Role } from '../pictures/widths.ts';
import { roleOf } from '../pictures/widths.ts';
import { publicationProblems } from '../publication/check-publication.ts';
import { site } from '../site.ts';
import type { Problem } from '../story/errors.ts';
import { StoryError } from '../story/errors.ts';
import type { Picture } from '../story/reading/folder.ts';
import { findStory, STORY_FOLDER } from '../story/reading/folder.ts';
import { readHistory } from '../revisions/history.ts';
import { finishInterrupted } from '../revisions/write/journal.ts';
import type { StoryWithHistory } from '../revisions/write/next-revision.ts';
import { pathOf } from '../story/reading/pictures.ts';
import { Refusal } from '../revisions/refusal.ts';
import { refusal } from '../revisions/unrecorded.ts';
import { filesIn, hashOfFiles } from './files.ts';

declare global {
  // What was read last: a build asks several times, and a dev server with each request. Global,
  // because in dev, Vite runs a copy of this module for the page.
  var sourcesRead: { key: string; current: StoryWithHistory } | undefined;
}

/**
 * Reads everything that a page is made of before Astro does, so that an editor gets all problems at
 * once, with their lines. Files that haven't changed aren't read again. Throws a `StoryError`.
 */
export async function readSources(root: string): Promise<StoryWithHistory> {
  await finishInterrupted(root);
  const key = keyOf(root);
  const last = globalThis.sourcesRead;
  if (last?.key === key) return last.current;
  const current = await read(root);
  // If something was saved meanwhile, nobody knows which version was read.
  if (keyOf(root) === key) globalThis.sourcesRead = { key, current };
  return current;
}

/** Astro's path of the same folder ends with a slash. */
const keyOf = (root: string): string => `${resolve(root)} ${sourcesNow(root)}`;

async function read(root: string): Promise<StoryWithHistory> {
  const { story, tree, pictures, files, problems, file, source } = await findStory(root, site);
  const all = [...(await publicationProblems(site, root)), ...problems];
  // One at a time, so that the pictures are never all in memory.
  for (const picture of pictures) {
    all.push(...(await pictureProblems(root, picture, roleOf(picture))));
  }
  if (!story || !tree || all.length > 0) throw new StoryError(all);
  return { story, tree, pictures, files, file, source, history: await readHistory(root) };
}

/** As `readSources`, for a build: throws a `Refusal` if the story has changes that aren't recorded. */
export async function checkSources(root: string): Promise<StoryWithHistory> {
  const current = await readSources(root);
  const why = refusal(current, current.history);
  if (why !== undefined) throw new Refusal(why);
  return current;
}

/** The hash of all files in the story's folder. */
export function sourcesNow(root: string): string {
  const folder = join(root, STORY_FOLDER);
  return existsSync(folder) ? hashOfFiles(folder, filesIn(folder)) : '';
}

/**
 * Checks that the story hasn't changed during the build: Astro reads it several times, so the page
 * could be made from two versions. Throws like `checkSources`, because the story may also have been
 * saved before `before` was taken.
 */
export async function checkUnchanged(root: string, before: string): Promise<void> {
  if (sourcesNow(root) !== before) throw new StoryError([saved]);
  await checkSources(root);
}

const saved: Problem = {
  message: 'The story was saved during the build, so nothing was published.',
  fix: 'Run npm run build again.',
};

/** Inspecting a picture decodes it, so each is inspected once, whatever else of the story changes. */
const inspected = new Map<string, Problem[]>();

async function problemsOf(written: Buffer, image: string, role: Role): Promise<Problem[]> {
  const found = await inspectPicture(await readable(written), image, role);
  if (Array.isArray(found)) return found;
  const credentials = await readContentCredentials(written);
  return credentials && !credentials.isIntact
    ? [credentialsFault(credentials, basename(image))]
    : [];
}

/** What is wrong with a picture that exists. */
async function pictureProblems(
  root: string,
  { image, place, fingerprint: bytes }: Picture,
  role: Role,
): Promise<Problem[]> {
  const file = join(root, STORY_FOLDER, pathOf(image));
  if (!existsSync(file)) return [];
  const key = `${role} ${image} ${bytes}`;
  const known = inspected.get(key);
  const problems = known ?? (await problemsOf(await readFile(file), image, role));
  inspected.set(key, problems);
  return problems.map((problem) => ({ ...problem, place }));
}
