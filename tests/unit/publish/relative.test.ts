import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates, relativeUrl, relativise } from '../../../src/publish/relative.ts';

describe('an address in a page', () => {
  it.each([
    ['/b/', 'index.html', 'index.html'],
    ['/b/#story', 'index.html', '#story'],
    ['/b/#r2', 'changes/index.html', '../index.html#r2'],
    ['/b/changes/', 'index.html', 'changes/index.html'],
    ['/b/changes/#r2', 'index.html', 'changes/index.html#r2'],
    ['/b/changes/#r2', 'changes/index.html', '#r2'],
    ['/b/_astro/lead.x.avif', 'index.html', '_astro/lead.x.avif'],
    ['/b/_astro/lead.x.avif', 'changes/index.html', '../_astro/lead.x.avif'],
    ['/b/feed.xml?x=/b/', 'index.html', 'feed.xml?x=/b/'],
    ['/b/a:b.txt', 'index.html', './a:b.txt'],
    ['/', 'index.html', '/'],
    ['/bother/', 'index.html', '/bother/'],
    ['//b/x', 'index.html', '//b/x'],
    ['#r2', 'index.html', '#r2'],
    ['', 'index.html', ''],
    ['mailto:a@b.example', 'index.html', 'mailto:a@b.example'],
    ['https://a.example/b/', 'index.html', 'https://a.example/b/'],
  ])('%s of %s becomes %s', (url, page, expected) => {
    expect(relativeUrl(url, page, '/b/')).toBe(expected);
  });

  it('leads to the same file as before, wherever the site stands', () => {
    const segment = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,5}$/);
    const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, path, path, path, (target, page, base, elsewhere) => {
        // A file isn't a folder, too.
        fc.pre(!page.startsWith(`${target}/`));
        const relative = relativeUrl(`/${base}/${target}`, page, `/${base}/`);
        const moved = new URL(`https://x.example/${elsewhere}/${page}`);
        expect(new URL(relative, moved).pathname).toBe(`/${elsewhere}/${target}`);
      }),
    );
  });
});

describe('a page', () => {
  const page = [
    '<!DOCTYPE html><html><head><meta charset="utf-8">',
    '<link rel="canonical" href="https://a.example/b/"><link rel=icon href=/b/icon.svg>',
    '<meta property="og:image" content="https://a.example/b/card.png">',
    '<style>@font-face{src:url(/b/_astro/n.woff2)}a{background:url("/b/a.svg")}b{c:url(#d)}</style>',
    '<script type="application/ld+json">{"url":"/b/"}</script></head>',
    '<body><a href="/b/?a=1&amp;b=2">x &nbsp; y</a>\n',
    '<img src="/b/_astro/l.jpg" srcset="/b/_astro/l.jpg 400w, /b/_astro/m.jpg 800w" alt="/b/"></body>',
  ].join('');

  it('gets relative addresses, and keeps every other byte', () => {
    expect(relativise(page, 'index.html', '/b/')).toBe(
      page
        .replace('href=/b/icon.svg', 'href="icon.svg"')
        .replace('url(/b/_astro/n.woff2)', 'url(_astro/n.woff2)')
        .replace('url("/b/a.svg")', 'url("a.svg")')
        .replace('"/b/?a=1&amp;b=2"', '"index.html?a=1&amp;b=2"')
        .replace('src="/b/_astro/l.jpg"', 'src="_astro/l.jpg"')
        .replace(
          '"/b/_astro/l.jpg 400w, /b/_astro/m.jpg 800w"',
          '"_astro/l.jpg 400w, _astro/m.jpg 800w"',
        ),
    );
  });

  it('for missing addresses keeps its own, for it is served at any depth', () => {
    expect(relativise(page, '404.html', '/b/')).toBe(page);
  });
});

describe('srcset', () => {
  it.each([
    ['a.jpg', [['a.jpg', '']]],
    [
      'a.jpg 1x,b.jpg 2x',
      [
        ['a.jpg', '1x'],
        ['b.jpg', '2x'],
      ],
    ],
    [
      ' a,b.jpg 400w ,\n c.jpg 800w',
      [
        ['a,b.jpg', '400w'],
        ['c.jpg', '800w'],
      ],
    ],
    ['', []],
  ])('%j is taken apart', (srcset, expected) => {
    expect(candidates(srcset).map(({ url, descriptor }) => [url, descriptor])).toEqual(expected);
  });
});
