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
    '<g class="a" style="fill:red;--ink:#123;color-scheme:light dark" />',
    '<text xml:space="preserve">a <textPath href="#p">b</textPath></text>',
    '<rect fill="url( \'#g\' )" clip-path="url(#c)" mask="url(#m)" vector-effect="none" />',
    '<mask id="m"><pattern patternUnits="userSpaceOnUse" /><marker refX="1" orient="auto" /></mask>',
    '<filter id="f"><feColorMatrix in="SourceAlpha" values="1 0" color-interpolation-filters="sRGB" /></filter>',
    '<use href=" #s " />',
    '<filter><feBlend /><feDisplacementMap /><feGaussianBlur /><feTurbulence /></filter>',
    '<path x="1" d="M0 0" /><g transform="none" /><pattern patternContentUnits="a" maskUnits="b" />',
    '<feTile in="a" filterUnits="b" intercept="1" edgeMode="c" specularExponent="1" seed="1" />',
    '<text alignment-baseline="a" direction="ltr" font-size="9" font-style="italic" />',
    '<path marker-end="a" stop-opacity="1" stroke-linecap="a" text-rendering="b" visibility="c" />',
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
    ['<handler>alert(1)</handler>', 'a script'],
    ...['iframe', 'embed', 'object', 'canvas'].map((name) => [`<${name}/>`, 'HTML']),
    ['<video/>', 'a film'],
    ['<audio/>', 'a sound'],
    ...['animate', 'animateColor', 'animateMotion', 'animateTransform', 'mpath'].map((name) => [
      `<${name} attributeName="x" to="9"/>`,
      'an animation',
    ]),
    ...['feImage', 'cursor'].map((name) => [`<${name} href="#a"/>`, 'a file from elsewhere']),
    ['<view id="a"/>', 'a link'],
    ...['font', 'font-face'].map((name) => [`<${name}/>`, 'a font']),
    ['<set attributeName="href" to="javascript:alert(1)"/>', 'an animation'],
    ['<image href="https://x.example/a.png" />', 'a file from elsewhere'],
    ['<image href="//x.example/data:image/png;base64,AAAA" />', 'a file from elsewhere'],
    ['<image href="data:image/png;base64,AAAA;x" />', 'a file from elsewhere'],
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
    ['<use xlink:href="other.svg#a" />', '<use />', 'a file from elsewhere'],
    ['<rect style="" mask="URL(a.svg)" />', '<rect style="" />', 'a file from elsewhere'],
    ['<rect style="fill:red;transition:fill 1s" />', '<rect style="fill:red" />', 'an animation'],
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

test('an unknown name space, and attributes that nobody would miss, go without a word', async () => {
  const foreign =
    '<g xmlns="http://www.w3.org/1999/xhtml" xmlns:xlink="http://x.example/"><rect/></g>';
  expect(await cleaned(foreign)).toEqual({ left: '<g><rect /></g>', told: [] });
  const own = '<g xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" />';
  expect((await cleaned(own)).left).toBe(own);
  expect(await cleaned('<rect tabindex="0" role="img" content="on" /><b/><toString/>')).toEqual({
    left: '<rect />',
    told: [],
  });
});

describe('of a switch, what everybody sees is kept', () => {
  test.each([
    [
      '<foreignObject/><g systemLanguage="fr"><rect/></g><g id="all"><circle/></g>',
      '<g id="all"><circle /></g>',
      [],
    ],
    ['<g id="one"/><g id="two"/>', '<g id="one" />', []],
    ['<g systemLanguage="fr"/><g systemLanguage="en" id="b"/>', '<g id="b" />', []],
    ['<g onclick="x"><script/></g>', '<g />', ['an event attribute', 'a script']],
    ['<foreignObject/>', '', ['HTML']],
    ['', '', []],
  ])('%s', async (inside, left, told) => {
    expect(await cleaned(`<switch>${inside}</switch>`)).toEqual({ left, told });
  });
});

test('a picture inside a drawing loses what it says of its place', async () => {
  const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#345' } })
    .withExif({ IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();
  const href = `data:image/jpeg;base64,${photo.toString('base64')}`;
  const { left } = await cleaned(
    `<image xlink:href="${href}" href="${href}" width="9" height="9" />`,
  );
  expect(left).not.toContain('xlink:href');
  const [, data = ''] = /base64,([^"]+)/.exec(left) ?? [];
  const metadata = await sharp(Buffer.from(data, 'base64')).metadata();
  expect(metadata).toMatchObject({ width: 9, height: 9, format: 'jpeg' });
  expect(metadata.exif).toBeUndefined();
});

test.each([
  ['png', 'png', 'href', '#0000ff80'],
  ['webp', 'png', 'xlink:href', '#0000ff80'],
  ['jpeg', 'jpeg', 'xlink:href', '#0000ff'],
] as const)(
  'a %s inside a drawing stays as a %s, upright and with its colours',
  async (given, kept, name, background) => {
    const picture = sharp({ create: { width: 9, height: 6, channels: 4, background } });
    const file = await picture
      .withMetadata({ orientation: 6 })
      .toFormat(given, { lossless: true })
      .toBuffer();
    const href = `\n data:image/${given === 'jpeg' ? 'JPG' : given};base64,${file.toString('base64')}\n`;
    const { left, told } = await cleaned(`<image ${name}="${href}" />`);
    expect(told).toEqual([]);
    const [, type, data = ''] =
      new RegExp(`^<image ${name}="data:image/(\\w+);base64,([^"]+)" />$`).exec(left) ?? [];
    expect(type).toBe(kept);
    const bytes = Buffer.from(data, 'base64');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: kept, width: 6, height: 9 });
    const [red = 0, , blue = 0] = await sharp(bytes).raw().toBuffer();
    expect([red < 9, blue > 245]).toEqual([true, true]);
  },
);

test('an image that names nothing is removed without a word', async () => {
  expect(await cleaned('<image width="9" /><image href="#a" />')).toEqual({ left: '', told: [] });
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
    ['.a{/* draft */FILL:red} /* b */ ', '.a{FILL:red}'],
    [
      '@SUPPORTS (fill:red){@layer a{.a{fill:red;x:url(y)}}}',
      '@SUPPORTS (fill:red){@layer a{.a{fill:red}}}',
    ],
    ['@layer a;@charset "x";@page{margin:0}.a{fill:red}', '.a{fill:red}'],
    ['@media print{@font-face{font-family:A}.a{fill:red}}', '@media print{.a{fill:red}}'],
    ['fill:red;-webkit-transition:all 1s;stroke:src(x)', 'fill:red'],
    ['@x-font-face{a:b}@font-faces{a:b}', ''],
  ])('%s becomes %s', (css, expected) => {
    expect(cleanStyles(css, () => undefined)).toBe(expected);
  });

  test.each([
    ['@Font-Face{src:url(a)}', ['a font']],
    ['@-webkit-keyframes a{}', ['an animation']],
    ['@IMPORT "a"', ['a file from elsewhere']],
    [
      '.a{Animation-Name:b;-moz-Animation:c;transition-delay:1s}',
      ['an animation', 'an animation', 'an animation'],
    ],
    ['.a{not-animation:b;my-x-animation:c}', []],
    ['.a{fill:url(b)}', ['a file from elsewhere']],
    ['@x-font-face{a:b}@font-faces{a:b}@x-import "a";@keyframes-x{}@page{}/* x */', []],
  ])('of %s an editor is told %j', (css, expected) => {
    const told: string[] = [];
    cleanStyles(css, (removed) => told.push(removed));
    expect(told).toEqual(expected);
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
    ['-webkit-image-set ("a.png" 1x)', true],
    ['src("a.png")', true],
    ['SRC ("a.png")', true],
    ['image("a.png")', true],
    ['expression (alert(1))', true],
    ['\\41', true],
    ['mysrc(1)', false],
    ['image src expression', false],
    ['url( \t" #a" )', false],
    ['url(\n#a)', false],
    ['red', false],
    ['url(#a), url(b)', true],
  ])('%s leads elsewhere: %s', (value, expected) => {
    expect(leadsElsewhere(value)).toBe(expected);
  });
});
