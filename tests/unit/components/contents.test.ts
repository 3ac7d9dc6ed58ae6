import { expect, test } from 'vitest';
import { contentsOf } from '../../../src/components/contents.ts';

const heading = (id: string) => `<h2 id="${id}">On <em>${id}</em></h2><p>Words.</p>`;

test('a story with four headings of the second level has a list of them', () => {
  const html = ['a', 'b', 'c', 'd'].map(heading).join('\n');
  expect(contentsOf(html)).toEqual(['a', 'b', 'c', 'd'].map((id) => ({ id, text: `On ${id}` })));
});

test('one with three, or with headings of other levels and in parts, has none', () => {
  const others = '<h3 id="d">D</h3><div><h2 id="e">E</h2></div>';
  expect(contentsOf(['a', 'b', 'c'].map(heading).join('') + others)).toEqual([]);
});

test('the numbers of footnotes are not in the list', () => {
  const noted = '<h2 id="d">On d<sup class="n1"><a href="#fn" data-footnote-ref>1</a></sup></h2>';
  expect(contentsOf(['a', 'b', 'c'].map(heading).join('') + noted).at(-1)).toEqual({
    id: 'd',
    text: 'On d',
  });
});
