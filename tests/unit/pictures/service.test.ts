import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as cache from '../../../src/cache.ts';
import { readContentCredentials } from '../../../src/pictures/metadata/content-credentials.ts';
import { ENCODER } from '../../../src/pictures/quality/quality.ts';
import service from '../../../src/pictures/service.ts';
import { keepVector } from '../../../src/pictures/svg/vector.ts';
import { certificateFor } from '../../support/certificates.ts';
import { coloursOf, quarters, QUARTERS } from './scenes.ts';

const path = 'tests/fixtures/pictures/signed.jpg';
const file = await readFile(new URL('../../fixtures/pictures/signed.jpg', import.meta.url));
const rights = {
  creator: 'Jane Roe',
  credit: 'Jane Roe/Agency',
  description: 'A boat.',
  digitalSourceType: 'digitalCapture',
};
const asked = { src: '/_astro/signed.jpg', width: 120, height: 80, format: 'jpeg', rights };

type Unread =
  Parameters<typeof service.transform> extends [unknown, unknown, ...infer Rest] ? Rest : never;
// why: Astro's configuration and log, of which the service reads nothing.
const UNREAD = [{}, {}] as unknown as Unread;

async function rendition(options: object): Promise<Uint8Array> {
  const { data } = await service.transform(file, { ...asked, ...options }, ...UNREAD);
  return data;
}

beforeEach(() => {
  vi.stubEnv('DEV', false);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('without a certificate, a picture has the bytes that it has without Content Credentials', async () => {
  const plain = await rendition({});
  expect(await readContentCredentials(plain)).toBeUndefined();
  expect(Buffer.compare(plain, await rendition({ credentials: { path } }))).toBe(0);
});

test('with one, only what is to keep them has them, and all else is as it was', async () => {
  const plain = await rendition({});
  const { certificate, key } = await certificateFor();
  vi.stubEnv('C2PA_CERTIFICATE', certificate);
  vi.stubEnv('C2PA_KEY', key);
  expect(Buffer.compare(plain, await rendition({}))).toBe(0);
  const kept = await rendition({ credentials: { path } });
  expect(await readContentCredentials(kept)).toMatchObject({ isIntact: true });
  // The JPEG after its first marker is the same, behind what was added.
  expect(Buffer.from(kept.subarray(-plain.length + 2)).equals(plain.subarray(2))).toBe(true);
});

const lead = { src: '/_astro/lead.B8eQ0a1x.png?x=1.2', width: 48, height: 32, format: 'jpg' };

test('a crop keeps the point that it is about, and a part is only that part', async () => {
  const file = await (await quarters()).png().toBuffer();
  const shown = async (options: object) => {
    const { data } = await service.transform(file, { ...lead, ...options }, ...UNREAD);
    expect(await sharp(data).metadata()).toMatchObject({ format: 'jpeg', width: 30 });
    return coloursOf(data);
  };
  const corner = { width: 30, height: 30, position: '100% 0%' };
  const narrow = await shown({ ...corner, part: { x: 0.5, y: 0, width: 0.5, height: 0.5 } });
  const [, green] = QUARTERS;
  for (const colour of narrow) expect(distance(colour, green)).toBeLessThan(12);
  const [, right, , low] = await shown(corner);
  expect(distance(right, green)).toBeLessThan(12);
  expect(distance(low, QUARTERS[3])).toBeLessThan(12);
});

const distance = (one: number[] = [], other: number[] = []): number =>
  Math.max(...one.map((level, band) => Math.abs(level - (other[band] ?? -999))));

test.each([
  ['avif', 'heif'],
  ['jpeg', 'jpeg'],
  ['png', 'png'],
  ['webp', 'webp'],
])('what is asked for as %s is one', async (format, found) => {
  const made = await service.transform(file, { ...lead, format }, ...UNREAD);
  expect(made.format).toBe(format);
  expect((await sharp(made.data).metadata()).format).toBe(found);
});

test('during writing, a picture is made fast, in a format that says so, and without rights', async () => {
  vi.stubEnv('DEV', true);
  const cached = vi.spyOn(cache, 'cached');
  const { data, format } = await service.transform(file, { ...lead, rights }, ...UNREAD);
  expect(format).toBe('jpeg');
  expect(await sharp(data).metadata()).toMatchObject({ format: 'jpeg', width: 48, height: 32 });
  expect(Buffer.from(data).includes('Jane Roe')).toBe(false);
  expect(cached).not.toHaveBeenCalled();
});

test('a damaged picture is named as the story names it', async () => {
  const cut = file.subarray(0, 30_000);
  for (const [src, name] of [
    ['/_astro/lead.B8eQ0a1x.png?x=1.2', 'lead.png'],
    ['/_astro/lead.png', 'lead.png'],
    ['/a.12345678/lead.png', 'lead.png'],
    ['/_astro/our.holidays.lead.B8-Q0_1x.png', 'our.holidays.lead.png'],
  ] as const) {
    await expect(service.transform(cut, { ...lead, src }, ...UNREAD)).rejects.toThrow(
      `The picture ${name} is damaged`,
    );
  }
});

test.each([{ width: 0 }, { height: -1 }, { format: 'gif' }, { rights: {} }, { part: { x: 0 } }])(
  'what no picture can be made for is an error: %j',
  async (wrong) => {
    await expect(service.transform(file, { ...lead, ...wrong }, ...UNREAD)).rejects.toThrow();
  },
);

test('a drawing is published as it was kept, with its rights', async () => {
  const drawings = new Map<string, Uint8Array>();
  vi.spyOn(cache, 'cached').mockImplementation(async (key, make) => {
    const id = JSON.stringify(key);
    const kept = drawings.get(id) ?? (await make());
    drawings.set(id, kept);
    return kept;
  });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>';
  const drawing = await keepVector({ svg, width: 9, height: 9, removed: [] });
  const asked = { src: '/_astro/map.svg', format: 'svg', drawing, rights };
  const { data, format } = await service.transform(file, asked, ...UNREAD);
  expect(format).toBe('svg');
  expect(Buffer.from(data).toString()).toMatch(
    /^<svg xmlns="[^"]+"><path d="M0 0h9"\/><metadata>.*Jane Roe\/Agency.*<\/metadata><\/svg>$/,
  );
  const unknown = service.transform(file, { ...asked, drawing: 'none' }, ...UNREAD);
  await expect(unknown).rejects.toThrow('No drawing none was kept.');
});

test('whatever changes a rendition changes its name', () => {
  const shape = ['src', 'width', 'height', 'format', 'position', 'part', 'drawing'];
  expect(service.propertiesToHash?.toSorted()).toEqual([...shape, 'rights', 'encoder'].sort());
});

describe('what Astro is told of a picture', () => {
  const image = { src: '/lead.png', width: 96, height: 64, format: 'png' } as const;
  const options = { src: image, width: 48, height: 32, format: 'avif' } as const;
  const valid = (more: object) => service.validateOptions?.({ ...options, ...more }, ...UNREAD);

  test('is what made it, so that it gets another name with another encoder', async () => {
    expect(await valid({})).toEqual({ ...options, encoder: ENCODER });
  });

  test('and its signature, if it is to keep its Content Credentials', async () => {
    expect(await valid({ credentials: { path, signature: 'abc' } })).toMatchObject({
      encoder: `${ENCODER}, abc`,
    });
    expect(await valid({ credentials: { path } })).toMatchObject({ encoder: ENCODER });
  });

  test('is that a drawing stays one, though it comes from pixels', async () => {
    const drawn = { format: 'svg', drawing: 'abc' };
    expect(await valid(drawn)).toEqual({ ...options, ...drawn, encoder: ENCODER });
  });

  test('is the format that Astro chooses where none is asked for', async () => {
    expect(await valid({ format: undefined })).toMatchObject({ format: 'webp' });
  });

  test('is not written into the page', () => {
    const all = { ...options, rights, encoder: ENCODER, part: {}, credentials: { path } };
    const attributes = service.getHTMLAttributes?.({ ...all, class: 'a' }, ...UNREAD);
    expect(JSON.parse(JSON.stringify(attributes))).toEqual({
      class: 'a',
      ...{ width: 48, height: 32, loading: 'lazy', decoding: 'async' },
    });
  });
});
