import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printProblems, StoryError } from '../../../../src/story/errors.ts';
import { loadStory, STORY_FOLDER } from '../../../../src/story/reading/folder.ts';
import { WHOLE } from '../../../support/catalogue.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'late-edition-folder-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
  await mkdir(path.join(root, STORY_FOLDER), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(root, STORY_FOLDER, name), content);
  }
}

/** What an editor is told when the story of the folder is loaded. */
async function told(source = ''): Promise<string> {
  try {
    await loadStory(root, { language: 'en-US', timeZone: 'America/New_York' });
    return 'nothing';
  } catch (error) {
    if (error instanceof StoryError) return printProblems(error.problems, () => source);
    throw error;
  }
}

test('the one story of a folder is loaded with its source and its path', async () => {
  await put({ 'story.mdx': WHOLE, 'lead.png': '' });
  const loaded = await loadStory(root, { language: 'fr', timeZone: 'Europe/Paris' });
  expect(loaded.story.headline).toBe('The bridge is open again');
  expect(loaded.source).toBe(WHOLE);
  expect(loaded.file).toBe('src/content/story/story.mdx');
});

test('an editor is told where there is no folder', async () => {
  expect(await told()).toMatchInlineSnapshot(`
    "There is no story: no file in src/content/story ends in .mdx.
      Fix: the story as src/content/story/story.mdx"
  `);
});

test('an editor is told where the story is no .mdx file', async () => {
  await put({ 'story.md': WHOLE });
  expect(await told()).toMatchInlineSnapshot(`
    "There is no story: no file in src/content/story ends in .mdx.
      Found: story.md
      Fix: the story as src/content/story/story.mdx"
  `);
});

test('an editor is told where there are two stories', async () => {
  await put({ 'story.mdx': WHOLE, 'story copy.mdx': WHOLE });
  expect(await told()).toMatchInlineSnapshot(`
    "There are 2 stories in src/content/story, and the page is made of one.
      Found: story copy.mdx, story.mdx
      Fix: one .mdx file; keep the others somewhere else"
  `);
});

test('an editor is told where a picture is missing, and which one is nearest', async () => {
  await put({ 'story.mdx': WHOLE, 'laed.png': '' });
  expect(await told(WHOLE)).toMatchInlineSnapshot(`
    "There is no picture “./lead.png” beside the story.
      src/content/story/story.mdx:20:10
      20 |   image: ./lead.png
         |          ^
      Found: ./lead.png
      Fix: ./laed.png"
  `);
});

test('an editor is told where a picture differs in capitals, as it would be missing on a server', async () => {
  await put({ 'story.mdx': WHOLE, 'Lead.PNG': '' });
  expect(await told(WHOLE)).toMatchInlineSnapshot(`
    "There is no picture “./lead.png” beside the story.
      src/content/story/story.mdx:20:10
      20 |   image: ./lead.png
         |          ^
      Found: ./lead.png
      Fix: ./Lead.PNG"
  `);
});

test('an editor is told where accents are written otherwise than in the name of the file', async () => {
  const source = WHOLE.replace('./lead.png', './caf\u00E9.png');
  await put({ 'story.mdx': source, 'cafe\u0301.png': '' });
  expect(await told(source)).toMatchInlineSnapshot(`
    "The accents of “./café.png” are not the characters that they are in the name of the file.
      src/content/story/story.mdx:20:10
      20 |   image: ./café.png
         |          ^
      Found: ./café.png
      Fix: a name without accents, in the folder and in the story"
  `);
});

test('an editor is told where there is no picture at all', async () => {
  await put({ 'story.mdx': WHOLE });
  expect(await told(WHOLE)).toMatchInlineSnapshot(`
    "There is no picture “./lead.png” beside the story.
      src/content/story/story.mdx:20:10
      20 |   image: ./lead.png
         |          ^
      Found: ./lead.png
      Fix: the name of a picture, once it lies in the folder of the story"
  `);
});

test('an editor is told where a picture is missing along with all else', async () => {
  const figure = '<Figure image="./map.png" alt="A map" caption="The river" credit="The desk" />';
  const source = WHOLE.replace('section: City', 'sektion: City').replace(
    'The bridge is open.',
    figure,
  );
  await put({ 'story.mdx': source, 'lead.png': '' });
  expect(await told(source)).toMatchInlineSnapshot(`
    "There's no field called “sektion”. Did you mean section?
      src/content/story/story.mdx:4:1
      4 | sektion: City
        | ^
      Found: sektion
      Fix: Rename it to section.

    There is no picture “./map.png” beside the story.
      src/content/story/story.mdx:31:9
      31 | <Figure image="./map.png" alt="A map" caption="The river" credit="The …
         |         ^
      Found: ./map.png
      Fix: the name of one that is there: lead.png"
  `);
});

test('an editor is told where a file is not in UTF-8', async () => {
  const source = WHOLE.replace('City', 'Orl\u00E9ans');
  await put({ 'story.mdx': Buffer.from(source, 'latin1'), 'lead.png': '' });
  expect(await told(source)).toMatchInlineSnapshot(`
    "The file isn't saved as UTF-8, so some of its letters can't be read.
      src/content/story/story.mdx:4:13
      4 | section: Orléans
        |             ^
      Found: the byte E9, which is “é” in Windows-1252
      Fix: Save it as UTF-8. Editors offer this in the status bar or under “Save as”."
  `);
  await put({ 'story.mdx': Buffer.from(`\uFEFF${WHOLE}`, 'utf16le') });
  expect(await told()).toMatchInlineSnapshot(`
    "The file isn't saved as UTF-8, so some of its letters can't be read.
      src/content/story/story.mdx:1:1
      1 |
        | ^
      Found: UTF-16
      Fix: Save it as UTF-8. Editors offer this in the status bar or under “Save as”."
  `);
});

test('a file with a byte order mark is read without it, and one of Windows line by line', async () => {
  await put({ 'story.mdx': `\uFEFF${WHOLE.replaceAll('\n', '\r\n')}`, 'lead.png': '' });
  expect(await told()).toBe('nothing');
});

// Windows has no such names.
test.skipIf(process.platform === 'win32')(
  'an editor is told where a name stops the build',
  async () => {
    await put({ 'story.mdx': WHOLE, 'lead.png': '', 'really?.jpg': '' });
    expect(await told()).toMatchInlineSnapshot(`
      "A file beside the story has a question mark in its name, and stops the build.
        Found: really?.jpg
        Fix: its name without the question mark, in the folder and in the story"
    `);
  },
);

test('a hidden file is none that a story can show', async () => {
  const source = WHOLE.replace('./lead.png', './.lead.png');
  await put({ 'story.mdx': source, '.lead.png': '', 'lead.png': '' });
  expect(await told(source)).toMatchInlineSnapshot(`
    "There is no picture “./.lead.png” beside the story.
      src/content/story/story.mdx:20:10
      20 |   image: ./.lead.png
         |          ^
      Found: ./.lead.png
      Fix: ./lead.png"
  `);
});
