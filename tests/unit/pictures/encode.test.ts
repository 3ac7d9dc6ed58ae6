import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encoded } from '../../../src/pictures/encode.ts';
import service from '../../../src/pictures/service.ts';
import { quarters } from './scenes.ts';

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

test('another size, shape, format or focus is another picture', async () => {
  const file = await (await quarters()).png().toBuffer();
  const others = [
    frame,
    { ...frame, width: 60, height: 40 },
    { ...frame, height: 48 },
    { ...frame, format: 'png' as const },
    { ...frame, focus: { x: 0, y: 0 } },
  ];
  for (const other of others) await encoded(file, other, 'lead.png');
  expect(await readdir(join(project, FOLDER))).toHaveLength(others.length);
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

test('rights and the encoder are part of a rendition’s name', () => {
  expect(service.propertiesToHash).toEqual(expect.arrayContaining(['src', 'rights', 'encoder']));
});
