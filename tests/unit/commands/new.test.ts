import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '../../../src/site.ts';
import { StoryError } from '../../../src/story/errors.ts';
import { readHistory } from '../../../src/story/revisions/history.ts';
import { parseStory } from '../../../src/story/reading/read.ts';
import { openDesk, shortStory } from '../../support/desk.ts';

const STORY = 'src/content/story/story.mdx';
const KEPT = 'stories/2024-10-25-north-korea-says-sending-troops-would-be-legal';

test('the old story is kept with its picture and its history, and an empty one stands there', async () => {
  const desk = openDesk();
  await desk.run('revise');
  const files = desk.files();
  writeFileSync(join(desk.root, 'src/content/story/lead.png'), 'a picture');
  expect(await desk.run('new', '--yes')).toBe(0);
  expect(desk.terminal.printed()).toContain(KEPT);
  expect(readFileSync(join(desk.root, KEPT, 'story.mdx'), 'utf8')).toBe(shortStory);
  expect(readFileSync(join(desk.root, KEPT, 'lead.png'), 'utf8')).toBe('a picture');
  expect(readdirSync(join(desk.root, KEPT, 'revisions'))).toEqual(files);
  expect(readdirSync(join(desk.root, 'src/content/story')).sort()).toEqual([
    'revisions',
    'story.mdx',
  ]);
  expect(await readHistory(desk.root)).toEqual([]);
});

test('the empty story names every field that has to be filled in, and nothing else', async () => {
  const desk = openDesk();
  await desk.run('new', '--yes');
  const named = faults(desk.source());
  expect(named).toHaveLength(8);
  for (const field of [
    'headline',
    'standfirst',
    'date',
    'file',
    'alt',
    'caption',
    'credit',
    'body',
  ]) {
    expect(named.filter((message) => message.includes(field))).not.toEqual([]);
  }
});

test('the empty story is right once what it names is filled in, and can be recorded', async () => {
  const desk = openDesk();
  await desk.run('new', '--yes');
  const values = {
    headline: 'A',
    standfirst: 'B',
    published: '2024-10-25',
    image: './lead.png',
    alt: 'A picture of it.',
    caption: 'D',
    credit: 'E',
  };
  for (const [field, value] of Object.entries(values)) {
    desk.edit(new RegExp(`^( *${field}:)$`, 'm'), `$1 ${value}`);
  }
  writeFileSync(join(desk.root, 'src/content/story/lead.png'), 'a picture');
  desk.save(`${desk.source()}\nThe first paragraph.\n`);
  expect(faults(desk.source())).toEqual([]);
  expect(await desk.run('revise')).toBe(0);
  expect(desk.files()).toHaveLength(1);
});

test('what the template has commented out is right as well', async () => {
  const desk = openDesk();
  await desk.run('new', '--yes');
  const optional = desk.source().replace(/^( *)# ( *(?:- )?[a-zA-Z]+:.*)$/gm, '$1$2');
  expect(faults(optional)).toEqual(faults(desk.source()));
});

test.each([
  ['y', 0, ['lead.png', 'revisions', 'story.mdx']],
  ['Yes', 0, ['lead.png', 'revisions', 'story.mdx']],
  ['', 1, undefined],
  ['n', 1, undefined],
])('asks first, and takes %j as it is meant', async (answer, code, kept) => {
  const desk = openDesk(shortStory, [answer]);
  expect(await desk.run('new')).toBe(code);
  expect(desk.terminal.printed()).toContain(`goes to ${KEPT}/`);
  expect(kept ?? existsSync(join(desk.root, KEPT))).toEqual(
    kept ? readdirSync(join(desk.root, KEPT)).sort() : false,
  );
});

test('where nobody can be asked it does nothing without --yes', async () => {
  const desk = openDesk();
  expect(await desk.run('new')).toBe(1);
  expect(desk.terminal.printed()).toContain('npm run new -- --yes');
  expect(await desk.run('new', '--yess')).toBe(2);
  expect(desk.source()).toBe(shortStory);
});

test('a second story of the same name is kept beside the first', async () => {
  const desk = openDesk();
  await desk.run('new', '--yes');
  desk.save(shortStory);
  await desk.run('new', '--yes');
  expect(readdirSync(join(desk.root, 'stories'))).toEqual([KEPT.slice(8), `${KEPT.slice(8)}-2`]);
});

test('a story that is empty already stays', async () => {
  const desk = openDesk();
  await desk.run('new', '--yes');
  desk.terminal.printed();
  expect(await desk.run('new', '--yes')).toBe(0);
  expect(desk.terminal.printed()).toContain('empty already');
  expect(readdirSync(join(desk.root, 'stories'))).toHaveLength(1);
});

test('a story under another name is kept as well', async () => {
  const desk = openDesk();
  renameSync(join(desk.root, STORY), join(desk.root, 'src/content/story/troops.mdx'));
  expect(await desk.run('new', '--yes')).toBe(0);
  expect(readFileSync(join(desk.root, KEPT, 'troops.mdx'), 'utf8')).toBe(shortStory);
});

test('where there is no story an empty one is begun', async () => {
  const desk = openDesk();
  rmSync(join(desk.root, 'src/content'), { recursive: true });
  expect(await desk.run('new', '--yes')).toBe(0);
  expect(faults(desk.source())).toHaveLength(8);
  expect(existsSync(join(desk.root, 'stories'))).toBe(false);
});

test('a story that cannot be read is kept all the same', async () => {
  const desk = openDesk('no frontmatter');
  expect(await desk.run('new', '--yes')).toBe(0);
  expect(readFileSync(join(desk.root, 'stories/untitled/story.mdx'), 'utf8')).toBe(
    'no frontmatter',
  );
});

function faults(source: string): string[] {
  try {
    parseStory(source, STORY, site);
    return [];
  } catch (error) {
    if (error instanceof StoryError) return error.problems.map(({ message }) => message);
    throw error;
  }
}
