import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { measurePictures } from '../../../../src/pictures/sheet/measure-pictures.ts';
import { STORY_FOLDER } from '../../../../src/story/reading/folder.ts';
import type { NamedPicture } from '../../../../src/story/reading/pictures.ts';
import { QUARTERS, coloursOf, quarters, texture } from '../scenes.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path fill="#135" d="M0 0h90v60H0z"/></svg>';
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'pictures-'));
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  const folder = join(project, STORY_FOLDER);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a boat.png'), await texture(96, 64).png().toBuffer());
  await (
    await quarters(64, 96)
  )
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toFile(join(folder, 'lying.jpg'));
  await (await quarters(30, 20)).png().toFile(join(folder, 'tiny.png'));
  await writeFile(join(folder, 'map.svg'), svg);
});

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(project, { recursive: true });
});

const named = (image: string, more: Partial<NamedPicture> = {}): NamedPicture => ({
  image,
  place: { file: 'story.mdx', line: 1, column: 1 },
  ...more,
});

test('all that is made of a lead picture is measured, each file with a name of its own', async () => {
  const told: string[] = [];
  const pictures = [named('./a boat.png', { role: 'lead', phone: '0 0 0.5 1' })];
  const [boat, ...others] = await measurePictures(
    project,
    [...pictures, ...pictures],
    { x: 0.25, y: 0.5 },
    (text) => told.push(text),
  );
  expect(told).toEqual(['Measuring a boat.png…']);
  expect(others).toEqual([]);
  expect(boat).toMatchObject({
    ...{ name: 'a boat.png', role: 'lead', width: 96, height: 64, shown: 96, isDrawing: false },
    original: { file: expect.stringMatching(/^a-boat-[\da-f]{8}-original\.png$/) as string },
  });
  const stem = boat?.original.file.replace('-original.png', '') ?? '';
  expect(boat?.renditions.map(({ file, focus }) => [file.replace(stem, ''), focus])).toEqual([
    ['-96x64.jpeg', undefined],
    ['-96x64.avif', undefined],
    ['-96x54.jpeg', { x: 0.25, y: 0.5 }],
    ['-85x64.jpeg', { x: 0.25, y: 0.5 }],
    ['-64x64.jpeg', { x: 0.25, y: 0.5 }],
    ['-part-48x64.avif', undefined],
  ]);
  for (const { content, format, width, height, score = 0 } of boat?.renditions ?? []) {
    const found = await sharp(content).metadata();
    expect([found.width, found.height]).toEqual([width, height]);
    expect(found.format).toBe(format === 'avif' ? 'heif' : format);
    expect(score).toBeGreaterThan(50);
    expect(score).toBeLessThan(100);
  }
});

test('the original is shown upright, and as large as its file', async () => {
  const [lying] = await measurePictures(
    project,
    [named('./lying.jpg', { role: 'thumbnail' })],
    undefined,
    () => undefined,
  );
  const [topLeft, topRight, lowLeft, lowRight] = QUARTERS;
  const shown = await coloursOf(lying?.original.content ?? new Uint8Array());
  for (const [index, colour] of [lowLeft, topLeft, lowRight, topRight].entries()) {
    const far = shown[index]?.map((level, band) => Math.abs(level - (colour?.[band] ?? -99))) ?? [];
    expect(Math.max(...far)).toBeLessThan(5);
  }
  expect(lying).toMatchObject({ role: 'thumbnail', width: 96, height: 64, isDrawing: true });
  expect((await sharp(lying?.original.content).metadata()).width).toBe(96);
});

test('of a drawing the vector is shown, with the JPEG for old browsers', async () => {
  const [map] = await measurePictures(project, [named('./map.svg')], undefined, () => undefined);
  const { length: bytes } = svg;
  expect(map).toMatchObject({ name: 'map.svg', role: 'figure', width: 2400, height: 1600, bytes });
  const [vector, jpeg, ...others] = map?.renditions ?? [];
  expect(others).toEqual([]);
  expect(vector).toMatchObject({ format: 'svg', width: 2400, height: 1600 });
  expect(vector?.score).toBeUndefined();
  expect(vector?.file).toMatch(/^map-[\da-f]{8}\.svg$/);
  expect(Buffer.from(vector?.content ?? []).toString()).toContain('<path fill="#135"');
  expect(jpeg).toMatchObject({ format: 'jpeg', width: 660, height: 440 });
  expect((await sharp(map?.original.content).metadata()).width).toBe(2160);
});

test('a picture that cannot be published is an error', async () => {
  const measured = measurePictures(project, [named('./tiny.png')], undefined, () => undefined);
  await expect(measured).rejects.toThrow('tiny.png is too small');
});
