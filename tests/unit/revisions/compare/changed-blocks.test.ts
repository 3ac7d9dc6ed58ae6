import { expect, test } from 'vitest';
import { changedBlocks } from '../../../../src/revisions/compare/changed-blocks.ts';
import type { Content } from '../../../../src/revisions/revision.ts';

const text = (...blocks: string[]): Content[] => blocks.map((one) => ({ of: 'text', text: one }));

test.each([
  ['an edited paragraph', ['One.', 'Two words.'], ['One.', 'Two other words.'], [1]],
  ['a new one', ['One.', 'Three.'], ['One.', 'Two.', 'Three.'], [1]],
  [
    'a list with an edited item',
    ['One.', '- A\n- B', 'Two.'],
    ['One.', '- A\n- B and C', 'Two.'],
    [1],
  ],
  [
    'a footnote',
    ['One.[^1]', '[^1]: Some note here.'],
    ['One.[^1]', '[^1]: Some other note here.'],
    [1],
  ],
  [
    'a link that leads elsewhere',
    ['[One](https://a.example/).'],
    ['[One](https://b.example/).'],
    [0],
  ],
  [
    'what comes after a list',
    ['- A\n- B\n- C', 'The last one here.'],
    ['- A\n- B\n- C', 'The very last one here.'],
    [1],
  ],
  [
    'the last of three lists',
    ['- A\n- B', '- C\n- D', '- E\n- The last.'],
    ['- A\n- B', '- C\n- D', '- E\n- The very last.'],
    [2],
  ],
])('%s is found, whatever stands before the text', (_what, before, after, expected) => {
  const of = (name: 'headline' | 'lead.image', words: string): Content => ({
    of: name,
    text: words,
  });
  expect(
    changedBlocks(
      [of('headline', 'Old'), of('lead.image', 'a.png'), ...text(...before)],
      [of('headline', 'New'), of('lead.image', 'b.png'), ...text(...after)],
      'en',
    ),
  ).toEqual(expected);
});

test.each([
  ['a paragraph that was taken out', ['One.', 'Two.'], ['One.']],
  ['a paragraph that stands elsewhere', ['One.', 'Two.', 'Three.'], ['Two.', 'Three.', 'One.']],
  ['a paragraph that was divided', ['One. Two.'], ['One.', 'Two.']],
])('nothing is found of %s', (_what, before, after) => {
  expect(changedBlocks(text(...before), text(...after), 'en')).toEqual([]);
});
