import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { drawCard } from '../../../../src/editions/card/draw-card.ts';
import { fontsFor } from '../../../../src/pictures/letter-fonts.ts';
import { cardStory, COLOURS } from '../../../../src/editions/card/card-layout.ts';
import type { ToldRevision } from '../../../../src/page/story-page.ts';
import { moment, pageFixture } from '../../../support/page.ts';
import { root } from '../../../support/project.ts';

const NEWSREADER = pageFixture().site.typeface.text;
const WIDTH = 1200;
const HEIGHT = 630;
const GREEN = { r: 0, g: 160, b: 80 };
const rights = {
  creator: 'A. Name',
  credit: 'A. Name/Port Office',
  description: 'A stone wall with a gap.',
  digitalSourceType: 'digitalCapture',
};

/** A lead picture of one colour, so that what is not of it is known to be the card's. */
let picture: Buffer;
beforeAll(async () => {
  const whole = { width: 1500, height: 1000, channels: 3 as const, background: GREEN };
  picture = await sharp({ create: whole }).png().toBuffer();
});

const draw = (
  changes: Parameters<typeof pageFixture>[0],
  file = picture,
  size = { width: 1500, height: 1000 },
) => drawCard(cardStory(pageFixture(changes)), { file, name: 'lead.png', rights, ...size }, root);

type Look = (red: number, green: number, blue: number) => boolean;
type Part = (x: number, y: number) => boolean;

/** How many of the card's pixels have a look, in a part of it. */
async function count(card: Uint8Array, look: Look, part: Part = () => true): Promise<number> {
  const { data } = await sharp(card).raw().toBuffer({ resolveWithObject: true });
  let found = 0;
  for (let at = 0; at < WIDTH * HEIGHT; at++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 3, at * 3 + 3);
    if (part(at % WIDTH, Math.floor(at / WIDTH)) && look(red, green, blue)) found++;
  }
  return found;
}

const isNear = (one: number[], other: number[], by: number) =>
  one.every((value, at) => Math.abs(value - (other[at] ?? 0)) <= by);
const isPaper: Look = (...pixel) => isNear(pixel, [253, 252, 249], 12);
const isPicture: Look = (...pixel) => isNear(pixel, [GREEN.r, GREEN.g, GREEN.b], 40);
const isDark: Look = (...pixel) => Math.max(...pixel) < 60;
const isRed: Look = (red, green, blue) => red > 120 && green < 90 && blue < 90;

const update = { kind: 'update', number: 2 } as ToldRevision; // the rest of an revision is not on a card
const updated = {
  updated: moment('11:00 a.m. ET', '2026-03-02T11:00:00-05:00'),
  updatedLine: 'Updated 11:00 a.m. ET',
  revisions: [update, { ...update, kind: 'first' as const, number: 1 }],
};
const LONG =
  'In a long night of talks the ministers agreed on nothing but the date, the room and the coffee of their next one';

describe('the card', () => {
  test.each([
    ['a short headline', { headline: 'Wall falls' }],
    ['the longest headline', { headline: LONG.slice(0, 110), ...updated }],
    [
      'one endless word',
      { headline: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen' },
    ],
    ['Vietnamese', { headline: 'Bức tường cảng đổ sập', language: 'vi' }],
  ])('is 1200 × 630, below 300 kB, with ink on paper, of %s', async (_, changes) => {
    const card = await draw(changes);
    expect(await sharp(card).metadata()).toMatchObject({
      width: WIDTH,
      height: HEIGHT,
      format: 'jpeg',
    });
    expect(card.length).toBeLessThan(300_000);
    expect(await count(card, isDark)).toBeGreaterThan(3000);
    expect(await count(card, isPaper)).toBeGreaterThan(WIDTH * HEIGHT * 0.4);
    expect(await count(card, isPicture)).toBeGreaterThan(WIDTH * HEIGHT * 0.15);
  });

  it('shows a small picture at its own size, in the corner', async () => {
    const size = { width: 400, height: 200 };
    const small = await sharp({ create: { ...size, channels: 3, background: GREEN } })
      .png()
      .toBuffer();
    const card = await draw({ headline: 'Wall falls' }, small, size);
    const isCorner: Part = (x, y) => x >= WIDTH - size.width && y >= HEIGHT - size.height;
    expect(await count(card, isPicture)).toBeLessThan(400 * 200 * 1.02);
    expect(await count(card, isPicture, isCorner)).toBe(400 * 200);
  });

  it('shows a tall picture as high as the card, with the headline beside it', async () => {
    const size = { width: 1000, height: 1500 };
    const tall = await sharp({ create: { ...size, channels: 3, background: GREEN } })
      .png()
      .toBuffer();
    const card = await draw({ headline: LONG.slice(0, 110), ...updated }, tall, size);
    expect(await count(card, isPicture, (x) => x >= WIDTH - 440)).toBe(440 * HEIGHT);
    expect(await count(card, isPicture, (x) => x < WIDTH - 450)).toBe(0);
    expect(await count(card, isDark)).toBeGreaterThan(3000);
  });

  it('keeps all that is to be read 48 pixels from the edge, where frames cut', async () => {
    const isEdge: Part = (x, y) => x < 48 || y < 48 || x >= WIDTH - 48 || y >= HEIGHT - 48;
    const isWords: Look = (...pixel) => !isPaper(...pixel) && !isPicture(...pixel);
    const card = await draw({ headline: LONG.slice(0, 110), ...updated });
    expect(await count(card, isWords, isEdge)).toBe(0);
  });

  it('is red only where the story was updated', async () => {
    expect(await count(await draw({}), isRed)).toBe(0);
    expect(await count(await draw(updated), isRed)).toBeGreaterThan(200);
  });

  it('changes with the headline, and else is the same to the byte', async () => {
    const [one, again, other] = await Promise.all([
      draw({}),
      draw({}),
      draw({ headline: 'Harbor wall fell' }),
    ]);
    expect(Buffer.from(one).equals(again)).toBe(true);
    expect(Buffer.from(one).equals(other)).toBe(false);
  });

  it('carries the rights of the picture, and nothing of its place or camera', async () => {
    const { xmp, exif } = await sharp(await draw({})).metadata();
    expect(xmp?.toString()).toContain('A. Name/Port Office');
    expect(exif?.toString('latin1')).toContain('A. Name');
  });

  it('shows the picture alone where no font has the letters', async () => {
    // Nobody draws a code that stands for no letter yet.
    const card = await draw({ headline: '\u{E1000}\u{E1001}', section: undefined });
    expect(await count(card, isPicture)).toBeGreaterThan(WIDTH * HEIGHT * 0.8);
  });
});

test('its colours are those of the page by day, and strong enough to read', async () => {
  const tokens = await readFile(path.join(root, 'src/styles/tokens.css'), 'utf8');
  const byDay = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(tokens)?.[1] ?? '';
  expect(COLOURS).toEqual({ paper: byDay('paper'), ink: byDay('ink'), mark: byDay('mark') });
  expect(contrast(COLOURS.ink, COLOURS.paper)).toBeGreaterThan(7);
  expect(contrast(COLOURS.mark, COLOURS.paper)).toBeGreaterThan(4.5);
});

/** By WCAG 2.2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.match(/\w\w/g) ?? []).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the fonts of a card', () => {
  test.each([
    ['Harbor wall falls', 1],
    ['Łódź', 2],
    ['Bức tường cảng', 3],
  ])('of “%s” are Newsreader alone, in %i files', async (text, count) => {
    const { files, missing } = await fontsFor(text, root, NEWSREADER);
    expect(files).toHaveLength(count);
    expect(missing.size).toBe(0);
  });

  it('are told what no font shows; spaces and joiners are no letters', async () => {
    const { missing } = await fontsFor('a\u{E1000} \u200d\ufe0f', root, NEWSREADER);
    expect([...missing]).toEqual(['\u{E1000}']);
  });
});
