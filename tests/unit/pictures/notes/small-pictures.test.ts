import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPictures } from '../../../../src/pictures/notes/small-pictures.ts';
import { STORY_FOLDER } from '../../../../src/story/reading/folder.ts';
import { quarters } from '../scenes.ts';

let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'pictures-'));
  await mkdir(join(project, STORY_FOLDER), { recursive: true });
  const picture = (await quarters(500, 300)).jpeg();
  await picture.toFile(join(project, STORY_FOLDER, 'crane.jpg'));
  const wide = (await quarters(1100, 600)).jpeg();
  await wide.toFile(join(project, STORY_FOLDER, 'wide.jpg'));
});

afterAll(() => rm(project, { recursive: true }));

const told = 'crane.jpg is 500 pixels wide, so it is shown small.';

test.each([
  ['a lead picture', 'lead', [told]],
  ['a figure', undefined, [told]],
  ['a thumbnail, which is smaller still,', 'thumbnail', []],
  ['the still of a film, which is as large as the film,', 'poster', []],
] as const)('of %s with few pixels an editor is told once, if at all', async (_, role, lines) => {
  const picture = { image: './crane.jpg', place: { file: 'story.mdx', line: 1, column: 1 } };
  const named = role === undefined ? picture : { ...picture, role };
  expect(await smallPictures(project, [named, named])).toEqual(lines);
});

test('of a drawing an editor is told nothing, as it is sharp at every size', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h9v9z"/></svg>';
  await writeFile(join(project, STORY_FOLDER, 'map.svg'), drawing);
  expect(await smallPictures(project, [{ image: './map.svg', place }])).toEqual([]);
});

const place = { file: 'story.mdx', line: 1, column: 1 };

test('of another picture for phones that is narrower than the column, an editor is told once', async () => {
  const named = { image: './crane.jpg', place, role: 'phone' } as const;
  expect(await smallPictures(project, [named, named])).toEqual([
    "crane.jpg is 500 pixels wide, so it isn't sharp on every phone.",
  ]);
});

test.each([
  [
    '0.5 0 0.5 1',
    ["The part of wide.jpg for phones is 550 pixels wide, so it isn't sharp on every phone."],
  ],
  ['0.2 0 0.7 1', []],
  ['./crane.jpg', []],
])('of the part %s for phones an editor is told if it has few pixels', async (phone, lines) => {
  const named = { image: './wide.jpg', place, role: 'lead', phone } as const;
  expect(await smallPictures(project, [named])).toEqual(lines);
});
