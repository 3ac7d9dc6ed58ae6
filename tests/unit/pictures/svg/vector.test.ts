import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as cache from '../../../../src/cache.ts';
import { inspectPicture } from '../../../../src/pictures/inspect/inspect.ts';
import { readable } from '../../../../src/pictures/originals/read-picture.ts';
import { rasterOf } from '../../../../src/pictures/svg/raster.ts';
import type { DrawingFault } from '../../../../src/pictures/svg/drawing-fault.ts';
import {
  hasDarkColours,
  isSvg,
  keepVector,
  keptVector,
  vectorOf,
} from '../../../../src/pictures/svg/vector.ts';
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
    ['<SVG\n>', true],
    ['<svgx>', false],
    ['<!doctype html><svg>', false],
    ['<?xml?><HTML><svg>', true],
    ['svg', false],
    [`<!-- ${'drawn by hand '.repeat(5000)} --><svg>`, false],
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
    const { svg } = await vectorOf(drawing(inside));
    const { data, info } = await sharp(Buffer.from(svg), { density: 144 })
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
    expect(hasDarkColours({ ...vector, svg: '(prefers-color-scheme\n:\n dark)' })).toBe(true);
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

  test.each([
    ['10 150', 1632, 24_480],
    ['30 20', 2400, 1600],
    ['9000 9', 2400, 2],
    ['1 1', 2400, 2400],
  ])('a drawing of %s has no more pixels than memory for them', async (size, width, height) => {
    const inside = '<rect width="100%" height="100%" fill="red"/>';
    const png = await rasterOf(await vectorOf(drawing(inside, `viewBox="0 0 ${size}"`)));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width, height });
  });

  test('keeps what its entities mean, and no comment, class or note that nobody uses', async () => {
    const source =
      '\ufeff<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY ink "#123">]><!-- a -->' +
      `<svg ${SVG} viewBox="0 0 60 40"><style>.a{fill:#abc}</style>` +
      '<path class="a b" d="M0 0h9v9z"/><path class=" c " fill="&ink;" d="M20 20h9v9z"/>' +
      '<text>H<!-- b --></text></svg>';
    const { svg, ...others } = await vectorOf(Buffer.from(source));
    expect(others).toEqual({ width: 60, height: 40, removed: [] });
    expect(svg).toContain('<style>.a{fill:#abc}</style>');
    expect(svg).toContain('class="a"');
    expect(svg).toContain('fill="#123"');
    expect(svg).not.toMatch(/class="(?:a b|[^a])|class="c|<!|<\?/);
    const uncommented = source.replaceAll(/<!-- . -->/g, '').replace(' b"', '"');
    expect(svg).toBe((await vectorOf(Buffer.from(uncommented))).svg);
  });

  test.each([
    ['0.001', 'h.000123v.123457'],
    ['1', 'h.0001v.1235'],
    ['600', 'M1 1v.12L7 7'],
    ['100000', 'm1 1 6 6'],
  ])('a width of %s has as many digits as can be seen', async (width, expected) => {
    const { svg } = await vectorOf(
      drawing(
        '<path stroke="red" d="M1 1h.0001234v.1234567L7 7"/>',
        `viewBox="0 0 ${width} ${width}"`,
      ),
    );
    expect(svg).toContain(expected);
  });

  test('is found by its hash where it was kept', async () => {
    const kept = new Map<string, Uint8Array>();
    vi.mocked(cache.cached).mockImplementation(async (key, make) => {
      const bytes = kept.get(key.join()) ?? (await make());
      kept.set(key.join(), bytes);
      return bytes;
    });
    const one = { svg: '<svg/>', width: 9, height: 9, removed: [] };
    const [first, second] = [await keepVector(one), await keepVector({ ...one, svg: '<svg />' })];
    expect(Buffer.from(await keptVector(first)).toString()).toBe('<svg/>');
    expect(Buffer.from(await keptVector(second)).toString()).toBe('<svg />');
    await expect(keptVector('none')).rejects.toThrow('No drawing none was kept.');
    vi.mocked(cache.cached).mockImplementation((_, make) => make());
  });
});

describe('a drawing that cannot be published says why', () => {
  test.each([
    ['<rss><svg/></rss>', 'broken', /^<rss>$/],
    ['<svg><g></svg>', 'broken', /^[^\n]*Unexpected close tag[^\n]*$/],
    ['', 'broken', /^/],
    [drawing('<style>.a{</style><path d="M0 0h9"/>').toString(), 'broken', /Unclosed block/],
    [drawing('<g><defs/></g>').toString(), 'broken', /^nothing that is drawn$/],
    [drawing('<path d="M0 0h9"/>', '').toString(), 'size', /^no viewBox, width or height$/],
  ])('%s', async (source, kind, found) => {
    const fault = await vectorOf(Buffer.from(source)).catch((cause: unknown) => cause);
    expect(fault).toMatchObject({ name: 'DrawingFault', kind });
    expect((fault as DrawingFault).found).toMatch(found);
  });

  test.each([
    ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'use'],
  ])('and one with a <%s> alone can be', async (name) => {
    expect((await vectorOf(drawing(`<g><${name}/></g>`))).width).toBe(600);
  });

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
