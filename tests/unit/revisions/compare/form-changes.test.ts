import { describe, expect, test } from 'vitest';
import { recordedChanges } from '../../../../src/revisions/compare/changes.ts';
import type { Content } from '../../../../src/revisions/revision.ts';

const texts = (all: readonly string[]): Content[] => all.map((text) => ({ of: 'text', text }));

/** What is told of the form of a text, besides what is told of its words. */
function told(before: readonly Content[], after: readonly Content[]): string[] {
  return recordedChanges(before, after, 'en').flatMap((change) => {
    if (change.about === undefined) return [];
    expect(change.moved).toBe(false);
    const words = change.words.map(({ kind, text }) => {
      expect(text).not.toBe('');
      return { same: text, removed: `[-${text}-]`, added: `{+${text}+}` }[kind];
    });
    const place = change.part === 'body' ? `${change.before}→${change.after}` : change.part;
    return [[place, change.about, words.join('')].filter(Boolean).join(' ')];
  });
}

describe('of a text it is told', () => {
  test.each<[string, string[], string[], string[]]>([
    [
      'where a link leads now',
      ['One.', 'See [a](https://a.org/).'],
      ['One.', 'See [a](https://b.org/).'],
      ['1→1 linkChanged a: [-https://a.org/-]{+https://b.org/+}'],
    ],
    [
      'where the first of two links leads now',
      ['[a](https://a.org/) [b](https://b.org/)'],
      ['[a](https://c.org/) [b](https://b.org/)'],
      ['0→0 linkChanged a: [-https://a.org/-]{+https://c.org/+}'],
    ],
    [
      'that one link took the place of two',
      ['[a](https://a.org/) [b](https://b.org/)'],
      ['[a b](https://c.org/)'],
      [
        '0→0 linkChanged a b: [-https://a.org/-]{+https://c.org/+}',
        '0→0 linkRemoved b: [-https://b.org/-]',
      ],
    ],
    [
      'that a link is new, and another is gone',
      ['a [b](https://b.org/) c'],
      ['[a](https://a.org/) [b](https://b.org/) c'],
      ['0→0 linkAdded a: {+https://a.org/+}'],
    ],
    [
      'that a link is gone',
      ['[a](https://a.org/) b'],
      ['a b'],
      ['0→0 linkRemoved a: [-https://a.org/-]'],
    ],
    [
      'where a link leads in words that were edited',
      ['It was [here](https://a.org/) that they met.'],
      ['It was [there](https://b.org/) that they met.'],
      ['0→0 linkChanged there: [-https://a.org/-]{+https://b.org/+}'],
    ],
    ['that words are set off', ['a b'], ['_a_ b'], ['0→0 formatChanged a']],
    ['that words are set off no more', ['_a_ b'], ['a b'], ['0→0 formatChanged a']],
    ['once that words are set off otherwise', ['_a_ b'], ['**a** b'], ['0→0 formatChanged a']],
    ['that words are code', ['a b'], ['`a` b'], ['0→0 formatChanged a']],
    ['that words have a tag', ['a b'], ['<u>a</u> b'], ['0→0 formatChanged a']],
    [
      'that a tag has another value',
      ['<span lang="de">a</span> b'],
      ['<span lang="nl">a</span> b'],
      ['0→0 formatChanged a'],
    ],
    [
      'that a tag has one value more',
      ['<span lang="de">a</span> b'],
      ['<span lang="de" dir="ltr">a</span> b'],
      ['0→0 formatChanged a'],
    ],
    ['that words have another tag', ['<u>a</u> b'], ['<mark>a</mark> b'], ['0→0 formatChanged a']],
    [
      'that other words are set off',
      ['_a_ b'],
      ['a _b_'],
      ['0→0 formatChanged a', '0→0 formatChanged b'],
    ],
    [
      'what changed, in the order of the text',
      ['It was [here](https://a.org/) that they met.', '_E_ f.'],
      ['It was [there](https://b.org/) that they met.', 'E f.'],
      ['0→0 linkChanged there: [-https://a.org/-]{+https://b.org/+}', '1→1 formatChanged E'],
    ],
    [
      'of each part that has another value',
      ['<Note kind="editor">\n  B.\n</Note>', '<Note kind="context">\n  C.\n</Note>'],
      ['<Note kind="warning">\n  B.\n</Note>', '<Note kind="disclosure">\n  C.\n</Note>'],
      ['0→0 formatChanged B.', '1→1 formatChanged C.'],
    ],
    [
      'of all words that are set off no more',
      ['[a](https://a.org/) _b_ ~~c~~ `d`'],
      ['[a](https://b.org/) b c d'],
      [
        '0→0 linkChanged a: [-https://a.org/-]{+https://b.org/+}',
        '0→0 formatChanged b',
        '0→0 notStruckThrough c',
        '0→0 formatChanged d',
      ],
    ],
    ['that words are struck out', ['a b'], ['~~a~~ b'], ['0→0 struckThrough a']],
    ['that words are struck out no more', ['~~a~~ b'], ['a b'], ['0→0 notStruckThrough a']],
    [
      'that words that were set off are struck out',
      ['_a_ b'],
      ['~~a~~ b'],
      ['0→0 formatChanged a', '0→0 struckThrough a'],
    ],
    [
      'that words that were struck out are set off',
      ['~~a~~ b'],
      ['_a_ b'],
      ['0→0 notStruckThrough a', '0→0 formatChanged a'],
    ],
    ['that a line breaks elsewhere', ['a\\\nb c'], ['a b c'], ['0→0 formatChanged']],
    ['that a footnote is new', ['a b'], ['a[^1] b'], ['0→0 formatChanged']],
    ['that a heading is none', ['## A b'], ['A b'], ['0→0 formatChanged A b']],
    ['the number at which a list begins', ['1. a'], ['3. a'], ['0→0 formatChanged [-1.-]{+3.+}']],
    [
      'the number of a list with ten items',
      ['9. a'],
      ['10. a'],
      ['0→0 formatChanged [-9.-]{+10.+}'],
    ],
    ['that a list has numbers', ['- a'], ['1. a'], ['0→0 formatChanged a']],
    ['that a list has numbers no more', ['1. a'], ['- a'], ['0→0 formatChanged a']],
    ['that a list stands in a quotation', ['2. a'], ['> 2. a'], ['0→0 formatChanged a']],
    [
      'the number of a list in a quotation',
      ['> 2. a'],
      ['> 3. a'],
      ['0→0 formatChanged [-2.-]{+3.+}'],
    ],
    [
      'once that a list has numbers',
      ['- a\n- b\n- c'],
      ['1. a\n2. b\n3. c'],
      ['0→0 formatChanged a'],
    ],
    [
      'once how a column is set',
      ['| a | b |\n| - | - |\n| c | d |'],
      ['| a | b |\n| - | :-: |\n| c | d |'],
      ['1→1 formatChanged b'],
    ],
    [
      'of each heading that is of another level',
      ['## A', '## B'],
      ['### A', '### B'],
      ['0→0 formatChanged A', '1→1 formatChanged B'],
    ],
    [
      'once that a part has another value',
      ['<Note kind="editor">\n  B.\n\n  _C._\n</Note>'],
      ['<Note kind="warning">\n  B.\n\n  _C._\n</Note>'],
      ['0→0 formatChanged B.'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(told(texts(before), texts(after))).toEqual(expected);
  });
});

describe('nothing is told of the form', () => {
  test.each<[string, string[], string[]]>([
    ['of words that are new', ['a b c'], ['a b **d** c']],
    ['of words that are gone', ['a b **d** c'], ['a b c']],
    ['of words that were put in the place of others', ['a b c _d_ e'], ['a b c **f** e']],
    ['of a paragraph that is new', ['a b'], ['a b', '## New [c](https://a.org/)']],
    ['of a paragraph that is gone', ['a b', '## Gone [c](https://a.org/)'], ['a b']],
    [
      'of a link whose words are others',
      ['[a](https://a.org/) b c d'],
      ['[e](https://a.org/) b c d'],
    ],
    ['where marks of another shape are set off', ['**it’s** a b'], ["**it's** a b"]],
  ])('%s', (_, before, after) => {
    expect(told(texts(before), texts(after))).toEqual([]);
  });
});

describe('it is told which paragraph it is', () => {
  test('where one above it was divided', () => {
    const before = texts(['A b. C d.', '_E_ f.', 'G.']);
    const after = texts(['A b.', 'C d.', 'E f.', 'G.']);
    expect(told(before, after)).toEqual(['1→2 formatChanged E']);
  });

  test('where others are new or gone', () => {
    const before = texts(['Gone.', '_E_ f.', 'At least 12,000 went.']);
    const after = texts(['E f.', 'At least 10,000 went.', 'All of this is new.']);
    expect(told(before, after)).toEqual(['1→0 formatChanged E']);
  });

  test('where one above it has moved', () => {
    const before = texts(['A b.', '_E_ f.', 'G h.']);
    const after = texts(['E f.', 'G h.', 'A b.']);
    expect(told(before, after)).toEqual(['1→0 formatChanged E']);
  });
});

test('a picture that is new is none of the paragraphs', () => {
  const picture: Content = { of: 'lead.image', text: `${'a'.repeat(64)}.png` };
  expect(told(texts(['_E_ f.']), [picture, ...texts(['E f.'])])).toEqual(['0→0 formatChanged E']);
});

test('of a part that leads elsewhere it is told where none of its words say so', () => {
  const embed = (url: string) =>
    texts([`<Embed url="${url}" title="B" by="C" at="2024" date="2024" source="A" />`]);
  expect(told(embed('https://a.org/'), embed('https://b.org/'))).toEqual(['0→0 formatChanged B']);
});

test.each<[Content['of'], string]>([
  ['standfirst', 'standfirst'],
  ['lead.caption', 'caption'],
  ['lead.credit', 'credit'],
])('of the words of %s it is told where they lead and how they are set off', (of, part) => {
  const [before, after] = ['[a](https://a.org/) b c', '[a](https://b.org/) _b_ c'].map(
    (text): Content[] => [{ of, text }],
  );
  expect(told(before ?? [], after ?? [])).toEqual([
    `${part} linkChanged a: [-https://a.org/-]{+https://b.org/+}`,
    `${part} formatChanged b`,
  ]);
});

test('of an author it is told where the name leads, and nothing where it never led anywhere', () => {
  const author = (url?: string): Content[] => [
    { of: 'author', text: 'Ana' },
    ...(url === undefined ? [] : [{ of: 'author.url', text: url } as const]),
  ];
  expect(told(author(), author('https://a.org/'))).toEqual([
    'authors linkAdded Ana: {+https://a.org/+}',
  ]);
  expect(told(author(), author())).toEqual([]);
});
