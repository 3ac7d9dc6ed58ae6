import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { outlineText } from '../../../../src/pictures/svg/outline-text.ts';
import { root as project } from '../../../support/project.ts';

/** What is in a drawing once its text is set, without the outlines themselves. */
async function set(inside: string): Promise<{ left: string; outlines: string[] }> {
  const source = `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
  const root = new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('svg');
  if (!root) throw new Error('There is no root.');
  await outlineText(root, project);
  const outlines = [...root.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  return { left: root.innerHTML.replace(/ d="[^"]*"/g, ''), outlines };
}

/** Where the letters of a drawing are. */
async function places(inside: string): Promise<[x: number, y: number][]> {
  const { left } = await set(inside);
  return [...left.matchAll(/translate\(([-\d.]+) ([-\d.]+)\)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
}

const text = (inside: string, attributes = '') =>
  `<text x="100" y="50" font-size="40" ${attributes}>${inside}</text>`;

/** How wide a capital H is at a size of 40. */
const [[start = 0] = [], [next = 0] = []] = await places(text('HH'));
const H = next - start;

test('a text becomes a group of its letters, with its looks and without what set them', async () => {
  const { left, outlines } = await set(
    '<text id="a" class="city" x="1" y="2" dx="0" font-size="50" font-family="Arial" fill="red" transform="rotate(9)">H <tspan class="b" font-weight="700" opacity=".5">H</tspan></text>',
  );
  expect(left.replace(/translate\([^)]*\) /g, '')).toBe(
    '<g transform="rotate(9)" fill="red" class="city set-text" id="a"><path transform="scale(0.5)" />' +
      '<g opacity=".5" class="b set-tspan"><path transform="scale(0.5)" /></g></g>',
  );
  expect(outlines).toHaveLength(2);
  for (const outline of outlines) expect(outline).toMatch(/^M[\d\s.,MLHVCQZmlhvcqz-]+$/);
});

test('of what sets a text nothing is left', async () => {
  const attributes =
    'x="0" y="0" dx="0" dy="0" lengthAdjust="spacing" xml:space="default" font="9px a" ' +
    'font-family="a" font-size="9" font-style="normal" font-weight="400" font-variant="normal" ' +
    'font-stretch="normal" font-kerning="auto" font-size-adjust="none" letter-spacing="0" ' +
    'word-spacing="0" text-rendering="auto" text-decoration="none" dominant-baseline="auto" ' +
    'alignment-baseline="auto" baseline-shift="0" white-space="normal" direction="ltr"';
  const { left } = await set(`<text ${attributes}>H</text>`);
  expect(left).toMatch(/^<g class="set-text"><path transform="[^"]*" \/><\/g>$/);
});

test('what has no text stays as it is', async () => {
  const inside = '<style>text{fill:red}</style><path />';
  expect((await set(inside)).left).toBe(inside);
});

describe('letters stand', () => {
  test('where the text begins, one after the other', async () => {
    expect(H).toBeGreaterThan(20);
    expect(await places(text('HHH'))).toEqual([
      [100, 50],
      [expect.closeTo(100 + H, 2), 50],
      [expect.closeTo(100 + 2 * H, 2), 50],
    ]);
    expect(await places('<text font-size="40">H</text>')).toEqual([[0, 0]]);
    const [[left] = []] = await places('<text font-size="40" text-anchor="end">HH</text>');
    expect(left).toBeCloseTo(-2 * H, 1);
  });

  test.each([
    ['middle', 0.5],
    ['end', 1],
  ])('before it, where its %s is meant', async (anchor, share) => {
    const attributes = `text-anchor="${anchor}"`;
    const [[x, y] = []] = await places(text('HHH', attributes));
    expect([x, y]).toEqual([expect.closeTo(100 - 3 * H * share, 1), 50]);
    const [[first], , [third]] = (await places(
      text('HH<tspan x="200" y="90">H</tspan><tspan>HH</tspan>', attributes),
    )) as [[number], unknown, [number]];
    // Each line by itself, however many parts it has.
    expect(first).toBeCloseTo(100 - 2 * H * share, 1);
    expect(third).toBeCloseTo(200 - 3 * H * share, 1);
  });

  test('moved by what they are moved by', async () => {
    expect(await places(text('H<tspan dx="5" dy="-7">H</tspan>H'))).toEqual([
      [100, 50],
      [expect.closeTo(100 + H + 5, 2), 43],
      [expect.closeTo(100 + 2 * H + 5, 2), 43],
    ]);
    expect(await places(text('<tspan x="7">H</tspan><tspan y="9">H</tspan>'))).toEqual([
      [7, 50],
      [expect.closeTo(7 + H, 2), 9],
    ]);
  });

  test('apart by what is between them', async () => {
    const [, [x] = []] = await places(text('HH', 'letter-spacing="0.1em"'));
    expect(x).toBeCloseTo(100 + H + 4, 1);
  });

  test('below the line that is meant', async () => {
    expect(await places(text('H', 'dominant-baseline="hanging"'))).toEqual([
      [100, expect.closeTo(50 + 0.68 * 40, 3)],
    ]);
  });

  test('with the spaces that are kept between them', async () => {
    const [[, [one = 0] = []], [, [two = 0] = []]] = [
      await places(text('H H', 'xml:space="preserve"')),
      await places(text('H  H', 'xml:space="preserve"')),
    ];
    expect(one - 100).toBeGreaterThan(H + 5);
    expect(two - one).toBeCloseTo(one - 100 - H, 1);
  });

  test('however many there are in a line', async () => {
    const all = await places(text('H'.repeat(60)));
    expect(all).toHaveLength(60);
    expect(all.at(-1)).toEqual([expect.closeTo(100 + 59 * H, 0), 50]);
  });
});

test('bold and italic letters have outlines of their own, and each text has its own', async () => {
  const { outlines } = await set(
    ['', 'font-weight="700"', 'font-style="italic"', '']
      .map((attributes) => text('n', attributes))
      .join(''),
  );
  const [plain, bold, italic, again] = outlines;
  const alone = await set(text('n', 'font-style="italic"'));
  expect(alone.outlines).toEqual([italic]);
  expect(again).toBe(plain);
  expect(new Set(outlines).size).toBe(3);
  expect([bold, italic]).not.toContain(plain);
});

describe('a rule for text goes on to hold', () => {
  test.each([
    ['text{fill:red}', '.set-text{fill:red}'],
    ['g > text.a, tspan{fill:red}', 'g > .set-text.a, .set-tspan{fill:red}'],
    [
      '@media print{text:hover tspan{fill:red}}',
      '@media print{.set-text:hover .set-tspan{fill:red}}',
    ],
    [
      '.text,#text,.a-text,text-b,.btext,textPath{fill:red}',
      '.text,#text,.a-text,text-b,.btext,textPath{fill:red}',
    ],
    ['[text],:text{fill:red}', '[text],:text{fill:red}'],
    ['.a{--text:tspan}', '.a{--text:tspan}'],
  ])('%s', async (css, expected) => {
    const { left } = await set(`<style>${css}</style><text>H</text>`);
    expect(left).toContain(`<style>${expected.replaceAll('>', '&gt;')}</style>`);
  });
});

describe('lettering that cannot be set is refused', () => {
  test.each([
    ['<textPath href="#p">a</textPath>', '', 'text along a line'],
    ['a', 'rotate="30"', 'text with rotate'],
    ['<tspan rotate="30">a</tspan>', '', 'text with rotate'],
    ['a', 'textLength="9"', 'text with textLength'],
    ['a', 'writing-mode="tb"', 'text with writing-mode'],
    ['漢字', '', 'the letter 漢'],
  ])('%s %s', async (inside, attributes, found) => {
    await expect(set(text(inside, attributes))).rejects.toMatchObject({
      ...{ name: 'DrawingFault', kind: 'lettering', found, message: found },
    });
  });
});
