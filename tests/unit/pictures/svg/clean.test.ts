import { DOMParser } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../../src/pictures/svg/clean.ts';
import { cleanStyles, leadsElsewhere } from '../../../../src/pictures/svg/clean-styles.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';

/** What is left inside a drawing, and what its editor is told. */
async function cleaned(inside: string, attributes = ''): Promise<{ left: string; told: string[] }> {
  const source = `<svg ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
  const root = new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('svg');
  if (!root) throw new Error('There is no root.');
  const told = await clean(root);
  return { left: root.innerHTML, told };
}

describe('what draws stays as it is', () => {
  test.each([
    '<path d="M0 0h9" fill="none" stroke="#123" stroke-width="2" />',
    '<g transform="scale(2)" opacity=".5"><rect width="9" height="9" rx="1" /></g>',
    '<defs><linearGradient id="g"><stop offset="0" stop-color="red" /></linearGradient></defs><rect fill="url(#g)" />',
    '<symbol id="s"><circle r="3" /></symbol><use href="#s" /><use xlink:href="#s" />',
    '<text x="1" y="2" class="name" text-anchor="middle">Kyiv <tspan dy="1em">today</tspan></text>',
    '<filter id="f"><feGaussianBlur stdDeviation="2" /></filter>',
  ])('%s', async (inside) => {
    expect(await cleaned(inside)).toEqual({ left: inside, told: [] });
  });

  test('styles, also those for the dark', async () => {
    const css = '.a{fill:red}@media (prefers-color-scheme:dark){.a{fill:pink}}';
    expect((await cleaned(`<style>${css}</style>`)).left).toBe(`<style>${css}</style>`);
  });
});

describe('what does something else is removed, and told', () => {
  test.each([
    ['<script>alert(1)</script>', 'a script'],
    ['<g><script href="https://x.example/a.js"/></g>', 'a script'],
    ['<foreignObject><b>x</b></foreignObject>', 'HTML'],
    ['<animate attributeName="x" to="9"/>', 'an animation'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', 'an animation'],
    ['<image href="https://x.example/a.png" />', 'a file from elsewhere'],
    ['<image href="data:image/svg+xml;base64,PHN2Zy8+" />', 'a file from elsewhere'],
    ['<style>@font-face{font-family:A;src:url(a.woff2)}</style>', 'a font'],
    ['<style>@import "https://x.example/a.css";</style>', 'a file from elsewhere'],
    ['<style>@keyframes a{to{opacity:0}}</style>', 'an animation'],
  ])('%s', async (inside, told) => {
    const { left, told: said } = await cleaned(inside);
    expect(left.replace(/<\/?(?:g|style)(?: ?\/)?>/g, '')).toBe('');
    expect(said).toEqual([told]);
  });

  test.each([
    ['<rect onclick="alert(1)" />', '<rect />', 'an event attribute'],
    ['<rect ONLOAD="alert(1)" />', '<rect />', 'an event attribute'],
    ['<rect fill="url(https://x.example/#a)" />', '<rect />', 'a file from elsewhere'],
    ['<use href="other.svg#a" />', '<use />', 'a file from elsewhere'],
    ['<use href="data:image/png;base64,AAAA" />', '<use />', 'a file from elsewhere'],
    [
      '<rect style="fill:red;filter:url(//x.example/a)" />',
      '<rect style="fill:red" />',
      'a file from elsewhere',
    ],
    ['<a href="https://x.example/"><rect /></a>', '<rect />', 'a link'],
  ])('%s', async (inside, left, told) => {
    expect(await cleaned(inside)).toEqual({ left, told: [told] });
  });

  test('inside a link, too', async () => {
    expect(await cleaned('<a href="#x"><g onclick="x"><script>1</script></g></a>')).toEqual({
      left: '<g />',
      told: ['a link', 'an event attribute', 'a script'],
    });
  });

  test('each kind is told once, and the root is cleaned as well', async () => {
    const { told } = await cleaned('<script>1</script><script>2</script>', 'onload="x"');
    expect(told).toEqual(['an event attribute', 'a script']);
  });
});

test('notes of drawing programs go without a word', async () => {
  const inside =
    '<metadata>x</metadata><sodipodi:namedview/><title>draft</title><rect id="a" data-name="Layer 1"/>';
  expect(await cleaned(inside, 'inkscape:version="1"')).toEqual({
    left: '<rect id="a" />',
    told: [],
  });
});

test('of a switch, what everybody sees is kept', async () => {
  const inside =
    '<switch><foreignObject/><g systemLanguage="fr"><rect/></g><g id="all"><circle/></g></switch>';
  expect((await cleaned(inside)).left).toBe('<g id="all"><circle /></g>');
});

test('a picture inside a drawing loses what it says of its place', async () => {
  const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#345' } })
    .withExif({ IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();
  const href = `data:image/jpeg;base64,${photo.toString('base64')}`;
  const { left } = await cleaned(`<image href="${href}" width="9" height="9" />`);
  const [, data = ''] = /base64,([^"]+)/.exec(left) ?? [];
  const metadata = await sharp(Buffer.from(data, 'base64')).metadata();
  expect(metadata).toMatchObject({ width: 9, height: 9, format: 'jpeg' });
  expect(metadata.exif).toBeUndefined();
});

test('a damaged picture inside a drawing is removed', async () => {
  const { left, told } = await cleaned('<image href="data:image/png;base64,AAAA" />');
  expect({ left, told }).toEqual({ left: '', told: ['a damaged picture'] });
});

describe('styles', () => {
  test.each([
    ['.a{fill:red;animation:spin 1s}', '.a{fill:red}'],
    ['.a{behavior:url(x.htc);fill:red}', '.a{fill:red}'],
    ['.a{position:fixed;stroke:blue}', '.a{stroke:blue}'],
    ['@media print{.a{fill:red;background:url(x)}}', '@media print{.a{fill:red}}'],
    ['@namespace x url(y);.a{fill:red}', '.a{fill:red}'],
    ['.a{--ink:#123;fill:var(--ink)}', '.a{--ink:#123;fill:var(--ink)}'],
  ])('%s becomes %s', (css, expected) => {
    expect(cleanStyles(css, () => undefined)).toBe(expected);
  });

  test.each([
    ['url(#a)', false],
    ['url( "#a" )', false],
    ["url('#a') none", false],
    ['url(a.svg#b)', true],
    ['url()', true],
    ['URL(https://x.example)', true],
    ['u\\72l(https://x.example)', true],
    ['image-set("a.png" 1x)', true],
    ['url(#a), url(b)', true],
  ])('%s leads elsewhere: %s', (value, expected) => {
    expect(leadsElsewhere(value)).toBe(expected);
  });
});
