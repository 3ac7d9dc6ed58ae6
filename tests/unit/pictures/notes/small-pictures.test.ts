import { mkdir, mkdtemp, rm } from 'node:fs/promises';
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
