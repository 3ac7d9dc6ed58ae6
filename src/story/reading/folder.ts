import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { Problem } from '../errors.ts';
import { StoryError } from '../errors.ts';
import type { Beside } from './beside.ts';
import { readBeside } from './beside.ts';
import { encodingProblem } from './encoding.ts';
import { filesIn } from './files-in.ts';
import type { NamedPicture } from './pictures.ts';
import { missingFiles, pathOf } from './pictures.ts';
import type { Defaults, Reading } from './read.ts';
import { readStory } from './read.ts';
import type { Story } from '../schema.ts';

/** Where the story lies, from the root of the project. */
export const STORY_FOLDER = 'src/content/story';

/** The story with its source, from which errors quote lines. */
export interface Loaded {
  story: Story;
  tree: Root;
  source: string;
  /** Path of the file from the root, with `/` between folders. */
  file: string;
  /** In the order of the page: the lead picture first. */
  pictures: Picture[];
  /** Other files that it names, such as films. */
  files: Picture[];
}

/** A file that a story names, with the hash of what is in it. */
export interface Picture extends NamedPicture {
  /** SHA-256 of the file, in hex; empty if there is no such file. */
  fingerprint: string;
}

/** What was read from a story's file and folder, with its problems. */
export interface Found extends Reading {
  pictures: Picture[];
  files: Picture[];
  source: string;
  file: string;
}

/**
 * The one story of the project at `root`. Throws a StoryError with all problems of its file and of
 * its folder.
 */
export async function loadStory(root: string, defaults: Defaults): Promise<Loaded> {
  const { story, tree, problems, ...found } = await findStory(root, defaults);
  if (!story || !tree || problems.length > 0) throw new StoryError(problems);
  return { ...found, story, tree };
}

/**
 * Like `loadStory`, but returns the problems, so that they can be reported together with those of
 * the pictures. Throws a StoryError if there isn't exactly one story, or if it isn't UTF-8.
 */
export async function findStory(root: string, defaults: Defaults): Promise<Found> {
  const folder = join(root, STORY_FOLDER);
  const files = await filesIn(folder);
  const file = `${STORY_FOLDER}/${onlyStory(files)}`;
  const bytes = await readFile(join(root, file));
  const lost = encodingProblem(bytes, file);
  if (lost) throw new StoryError([lost]);
  const source = bytes.toString('utf8');
  const beside = await readBeside(folder, files, source);
  const { problems, ...reading } = readOnce(source, file, defaults, beside);
  const named = files.filter((path) => path.includes('?')).map(questionable);
  const missing = [
    ...missingFiles(reading.pictures, files, 'picture'),
    ...missingFiles(reading.files, files, 'file'),
  ];
  const hashed = (all: readonly NamedPicture[]) =>
    Promise.all(
      all.map(async (one) => {
        const isThere = files.includes(pathOf(one.image));
        const bytes = isThere && (await readFile(join(folder, pathOf(one.image))));
        return { ...one, fingerprint: bytes ? hash('sha256', bytes) : '' };
      }),
    );
  return {
    ...reading,
    pictures: await hashed(reading.pictures),
    files: await hashed(reading.files),
    problems: [...problems, ...missing, ...named],
    source,
    file,
  };
}

declare global {
  // What was read last: a build reads the story to check it, to print it, and to look the page over.
  // Global, because in dev, Vite runs a copy of this module for the page.
  var storyRead: { key: string; reading: Reading } | undefined;
}

function readOnce(source: string, file: string, defaults: Defaults, beside: Beside): Reading {
  const key = JSON.stringify([source, file, defaults, [...beside]]);
  if (globalThis.storyRead?.key !== key) {
    globalThis.storyRead = { key, reading: readStory(source, file, { ...defaults, beside }) };
  }
  return globalThis.storyRead.reading;
}

function onlyStory(files: string[]): string {
  const stories = files.filter((path) => /^[^/]+\.mdx$/i.test(path));
  const [story] = stories;
  if (story !== undefined && stories.length === 1) return story;
  throw new StoryError([story === undefined ? noStory(files) : twoStories(stories)]);
}

function noStory(files: string[]): Problem {
  const almost = files.find((path) => /\.(?:md|markdown|txt|mdx\..+)$/i.test(path));
  return {
    message: `There is no story: no file in ${STORY_FOLDER} ends in .mdx.`,
    ...(almost !== undefined && { found: almost }),
    fix: `Save the story as ${STORY_FOLDER}/story.mdx`,
  };
}

/**
 * The bundler reads what follows the question mark as a query and looks for the file without it.
 */
function questionable(path: string): Problem {
  return {
    message:
      "A file in the story's folder has a question mark in its name. The build can't read it.",
    found: path,
    fix: 'Rename the file without the question mark, and change its name in the story.',
  };
}

function twoStories(stories: string[]): Problem {
  return {
    message: `There are ${stories.length} stories in ${STORY_FOLDER}, but the site has only one.`,
    found: stories.join(', '),
    fix: 'Keep one .mdx file there, and move the others out of the folder.',
  };
}
