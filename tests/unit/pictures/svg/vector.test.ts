import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as cache from '../../../../src/cache.ts';
import { inspectPicture } from '../../../../src/pictures/inspect/inspect.ts';
import { readable } from '../../../../src/pictures/originals/read-picture.ts';
import { rasterOf } from '../../../../src/pictures/svg/raster.ts';
import { hasDarkColours, isSvg, vectorOf } from '../../../../src/pictures/svg/vector.ts';
import { root } from '../../../support/project.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const drawing = (inside: string, attributes = 'viewBox="0 0 600 400"') =>
  Buffer.from(`<svg ${SVG} ${attributes}>${inside}</svg>`);

beforeAll(() => {
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  // What was made before would be found again, whatever the code does now.
  vi.spyOn(cache, 'cached').mockImplementation((_, make) => make());
});
afterAll(() => vi.restoreAllMocks());

describe('an SVG is known by how it begins', () => {
  test.each([
    ['<svg xmlns="…">', true],
    ['\n  <?xml version="1.0"?><svg>', true],
    ['\ufeff<svg>', true],
    ['<!-- drawn by hand --><svg>', true],
    ['<!DOCTYPE svg>', true],
    ['<html><svg>', false],
    [`<!-- ${'drawn by hand '.repeat(200)} --><svg>`, true],
    ['<rss><title>svg</title></rss>', false],
    ['GIF89a<svg>', false],
  ])('%s: %s', (text, expected) => {
    expect(isSvg(Buffer.from(text))).toBe(expected);
  });
});

describe('the size of a drawing', () => {
  test.each([
    ['viewBox="0 0 600 400"', 600, 400],
    ['viewBox="-10,20 60 40" width="9in"', 60, 40],
    ['width="300" height="200"', 300, 200],
    ['width="10in" height="48pt"', 960, 64],
    ['width="25.4mm" height="2.54cm"', 96, 96],
    ['viewBox="0 0 0 0" width="30px" height="20px"', 30, 20],
  ])('%s is %f × %f', async (attributes, width, height) => {
    const vector = await vectorOf(drawing('<path d="M0 0h9v9z"/>', attributes));
    expect(vector.width).toBeCloseTo(width);
    expect(vector.height).toBeCloseTo(height);
    expect(vector.svg).toMatch(/viewBox="/);
  });

  test.each(['', 'width="100%" height="100%"', 'viewBox="0 0 -5 9"', 'width="12"'])(
    'is missing with %s',
    async (attributes) => {
      await expect(vectorOf(drawing('<path d="M0 0h9v9z"/>', attributes))).rejects.toMatchObject({
        kind: 'size',
      });
    },
  );
});

describe('lettering', () => {
  test('is set as outlines, with nothing left to be set by a browser', async () => {
    const { svg } = await vectorOf(
      drawing('<text x="10" y="50" font-size="30" font-family="Papyrus" fill="red">Kyiv</text>'),
    );
    expect(svg).not.toMatch(/<text|font|Kyiv/);
    expect(svg).toContain('red');
  });

  test.each([
    ['start', 0],
    ['middle', 0.5],
    ['end', 1],
  ])('anchored at its %s stands where it should', async (anchor, share) => {
    const box = await inkOf(
      `<text x="300" y="200" font-size="40" text-anchor="${anchor}">HHHH</text>`,
    );
    const width = box.right - box.left;
    expect(Math.abs(300 - (box.left + width * share))).toBeLessThan(4);
    // The capitals stand on the line.
    expect(Math.abs(box.bottom - 200)).toBeLessThan(2);
    expect(box.bottom - box.top).toBeGreaterThan(22);
  });

  test('parts follow each other, and begin a line of their own where they say so', async () => {
    const one = await inkOf('<text x="10" y="50" font-size="40">HHHH</text>');
    const parts = await inkOf('<text x="10" y="50" font-size="40">H<tspan>H</tspan>HH</text>');
    expect(Math.abs(parts.right - one.right)).toBeLessThan(3);
    const lines = await inkOf(
      '<text y="50" font-size="40"><tspan x="10">H</tspan><tspan x="10" dy="1.5em">H</tspan></text>',
    );
    expect(Math.abs(lines.bottom - 110)).toBeLessThan(2);
    expect(lines.right).toBeLessThan(60);
  });

  test.each([
    ['<style>.a{font-size:80px}</style>', 'class="a"'],
    ['', 'style="font-size:80px"'],
    ['', 'style="font: bold 80px/1 Arial"'],
    ['<style>text{font-size:60pt}</style>', ''],
    ['<style>g .a{font-size:2em} .a{font-size:9px}</style>', 'class="a"'],
    ['', 'font-size="200%"'],
  ])('has the size that %s %s says', async (style, attributes) => {
    const box = await inkOf(
      `${style}<g font-size="40"><text x="10" y="200" ${attributes}>H</text></g>`,
    );
    expect(box.bottom - box.top).toBeGreaterThan(48);
    expect(box.bottom - box.top).toBeLessThan(60);
  });

  test('a rule for text goes on to colour it, and text in capitals is', async () => {
    const { svg } = await vectorOf(
      drawing(
        '<style>text{fill:#357;text-transform:uppercase}g>text.b{fill:red}</style><g><text y="9">i</text><path d="M1 1h9v9"/></g>',
      ),
    );
    expect(svg).toMatch(/\.set-text\{fill:#357/);
    const small = await inkOf('<text x="9" y="99" font-size="50">i</text>');
    const large = await inkOf(
      '<text x="9" y="99" font-size="50" text-transform="uppercase">i</text>',
    );
    expect(large.right).toBeGreaterThan(small.right);
  });

  test.each([
    ['<text rotate="30">a</text>', 'rotate'],
    ['<text><textPath href="#p">a</textPath></text>', 'along a line'],
    ['<text textLength="30">a</text>', 'textLength'],
    ['<text>漢字</text>', '漢'],
    ['<text>كييف</text>', 'ك'],
  ])('that cannot be set is refused: %s', async (inside, found) => {
    const vector = vectorOf(drawing(inside));
    await expect(vector).rejects.toMatchObject({ kind: 'lettering' });
    await expect(vector).rejects.toThrow(found);
  });

  /** The smallest box around all that is drawn, in units of the drawing. */
  async function inkOf(inside: string) {
    const png = await rasterOf(await vectorOf(drawing(inside)));
    const { data, info } = await sharp(png)
      .flatten({ background: '#fff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const scale = 600 / info.width;
    const box = { left: Infinity, right: 0, top: Infinity, bottom: 0 };
    for (let i = 0; i < data.length; i++) {
      if ((data[i] ?? 255) > 128) continue;
      const [x, y] = [(i % info.width) * scale, Math.floor(i / info.width) * scale];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    return box;
  }
});

describe('what is published', () => {
  const source = drawing(
    `<style>.a{fill:#eee}.b{stroke:red} @media (prefers-color-scheme: dark){.a{fill:#222}}</style>
    <rect class="a" width="600" height="400"/><g style="display:none"><path d="M0 0h5v5"/></g>
    <script>alert(1)</script>`,
  );

  test('is small, keeps its colours for the dark, and drops what is hidden', async () => {
    const vector = await vectorOf(source);
    expect(vector.removed).toEqual(['a script']);
    expect(hasDarkColours(vector)).toBe(true);
    expect(vector.svg).not.toMatch(/script|display|M0 0h5/);
    expect(vector.svg.length).toBeLessThan(source.length);
    expect(hasDarkColours(await vectorOf(drawing('<path d="M0 0h5v5"/>')))).toBe(false);
  });

  test('is the same each time', async () => {
    const twice = [await vectorOf(source), await vectorOf(source)];
    expect(twice[0]).toEqual(twice[1]);
  });

  test('as pixels it has the shape of the drawing, by day', async () => {
    const png = await rasterOf(await vectorOf(source));
    const { width, height } = await sharp(png).metadata();
    expect([width, height]).toEqual([2400, 1600]);
    const [pixel] = await sharp(png)
      .extract({ left: 9, top: 9, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(pixel).toBe(0xee);
  });

  test('a drawing that is far taller than wide takes no more memory', async () => {
    const png = await rasterOf(
      await vectorOf(drawing('<path d="M0 0h5v5"/>', 'viewBox="0 0 10 150"')),
    );
    const { width = 0, height = 0 } = await sharp(png).metadata();
    expect(width * height).toBeLessThanOrEqual(40_100_000);
  });
});

describe('a drawing that cannot be published says why', () => {
  test.each([
    [
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g></svg>',
      "isn't an SVG file that can be read",
    ],
    [drawing('<script>1</script><g/>').toString(), "isn't an SVG file that can be read"],
    ['<?xml version="1.0"?><rss><svg></svg></rss>', "isn't an SVG file that can be read"],
    [drawing('<path d="M0 0h9"/>', '').toString(), "doesn't say how large it is"],
    [drawing('<text>漢</text>').toString(), "lettering that can't be set"],
  ])('%s', async (source, message) => {
    const file = await readable(Buffer.from(source));
    expect(await inspectPicture(file, './map.svg', 'lead')).toMatchObject([
      { message: expect.stringContaining(message) as string },
    ]);
  });

  test('one that can is a drawing of 2,400 pixels', async () => {
    const file = await readable(drawing('<rect width="600" height="400" fill="#cde"/>'));
    expect(await inspectPicture(file, './map.svg', 'lead')).toMatchObject({
      width: 2400,
      height: 1600,
      isDrawing: true,
      digitalSourceType: 'digitalCreation',
    });
  });
});
