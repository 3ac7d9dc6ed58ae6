import { expect, test } from 'vitest';
import { markBlocks } from '../../../src/components/changes/mark-blocks.ts';

const marked = (html: string, changed: number[], count: number) =>
  markBlocks(html, changed, count, '<a>L</a>');

test.each([
  ['a paragraph', '<p>One</p>', '<p class="changed">One<a>L</a></p>'],
  ['one with a class', '<p class="hung">One</p>', '<p class="hung changed">One<a>L</a></p>'],
  [
    'a list',
    '<ul>\n<li>One</li><li>Two</li></ul>',
    '<ul class="changed">\n<li>One<a>L</a></li><li>Two</li></ul>',
  ],
  [
    'a figure, whose caption has to be last',
    '<figure class="figure"><img><figcaption>One</figcaption></figure>',
    '<figure class="figure changed"><a>L</a><img><figcaption>One</figcaption></figure>',
  ],
  [
    'a figure, whose caption is first',
    '<figure><figcaption>One</figcaption><svg></svg></figure>',
    '<figure class="changed"><figcaption>One</figcaption><svg></svg><a>L</a></figure>',
  ],
  [
    'code, which can hold no link',
    '<pre tabindex="0"><code>a</code></pre>',
    '<pre class="changed" tabindex="0"><code>a</code></pre>',
  ],
  [
    'a scrolling table',
    '<div class="scroll"><table></table></div>',
    '<div class="scroll changed"><table></table><a>L</a></div>',
  ],
])('%s is marked', (_what, html, expected) => {
  expect(marked(html, [0], 1)).toBe(expected);
});

test('only what has changed is marked, and footnotes are counted last', () => {
  const notes =
    '<section data-footnotes class="footnotes"><h2>F</h2><ol><li>1</li><li>2</li></ol></section>';
  expect(marked(`<p>One</p>\n<p>Two</p>\n${notes}`, [1, 3], 4)).toBe(
    `<p>One</p>\n<p class="changed">Two<a>L</a></p>\n${notes.replace('<li>2', '<li class="changed">2<a>L</a>')}`,
  );
});

test('nothing is marked if a part prints nothing, or two things, so that blocks cannot be told apart', () => {
  const html = '<p>One</p><p>Two</p>';
  expect(marked(html, [0], 3)).toBe(html);
  expect(marked(html, [0], 1)).toBe(html);
});
