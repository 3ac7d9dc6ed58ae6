import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cropOf,
  cropsOf,
  heightAt,
  isTall,
  phoneWidths,
  roleOf,
  widthsFor,
} from '../../../src/pictures/widths.ts';

const role = fc.constantFrom('lead' as const, 'figure' as const);
const side = fc.integer({ min: 1, max: 20_000 });

describe('widths', () => {
  test('the lead has the widths of phones, tablets and the desktop column at 1 and 2', () => {
    expect(widthsFor('lead', 4000).widths).toEqual([721, 860, 1080, 1536, 2160]);
    expect(widthsFor('figure', 4000).widths).toEqual([660, 800, 1320]);
    expect(widthsFor('thumbnail', 4000).widths).toEqual([120, 240]);
  });

  test('an original that is narrower is offered whole, and nothing beyond it', () => {
    expect(widthsFor('lead', 1200).widths).toEqual([721, 860, 1080, 1200]);
    expect(widthsFor('lead', 500)).toEqual({
      widths: [500],
      shown: 500,
      sizes: '(min-width: 548px) 500px, 100vw',
    });
  });

  test('an original that is just as wide as its place has the size of its place', () => {
    expect(widthsFor('figure', 660).sizes).toBe(widthsFor('figure', 4000).sizes);
  });

  test.each([
    [{ role: 'lead' }, 'lead'],
    [{ role: 'thumbnail', wide: true }, 'thumbnail'],
    [{ role: 'phone', wide: true }, 'lead'],
    [{ wide: true }, 'lead'],
    [{}, 'figure'],
  ] as const)('a picture that is named as %j has the widths of a %s', (named, where) => {
    expect(roleOf(named)).toBe(where);
  });

  test('no width is larger than the original, none comes twice, and they rise', () => {
    fc.assert(
      fc.property(role, side, (where, original) => {
        const { widths, shown } = widthsFor(where, original);
        expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
        expect(widths.at(-1)).toBeLessThanOrEqual(original);
        expect(shown).toBeLessThanOrEqual(original);
        expect(widths.length).toBeGreaterThan(0);
      }),
    );
  });

  test('heights keep the shape to less than a pixel', () => {
    fc.assert(
      fc.property(side, side, side, (width, height, shown) => {
        const exact = (shown * height) / width;
        expect(Math.abs(heightAt(shown, { width, height }) - Math.max(1, exact))).toBeLessThan(1);
      }),
    );
  });

  test.each([
    ['lead', 1280, 1, 1080],
    ['lead', 1024, 1, 960],
    ['lead', 800, 2, 744],
    ['lead', 412, 3.5, 235],
    ['lead', 360, 3, 240],
    ['lead', 412, 2.625, 313],
    ['lead', 390, 2, 390],
    ['figure', 1280, 1, 660],
    ['figure', 900, 2, 632],
    ['figure', 412, 3.5, 214],
    ['figure', 360, 3, 220],
    ['figure', 412, 2.625, 288],
    ['figure', 700, 1, 609],
    ['figure', 500, 2, 460],
    ['figure', 390, 2, 355],
  ] as const)(
    'a %s on a screen of %i pixels at a density of %f is chosen for %i pixels',
    (where, screen, density, chosen) => {
      expect(Math.round(lengthOn(screen, density, widthsFor(where, 4000).sizes))).toBe(chosen);
    },
  );

  test.each([
    ['lead', 3000, [721, 860]],
    ['lead', 860, [721, 860]],
    ['lead', 800, [721, 800]],
    ['lead', 500, [500]],
    ['figure', 3000, [660, 800]],
  ] as const)(
    'the part of a %s of %i pixels for phones has the widths %s',
    (where, part, widths) => {
      expect(phoneWidths(where, part).widths).toEqual(widths);
    },
  );

  test('on a phone, a part is chosen as the whole picture would be', () => {
    for (const where of ['lead', 'figure'] as const) {
      const { sizes } = phoneWidths(where, 4000);
      for (const [screen, density] of [
        [360, 3],
        [412, 2.625],
        [390, 2],
        [700, 1],
      ] as const) {
        expect(lengthOn(screen, density, sizes)).toBe(
          lengthOn(screen, density, widthsFor(where, 4000).sizes),
        );
      }
    }
  });

  test.each([
    ['lead', 1200, 2040, '(min-width: 768px) and (max-height: 2160px) 50vh, (min-width: 1152px)'],
    ['figure', 3000, 4000, '(min-width: 768px) and (max-height: 1035px) 64vh, (min-width: 1143px)'],
    ['figure', 1000, 1200, '(min-width: 768px) and (max-height: 931px) 71vh, (min-width: 1143px)'],
    ['figure', 2000, 2000, '(min-width: 1143px) 660px'],
    ['thumbnail', 1000, 1700, '120px'],
  ] as const)(
    'a %s of %i × %i pixels is as wide as the window lets it',
    (where, width, height, sizes) => {
      expect(widthsFor(where, width, height).sizes.startsWith(sizes)).toBe(true);
    },
  );

  test.each([
    ['lead', 3, 2, false],
    ['lead', 10, 7, false],
    ['lead', 4, 3, true],
    ['figure', 2, 3, true],
    ['lead', 6, 1, false],
    ['thumbnail', 2, 3, false],
  ] as const)(
    'whether a %s of %i:%i is fitted into the window: %s',
    (where, width, height, tall) => {
      expect(isTall(where, { width, height })).toBe(tall);
    },
  );

  test.each([
    [16 / 9, { width: 1200, height: 675 }],
    [4 / 3, { width: 1200, height: 900 }],
    [1, { width: 1200, height: 1200 }],
  ])('a crop in the shape %f is 1200 pixels wide', (shape, expected) => {
    expect(cropOf({ width: 2400, height: 1600 }, shape, 1200)).toEqual(expected);
  });

  test('search engines get crops of 16:9, 4:3 and 1:1, as large as the picture has them', () => {
    expect(cropsOf({ width: 1600, height: 1000 })).toEqual([
      { width: 1200, height: 675 },
      { width: 1200, height: 900 },
      { width: 1000, height: 1000 },
    ]);
  });

  test('a crop never leaves the picture', () => {
    fc.assert(
      fc.property(side, side, fc.constantFrom(16 / 9, 4 / 3, 1), (width, height, shape) => {
        const crop = cropOf({ width, height }, shape, 1200);
        expect(crop.width).toBeLessThanOrEqual(Math.min(width, 1200));
        expect(crop.height).toBeLessThanOrEqual(height);
        expect(crop.width).toBeGreaterThan(0);
      }),
    );
  });
});

/** What a browser reads from a `sizes` attribute, in CSS pixels. */
function lengthOn(screen: number, density: number, sizes: string): number {
  for (const size of sizes.split(', ')) {
    const [, feature, least, length = size] =
      /^\((min-width|min-resolution): ([\d.]+)(?:px|dppx)\) (.+)$/.exec(size) ?? [];
    const has = feature === 'min-width' ? screen : density;
    if (least !== undefined && has < Number(least)) continue;
    const terms = length
      .replace(/^calc\(|\)$/g, '')
      .replace(' - ', ' -')
      .split(/ \+ | (?=-)/);
    return terms
      .map((term) => Number.parseFloat(term) * (term.endsWith('vw') ? screen / 100 : 1))
      .reduce((sum, term) => sum + term);
  }
  return Number.NaN;
}
