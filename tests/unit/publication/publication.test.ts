import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harborWire } from '../../../src/dev/states/harbor-wire.ts';
import { accentStyle } from '../../../src/publication/accent.ts';
import { openingStyle } from '../../../src/publication/opening.ts';
import { publicationProblems } from '../../../src/publication/check-publication.ts';
import { faceStyle, familyFor } from '../../../src/publication/face-style.ts';
import { cleaned, readLogo } from '../../../src/publication/logo.ts';
import type { Site } from '../../../src/site.ts';
import { site } from '../../../src/site.ts';
import { root } from '../../support/project.ts';

const problems = async (changes: Partial<Site>, folder = root) =>
  (await publicationProblems({ ...site, ...changes }, folder)).map(({ message, found, fix }) => [
    message,
    found,
    fix,
  ]);

test('nothing is wrong with the publications that ship', async () => {
  expect(await problems({})).toEqual([]);
  expect(await problems(harborWire)).toEqual([]);
});

describe('an accent that is hard to read is refused, with the nearest color that is not', () => {
  test.each([
    ['light', { light: '#e0524a', dark: '#ff8f7c' }, '3.5', 'darker'],
    ['dark', { light: '#a01812', dark: '#8a3a2f' }, '2.3', 'lighter'],
  ])('on %s paper', async (mode, accent, contrast, better) => {
    const [[message, found, fix] = []] = await problems({ accent });
    expect(message).toContain(`The ${mode} accent can't be read well`);
    expect(message).toContain(`is ${contrast} to 1, and WCAG asks for 4.5`);
    expect(found).toBe(accent[mode as 'light' | 'dark']);
    expect(fix).toMatch(new RegExp(`^Take #[\\da-f]{6}, .* or a ${better} one\\.$`));
    const [, instead = ''] = /(#\w+)/.exec(fix ?? '') ?? [];
    expect(await problems({ accent: { ...accent, [mode]: instead } })).toEqual([]);
  });

  test('and so is one that is no color', async () => {
    expect(await problems({ accent: { light: 'teal', dark: '#5ed3b8' } })).toEqual([
      [
        expect.stringContaining('six hexadecimal digits'),
        'teal',
        expect.stringContaining('#a01812'),
      ],
    ]);
  });
});

test.each<[string, Partial<Site>, RegExp]>([
  [
    'a typeface that is not installed',
    { typeface: { text: { package: '@fontsource-variable/nothing', axes: { wght: 400 } } } },
    /npm install --save-exact @fontsource-variable\/nothing/,
  ],
  [
    'an axis that it lacks',
    {
      typeface: {
        text: { package: '@fontsource-variable/archivo', axes: { wght: 400, opsz: 12 } },
      },
    },
    /^Its axes are wdth, wght\.$/,
  ],
  ['a logo that is not there', { logo: 'src/none.svg' }, /src\/logo\.svg/],
  ['a logo that is no SVG', { logo: 'src/site.ts' }, /src\/logo\.svg/],
  [
    'a link without a name',
    { links: [{ name: ' ', url: 'https://a.example/' }] },
    /what it leads to/,
  ],
  ['a link to nowhere', { links: [{ name: 'Ethics', url: '/ethics' }] }, /https:\/\/ or mailto:/],
  ['a tip line that runs a script', { tips: { name: 'Tips', url: 'javascript:x' } }, /https:\/\//],
])('%s is refused', async (_what, changes, fix) => {
  expect(await problems(changes)).toEqual([
    [expect.any(String), expect.any(String), expect.stringMatching(fix)],
  ]);
});

test('what is wrong has its line in site.ts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'late-edition-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/site.ts'), "// one\n  logo: 'src/none.svg',\n");
  const [problem] = await publicationProblems({ ...site, logo: 'src/none.svg' }, folder);
  expect(problem?.place).toEqual({ file: 'src/site.ts', line: 2, column: 3 });
});

describe('a logo', () => {
  const DRAWN = '<path d="M0 0h10v10z"/>';
  const svg = (inside: string) =>
    `<?xml version="1.0"?><!-- Made with a tool --><svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${inside}</svg>`;

  test('has the name as its text, scales, and loses what only its editor needs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'late-edition-'));
    writeFileSync(join(folder, 'logo.svg'), svg(`<metadata>x</metadata>${DRAWN}`));
    expect(await readLogo({ logo: 'logo.svg', name: 'Wire & Sons' }, folder)).toBe(
      '<svg class="logo" role="img" viewBox="0 0 20 10"><title>Wire &amp; Sons</title><path d="M0 0h10v10z"/></svg>',
    );
    expect(await readLogo({ name: 'Wire' }, folder)).toBeUndefined();
  });

  test('has no script, no style attribute and no handler', async () => {
    const clean = await cleaned(
      svg(`<script>alert(1)</script><path style="fill:red" onclick="alert(1)" d="M0 0h10v10z"/>`),
    );
    expect(clean).toContain('fill="red"');
    expect(clean).not.toMatch(/script|style=|alert/);
  });

  test.each([
    ['a picture', '<image href="https://a.example/x.png" width="5" height="5"/>'],
    ['letters', '<text>Wire</text>'],
    [
      'a movement',
      '<path d="M0 0h10v10z"><animate attributeName="opacity" from="0" to="1" dur="1s"/></path>',
    ],
    [
      'a colour that comes later',
      '<path d="M0 0h10v10z"><set attributeName="fill" to="red"/></path>',
    ],
    ['a link', '<a href="https://a.example/"><path d="M0 0h10v10z"/></a>'],
    ['a shape from elsewhere', '<path d="M0 0h10v10z" fill="url(https://a.example/x.svg#a)"/>'],
  ])('with %s is refused', async (_what, inside) => {
    const folder = mkdtempSync(join(tmpdir(), 'late-edition-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/site.ts'), '');
    writeFileSync(join(folder, 'logo.svg'), svg(`${DRAWN}${inside}`));
    expect(await problems({ logo: 'logo.svg' }, folder)).toEqual([
      [
        expect.stringContaining("something in it that a page can't have"),
        expect.any(String),
        expect.stringContaining('outlines'),
      ],
    ]);
  });
});

describe('the typefaces as CSS', () => {
  test('have a face for the text, one for bold, one for italics and one for headlines', async () => {
    const css = await faceStyle(harborWire, '/');
    const latin = [...css.matchAll(/@font-face\{([^}]*-latin-[^}]*)\}/g)].map(
      ([, face = '']) => face,
    );
    expect(
      latin
        .filter((face) => !face.includes('latin-ext'))
        .map((face) => face.split(';font-display')[0]),
    ).toEqual([
      "font-family:'Source Serif 4';font-variation-settings:'opsz' 18,'wght' 400",
      "font-family:'Source Serif 4';font-weight:700;font-variation-settings:'opsz' 18,'wght' 700",
      "font-family:'Source Serif 4';font-style:italic;font-variation-settings:'opsz' 18,'wght' 400",
      "font-family:Archivo Headline;font-variation-settings:'wdth' 88,'wght' 780",
    ]);
    expect(css).toContain("--face:'Source Serif 4','Source Serif 4 Georgia'");
    expect(css).toContain('--headline-face:Archivo Headline,Archivo Headline Arial,var(--face)');
  });

  test('take the measures of Newsreader for the fonts of the system, as they were measured in Chromium', async () => {
    const css = await faceStyle({ typeface: { text: site.typeface.text } }, '/');
    expect([...css.matchAll(/size-adjust:([\d.]+)%/g)].map(([, size]) => size)).toEqual([
      ...['93.42', '86.57', '102.37', '80.47'],
    ]);
    for (const [, size, up, down] of css.matchAll(
      /size-adjust:([\d.]+)%;ascent-override:([\d.]+)%;descent-override:([\d.]+)%/g,
    )) {
      expect((Number(up) * Number(size)) / 10_000).toBeCloseTo(0.735, 3);
      expect((Number(down) * Number(size)) / 10_000).toBeCloseTo(0.265, 3);
    }
  });

  test('are used for the scripts that they have letters of', () => {
    expect(familyFor(harborWire, 'ru')).toEqual(["'Source Serif 4'"]);
    expect(familyFor(harborWire, 'ar')).toEqual([]);
    expect(familyFor(site, 'ru')).toEqual([]);
  });
});

test('the accent takes the place of the red, by day and by night, and for who wants more contrast', async () => {
  expect(await accentStyle(site)).toBeUndefined();
  expect(await accentStyle(harborWire)).toMatch(
    /^html:root\{--mark:light-dark\(#00574a,#5ed3b8\);--wash:light-dark\(#f\w+,#1\w+\)\}@media\(prefers-contrast:more\)/,
  );
});

test('a story opens with a drop cap or small capitals in scripts that have capitals, and nowhere else', () => {
  expect(openingStyle({ opening: 'drop cap' }, 'en')).toContain('initial-letter:3');
  expect(openingStyle({ opening: 'small capitals' }, 'ru')).toContain('small-caps');
  expect(openingStyle({ opening: 'drop cap' }, 'ar')).toBeUndefined();
  expect(openingStyle({}, 'en')).toBeUndefined();
});
