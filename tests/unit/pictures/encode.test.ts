import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as cache from '../../../src/cache.ts';
import { encoded } from '../../../src/pictures/encode.ts';
import * as threads from '../../../src/pictures/quality/encode-in-threads.ts';
import * as pixels from '../../../src/pictures/quality/pixels.ts';
import service from '../../../src/pictures/service.ts';
import { quarters, texture } from './scenes.ts';

const FOLDER = join('node_modules', '.astro', 'made');
const frame = { width: 48, height: 32, format: 'jpeg' } as const;
let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'pictures-'));
  vi.spyOn(process, 'cwd').mockReturnValue(project);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(project, { recursive: true });
});

test('a picture is encoded once; then it is read', async () => {
  const file = await (await quarters()).png().toBuffer();
  const first = await encoded(file, frame, 'lead.png');
  const stored = await readdir(join(project, FOLDER));
  const files = await Promise.all(stored.map((name) => readFile(join(project, FOLDER, name))));
  const name = stored[files.findIndex((bytes) => bytes.equals(first))] ?? '';
  expect(Buffer.from(await encoded(file, frame, 'lead.png')).equals(first)).toBe(true);
  await writeFile(join(project, FOLDER, name), 'as stored');
  expect(Buffer.from(await encoded(file, frame, 'lead.png')).toString()).toBe('as stored');
});

test('another size, shape, format, focus or part is another picture', async () => {
  const file = await (await quarters()).png().toBuffer();
  const others = [
    frame,
    { ...frame, width: 60, height: 40 },
    { ...frame, height: 48 },
    { ...frame, format: 'png' as const },
    { ...frame, focus: { x: 0, y: 0 } },
    { ...frame, part: { x: 0, y: 0, width: 0.5, height: 0.5 } },
    { ...frame, part: { x: 0.5, y: 0, width: 0.5, height: 0.5 } },
  ];
  for (const other of others) await encoded(file, other, 'lead.png');
  expect(await readdir(join(project, FOLDER))).toHaveLength(others.length);
});

test('what is asked for twice at the same time is encoded once', async () => {
  const file = await (await quarters()).png().toBuffer();
  const cached = vi.spyOn(cache, 'cached');
  const [first, second] = [encoded(file, frame, 'lead.png'), encoded(file, frame, 'lead.png')];
  expect(first).toBe(second);
  await first;
  expect(encoded(file, frame, 'lead.png')).not.toBe(first);
  expect(cached.mock.calls.filter(([key]) => key.includes('jpeg'))).toHaveLength(2);
});

test.each([1, 2])('with %i processors free, so many are encoded at a time', async (free) => {
  const work = globalThis.picturesAtWork;
  if (!work) throw new Error('Nothing is at work.');
  const all = work.free;
  work.free = free;
  const { pixelsOf } = pixels;
  let [now, most] = [0, 0];
  vi.spyOn(pixels, 'pixelsOf').mockImplementation((...asked) => {
    most = Math.max(most, (now += 1));
    return pixelsOf(...asked);
  });
  const { encodeInThread } = threads;
  vi.spyOn(threads, 'encodeInThread').mockImplementation((...asked) =>
    encodeInThread(...asked).finally(() => (now -= 1)),
  );
  const file = await (await quarters()).png().toBuffer();
  const sizes = [12, 24, 36, 48].map((width) => ({ ...frame, width, height: width / 1.5 }));
  await Promise.all(sizes.map((size) => encoded(file, size, 'lead.png')));
  expect(most).toBe(free);
  expect(work).toMatchObject({ free, waiting: [] });
  expect(work.underWay.size).toBe(0);
  work.free = all;
});

test('the quality of an AVIF is found once for all of its widths, and again for a part', async () => {
  const scout = vi.spyOn(threads, 'scoutInThread');
  const file = await texture(700, 42).png().toBuffer();
  const part = { x: 0, y: 0, width: 0.5, height: 0.5 };
  for (const one of [
    { width: 700, height: 42 },
    { width: 680, height: 41 },
    { width: 300, height: 18, part },
  ]) {
    await encoded(file, { ...one, format: 'avif' }, 'lead.png');
  }
  expect(scout).toHaveBeenCalledTimes(2);
  expect(scout.mock.calls.map(([{ kind }]) => kind)).toEqual(['photograph', 'photograph']);
});

test('lines and letters of a drawing are kept by a higher quality', async () => {
  const encode = vi.spyOn(threads, 'encodeInThread');
  const drawing = await (await quarters()).png().toBuffer();
  const photo = await texture(96, 64).png().toBuffer();
  for (const file of [drawing, photo]) await encoded(file, frame, 'lead.png');
  expect(encode.mock.calls.map(([{ kind, scouted }]) => [kind, scouted])).toEqual([
    ['drawing', undefined],
    ['photograph', undefined],
  ]);
});

test('a mended caption encodes nothing again', async () => {
  vi.stubEnv('DEV', false);
  const file = await (await quarters()).png().toBuffer();
  const made = async (description: string) => {
    const none = {} as never; // why: the service looks at neither the configuration nor the logger
    const rights = { creator: 'A', credit: 'A', description, digitalSourceType: 'digitalCreation' };
    const transform = { src: '/_astro/lead.12345678.png', ...frame, rights };
    return Buffer.from((await service.transform(file, transform, none, none)).data);
  };
  const [before, after] = [await made('Kiev'), await made('Kyiv')];
  expect(await readdir(join(project, FOLDER))).toHaveLength(1);
  expect([before.includes('Kiev'), after.includes('Kyiv')]).toEqual([true, true]);
});

test('a damaged picture leaves nothing behind and is told each time', async () => {
  const file = (await (await quarters()).png().toBuffer()).subarray(0, 120);
  for (let attempt = 0; attempt < 2; attempt++) {
    await expect(encoded(file, frame, 'lead.png')).rejects.toThrow('lead.png is damaged');
  }
  await expect(readdir(join(project, FOLDER))).rejects.toThrow('ENOENT');
});
