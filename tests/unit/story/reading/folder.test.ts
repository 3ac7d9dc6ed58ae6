import { hash } from 'node:crypto';
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

test('each picture and each other file that a story names has the hash of what is in it', async () => {
  const document = '<Document title="The report" file="./report.pdf" />';
  const source = WHOLE.replace('The bridge is open.', `The bridge is open.\n\n${document}`);
  await put({ 'story.mdx': source, 'lead.png': 'a', 'report.pdf': 'b' });
  const loaded = await loadStory(root, { language: 'en', timeZone: 'UTC' });
  expect(loaded.pictures).toMatchObject([
    { image: './lead.png', fingerprint: hash('sha256', 'a') },
  ]);
  expect(loaded.files).toMatchObject([{ image: './report.pdf', fingerprint: hash('sha256', 'b') }]);
});

test('a story is read again when a file that it is made from has changed', async () => {
  const chart = '<Table data="./tolls.csv" caption="Tolls" source="The city" />';
  const source = WHOLE.replace('The bridge is open.', `The bridge is open.\n\n${chart}`);
  const words = async () => {
    const { story } = await loadStory(root, { language: 'en', timeZone: 'UTC' });
    return story.body.map(({ text }) => text);
  };
  await put({ 'story.mdx': source, 'lead.png': '', 'tolls.csv': 'Year,Toll\n2019,500\n' });
  expect(await words()).toContain('500');
  await put({ 'tolls.csv': 'Year,Toll\n2019,77\n' });
  expect(await words()).toContain('77');
});

test('the name of the story can end in capitals, and one in a folder of its own is none', async () => {
  await mkdir(path.join(root, STORY_FOLDER, 'old'), { recursive: true });
  await put({ 'Bridge.MDX': WHOLE, 'old/story.mdx': WHOLE, 'lead.png': '' });
  expect((await loadStory(root, { language: 'fr', timeZone: 'Europe/Paris' })).file).toBe(
    'src/content/story/Bridge.MDX',
  );
});

test.each(['story.markdown', 'Story.TXT', 'story.mdx.bak'])(
  'an editor is told that %s may be meant, but is no story',
  async (name) => {
    await put({ 'a.png': '', [name]: WHOLE });
    expect(await told()).toContain(`Found: ${name}\n`);
  },
);

test('an editor is told where there is no folder', async () => {
  expect(await told()).toMatchInlineSnapshot(`
    "There is no story: no file in src/content/story ends in .mdx.
      Fix: Save the story as src/content/story/story.mdx"
  `);
});

test('an editor is told where the story is no .mdx file', async () => {
  await put({ 'story.md': WHOLE });
  expect(await told()).toMatchInlineSnapshot(`
    "There is no story: no file in src/content/story ends in .mdx.
      Found: story.md
      Fix: Save the story as src/content/story/story.mdx"
  `);
});

test('an editor is told where there are two stories', async () => {
  await put({ 'story.mdx': WHOLE, 'story copy.mdx': WHOLE });
  expect(await told()).toMatchInlineSnapshot(`
    "There are 2 stories in src/content/story, but the site has only one.
      Found: story copy.mdx, story.mdx
      Fix: Keep one .mdx file there, and move the others out of the folder."
  `);
});

test('an editor is told where a picture is missing, and which one is nearest', async () => {
  await put({ 'story.mdx': WHOLE, 'laed.png': '' });
  expect(await told(WHOLE)).toMatchInlineSnapshot(`
    "The picture ./lead.png isn't in src/content/story/. Did you mean ./laed.png?
      src/content/story/story.mdx:20:10
      20 |   image: ./lead.png
         |          ^
      Found: ./lead.png
      Fix: Write ./laed.png"
  `);
});

test('an editor is told where a picture differs in capitals, as it would be missing on a server', async () => {
  await put({ 'story.mdx': WHOLE, 'Lead.PNG': '' });
  expect(await told(WHOLE)).toMatchInlineSnapshot(`
    "The picture ./lead.png isn't in src/content/story/. Did you mean ./Lead.PNG?
      src/content/story/story.mdx:20:10
      20 |   image: ./lead.png
         |          ^
      Found: ./lead.png
      Fix: Write ./Lead.PNG"
  `);
});

test('an editor is told where accents are written otherwise than in the name of the file', async () => {
  const source = WHOLE.replace('./lead.png', './caf\u00E9.png');
  await put({ 'story.mdx': source, 'cafe\u0301.png': '' });
  expect(await told(source)).toMatchInlineSnapshot(`
    "The accents in ./café.png are encoded in another way than in the name of the file.
      src/content/story/story.mdx:20:10
      20 |   image: ./café.png
         |          ^
      Found: ./café.png
      Fix: Rename the file without accents, and use that name in the story."
  `);
});

test('an editor is told where there is no picture at all', async () => {
  await put({ 'story.mdx': WHOLE });
  expect(await told(WHOLE)).toMatchInlineSnapshot(`
    "The picture ./lead.png isn't in src/content/story/.
      src/content/story/story.mdx:20:10
      20 |   image: ./lead.png
         |          ^
      Found: ./lead.png
      Fix: Save the picture in that folder."
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

    The picture ./map.png isn't in src/content/story/.
      src/content/story/story.mdx:31:9
      31 | <Figure image="./map.png" alt="A map" caption="The river" credit="The …
         |         ^
      Found: ./map.png
      Fix: Save the picture in that folder, or use one that is there, such as lead.png."
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
});

test.each(['little', 'big'])(
  'an editor is told where a file is in UTF-16, the %s end first',
  async (end) => {
    const bytes = Buffer.from(`\uFEFF${WHOLE}`, 'utf16le');
    await put({ 'story.mdx': end === 'big' ? bytes.swap16() : bytes });
    expect(await told()).toMatchInlineSnapshot(`
    "The file isn't saved as UTF-8, so some of its letters can't be read.
      src/content/story/story.mdx:1:1
      1 |
        | ^
      Found: UTF-16
      Fix: Save it as UTF-8. Editors offer this in the status bar or under “Save as”."
  `);
  },
);

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
      "A file in the story's folder has a question mark in its name. The build can't read it.
        Found: really?.jpg
        Fix: Rename the file without the question mark, and change its name in the story."
    `);
  },
);

test('a picture can be in a folder of its own, whatever that is called', async () => {
  const source = WHOLE.replace('./lead.png', './my revisions/lead.png');
  await mkdir(path.join(root, STORY_FOLDER, 'my revisions'), { recursive: true });
  await put({ 'story.mdx': source, 'my revisions/lead.png': '' });
  expect(await told(source)).toBe('nothing');
});

test.each([
  ['a folder', 'lead.png', './lead.png'],
  ['of the record', 'revisions', './revisions/lead.png'],
])('what is %s is none of the pictures', async (_what, folder, image) => {
  const source = WHOLE.replace('./lead.png', image);
  await mkdir(path.join(root, STORY_FOLDER, folder), { recursive: true });
  await put({ 'story.mdx': source, [`${folder}/lead.png`]: '' });
  expect(await told(source)).toContain(`The picture ${image} isn't in src/content/story/.`);
});

test('a hidden file is none that a story can show', async () => {
  const source = WHOLE.replace('./lead.png', './.lead.png');
  await put({ 'story.mdx': source, '.lead.png': '', 'lead.png': '' });
  expect(await told(source)).toMatchInlineSnapshot(`
    "The picture ./.lead.png isn't in src/content/story/. Did you mean ./lead.png?
      src/content/story/story.mdx:20:10
      20 |   image: ./.lead.png
         |          ^
      Found: ./.lead.png
      Fix: Write ./lead.png"
  `);
});
