import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutFonts } from '../../../../src/publish/fonts/fonts.ts';

const fonts = join(
  import.meta.dirname,
  '../../../../node_modules/@fontsource-variable/newsreader/files',
);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'late-edition-fonts-'));
  mkdirSync(join(folder, '_astro'));
  for (const name of ['latin-opsz-normal', 'latin-ext-opsz-normal', 'latin-opsz-italic']) {
    copyFileSync(join(fonts, `newsreader-${name}.woff2`), join(folder, `_astro/${name}.woff2`));
  }
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const face = (file: string, more: string) =>
  `@font-face{font-family:Newsreader;${more};src:url(/b/_astro/${file}.woff2)format("woff2")}`;
const axes = 'font-variation-settings:"opsz" 26,"wght" 450';
const css = [
  face('latin-opsz-normal', `${axes};unicode-range:U+0-FF`),
  face('latin-ext-opsz-normal', `${axes};unicode-range:U+100-2BA`),
  face('latin-opsz-normal', 'font-weight:700;font-variation-settings:"opsz" 26,"wght" 650'),
  face('latin-opsz-italic', `font-style:italic;${axes}`),
  '@font-face{font-family:Newsreader Georgia;src:local(Georgia);size-adjust:91%}',
  'p{font-family:Newsreader;hyphens:auto}b{font-weight:inherit}.lean{font-style:italic}',
  '.link:after{content:attr(href)}',
].join('\n');
const page = (body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${css}</style></head><body>${body}</body></html>`;

/** Cuts for a page, and gives the page with what each font that is left covers. */
async function cut(body: string) {
  const pages = await cutFonts(folder, new Map([['index.html', page(body)]]), '/b/');
  const names = readdirSync(join(folder, '_astro')).sort().reverse();
  const files = names.map((name) => {
    const font = create(readFileSync(join(folder, '_astro', name)));
    if (font.isCollection) throw new Error('A cut font is a single one.');
    const covers = String.fromCodePoint(...font.characterSet).replace('\uFFFF', '');
    return { name: name.replace(/\.\w+\.woff2$/, ''), covers, axes: font.variationAxes };
  });
  return { html: pages.get('index.html') ?? '', files };
}

describe('the fonts of a page', () => {
  it('hold the characters that are shown, and the hyphen that lines are broken with', async () => {
    const { files } = await cut(
      '<h1>Dab</h1><p>cab fade</p><img alt="Ox"><script type="application/ld+json">{}</script>',
    );
    expect(files.map(({ name, covers }) => [name, covers])).toEqual([
      ['newsreader', ' -DOabcdefx'],
    ]);
  });

  it('hold what the style sheet takes from an attribute, of the links that it does so for', async () => {
    const { files } = await cut('<a href="q">a</a> <a class="link" href="z">b</a>');
    expect(files[0]?.covers).toBe(' -abz');
  });

  it('have their axes fixed where the style sheet says, and vary no more', async () => {
    const { files } = await cut('<p>cab</p>');
    expect(files.map(({ axes: left }) => left)).toEqual([{}]);
  });

  it('are declared and preloaded from their new places, the picture first', async () => {
    const { html } = await cut('<p>cab</p><picture><img alt=""></picture><p>cab</p>');
    const names = [...html.matchAll(/href="\/b\/(_astro\/[^"]+)" as="font"/g)].map(
      ([, name]) => name,
    );
    expect(names).toHaveLength(1);
    for (const name of names) {
      expect(existsSync(join(folder, name ?? ''))).toBe(true);
      expect(html).toContain(`src:url(/b/${name})format("woff2")}`);
    }
    expect(html).toContain('</picture><link rel="preload"');
    expect(html).not.toContain('font-variation-settings');
    expect(html).not.toContain('unicode-range');
  });

  it('are preloaded where the body begins if there is no picture, so that the paint need not wait', async () => {
    const { html } = await cut('<p>cab</p>');
    expect(html).toContain('<body><link rel="preload"');
  });

  it('share the characters out where one file does not have them all', async () => {
    const { html, files } = await cut('<p>Łódź</p>');
    expect(files.map(({ covers }) => covers).sort()).toEqual(['-dó', 'Łź']);
    expect(html).toContain('unicode-range:U+2D,U+64,U+F3}');
    expect(html).toContain('unicode-range:U+141,U+17A}');
  });

  it.each([
    ['italic', '<em>fade</em>'],
    ['italic', '<span class="lean">fade</span>'],
    ['bold', '<strong>fade</strong>'],
  ])('are %s only where the page is, with what is so: %s', async (style, stressed) => {
    const { html, files } = await cut(`<p>cab <b>cab</b> ${stressed}</p>`);
    expect(files.map(({ name, covers }) => [name, covers])).toEqual([
      ['newsreader', expect.stringContaining('abcdef')],
      [`newsreader-${style}`, 'adef'],
    ]);
    expect(html.match(/rel="preload"/g)).toHaveLength(1);
  });

  it('are left out, with what stands in for them, of a story in a script that they lack', async () => {
    const { html, files } = await cut('<h1>Привет</h1><p>Слово и дело, NATO</p>');
    expect(files).toEqual([]);
    expect(html).not.toContain('@font-face');
    expect(html).not.toContain('preload');
  });

  it('are the same bytes under the same names each time', async () => {
    const first = await cut('<p>cab</p>');
    const name = readdirSync(join(folder, '_astro')).find((one) => one.startsWith('newsreader.'));
    rmSync(join(folder, '_astro', name ?? ''));
    for (const one of ['latin-opsz-normal', 'latin-ext-opsz-normal', 'latin-opsz-italic']) {
      copyFileSync(join(fonts, `newsreader-${one}.woff2`), join(folder, `_astro/${one}.woff2`));
    }
    expect(await cut('<p>cab</p>')).toEqual(first);
    expect(readdirSync(join(folder, '_astro'))).toContain(name);
  });
});
