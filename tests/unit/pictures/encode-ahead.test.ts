import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as cache from '../../../src/cache.ts';
import * as encoder from '../../../src/pictures/encode.ts';
import { encodeAhead, renditionsOf } from '../../../src/pictures/encode-ahead.ts';
import { focusOf, positionOf } from '../../../src/pictures/position.ts';
import { STORY_FOLDER } from '../../../src/story/reading/folder.ts';
import type { Story } from '../../../src/story/schema.ts';
import { quarters } from './scenes.ts';

const said = (...given: Parameters<typeof renditionsOf>) =>
  renditionsOf(...given).map(
    ({ format, width, height, focus, part }) =>
      `${format} ${width}×${height}${focus ? ` about ${focus.x},${focus.y}` : ''}${part ? ' for phones' : ''}`,
  );

describe('what is encoded ahead', () => {
  test('of a lead picture is all that pages and search engines are given', () => {
    expect(said({ width: 3000, height: 2000 }, { role: 'lead' }, { x: 0.25, y: 0.5 })).toEqual([
      'jpeg 1080×720',
      'avif 2160×1440',
      'avif 1536×1024',
      'avif 1080×720',
      'avif 860×573',
      'avif 721×481',
      'jpeg 1200×675 about 0.25,0.5',
      'jpeg 1200×900 about 0.25,0.5',
      'jpeg 1200×1200 about 0.25,0.5',
    ]);
  });

  test('of a figure is what the text has room for, and no more pixels than it has', () => {
    expect(said({ width: 700, height: 350 }, {}, undefined)).toEqual([
      'jpeg 660×330',
      'avif 700×350',
      'avif 660×330',
    ]);
  });

  test('of a wide figure is what a lead picture has, without the crops for search engines', () => {
    expect(said({ width: 1200, height: 600 }, { wide: true }, undefined)).toEqual([
      'jpeg 1080×540',
      'avif 1200×600',
      'avif 1080×540',
      'avif 860×430',
      'avif 721×361',
    ]);
  });

  test('of a figure with a part for phones is that part as well', () => {
    const made = said({ width: 2000, height: 1000 }, { phone: '0.5 0 0.5 1' }, undefined);
    expect(made.filter((one) => one.endsWith('for phones'))).toEqual([
      'avif 660×660 for phones',
      'avif 800×800 for phones',
    ]);
  });

  test('of another picture for phones is only what phones show', () => {
    const size = { width: 900, height: 1200 };
    expect(said(size, { role: 'phone', wide: true }, undefined)).toEqual([
      'avif 721×961',
      'avif 860×1147',
    ]);
  });

  test.each([0, 0.07, 0.29, 0.57, 1])('keeps a focus at %s through its way as CSS', (x) => {
    expect(focusOf(positionOf({ x, y: x }))?.x).toBeCloseTo(x, 12);
  });

  test('where nothing is said, the middle is kept, and where nothing is cut, nothing', () => {
    expect(focusOf(positionOf(undefined))).toEqual({ x: 0.5, y: 0.5 });
    expect(focusOf(undefined)).toBeUndefined();
  });
});

describe('encoding ahead', () => {
  const story = { lead: { focus: { x: 0.5, y: 0.5 } } } as Story; // why: nothing else is looked at
  let project: string;

  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), 'pictures-'));
    vi.spyOn(process, 'cwd').mockReturnValue(project);
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(project, { recursive: true });
  });

  async function save(image: string, bytes: Buffer): Promise<void> {
    const file = join(project, STORY_FOLDER, image);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }

  test('stores all that is made from each picture, once', async () => {
    await save('lead.png', await (await quarters(96, 48)).png().toBuffer());
    await save('map.png', await (await quarters(80, 48)).png().toBuffer());
    const pictures = [
      { image: './lead.png', role: 'lead' },
      { image: './map.png' },
      { image: './map.png' },
    ];
    await encodeAhead(project, story, pictures as never, () => undefined);
    const kept = await readdir(join(project, 'node_modules/.astro/made'));
    // Two were decoded whole; the lead has five renditions, and the map two.
    expect(kept).toHaveLength(2 + 5 + 2);
  });

  test('makes no AVIF of a drawing, but for the part of it that phones show', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><path d="M0 0h9v9z"/></svg>';
    await save('map.svg', Buffer.from(drawing));
    const pictures = [
      { image: './map.svg', role: 'thumbnail' },
      { image: 'map.svg', role: 'thumbnail', phone: '0 0 0.05 0.05' },
    ] as never;
    const cached = vi.spyOn(cache, 'cached');
    await encodeAhead(project, story, pictures, () => undefined);
    const made = cached.mock.calls.flatMap(([[, ...key]]) =>
      key[0] === 'avif' || key[0] === 'jpeg' ? [key.slice(0, 3).join(' ')] : [],
    );
    expect(made).toEqual(['jpeg 120 60', 'jpeg 120 60', 'avif 120 60']);
  });

  test.each([
    [1499, []],
    [1500, ['Encoding pictures… 1 of 2']],
  ])('says each three seconds how far it is, of %i milliseconds a file', async (taken, told) => {
    await save('map.png', await (await quarters(80, 48)).png().toBuffer());
    let now = 60_000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    vi.spyOn(encoder, 'encoded').mockImplementation(() => {
      now += taken;
      return Promise.resolve(new Uint8Array());
    });
    const lines: string[] = [];
    await encodeAhead(project, story, [{ image: './map.png' }] as never, (text) => {
      lines.push(text);
    });
    expect(lines).toEqual(told);
  });

  test('refuses a picture that cannot be seen', async () => {
    await save('lead.png', await (await quarters(30, 20)).png().toBuffer());
    const pictures = [{ image: './lead.png', role: 'lead' }] as never;
    await expect(encodeAhead(project, story, pictures, () => undefined)).rejects.toThrow(
      /lead\.png is too small/,
    );
  });
});
