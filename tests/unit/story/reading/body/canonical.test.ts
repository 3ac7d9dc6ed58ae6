import { expect, test } from 'vitest';
import { parseBody } from '../../../../../src/story/reading/body/body.ts';
import { canonicalBlocks, readCanonical } from '../../../../../src/story/reading/body/canonical.ts';

/** The one form of a body that has nothing wrong with it. */
function canonical(body: string, names: [string, string][] = []): string[] {
  const { tree, problems } = parseBody(body, 'story.mdx', 1, { language: 'en-US' });
  expect(problems).toEqual([]);
  const before = structuredClone(tree);
  const blocks = canonicalBlocks(tree, new Map(names));
  // The page prints the same tree.
  expect(tree).toEqual(before);
  return blocks;
}

const figure = (props: string) => `<Figure ${props} alt="A bridge." caption="The bridge." />`;

test.each([
  ['lists', '* One\n* Two', ['- One\n- Two']],
  ['emphasis', 'The *toll* is __gone__.', ['The _toll_ is **gone**.']],
  [
    'tags that mean emphasis',
    '<em>The</em> <strong>toll</strong> is <del>here</del>.',
    ['_The_ **toll** is ~~here~~.'],
  ],
  ['tags within tags', '<b>The <em>toll</em></b>.', ['<b>The _toll_</b>.']],
  ['tags that say more', '<em lang="de">Die</em> Maut.', ['<em lang="de">Die</em> Maut.']],
  ['tags of another name', 'The <small>toll</small>.', ['The <small>toll</small>.']],
  ['lines across', 'One.\n\n***\n\nTwo.', ['One.', '---', 'Two.']],
  ['spaces', 'The  toll \t is gone.', ['The toll is gone.']],
  ['paragraphs without words', 'One.\n\n{null}{""}\n\nTwo.', ['One.', 'Two.']],
  ['lines of a paragraph', 'The toll\nis gone.', ['The toll is gone.']],
  ['links', 'The [toll](https://a.org/ "Price").', ['The [toll](https://a.org/ "Price").']],
  [
    'addresses that are links',
    '[https://a.org/](https://a.org/)',
    ['[https://a.org/](https://a.org/)'],
  ],
  [
    'links with their address elsewhere',
    'The [toll][a] is [gone].\n\n[a]: https://a.org/ "Price"\n[gone]: https://b.org/',
    ['The [toll](https://a.org/ "Price") is [gone](https://b.org/).'],
  ],
  [
    'cells of a table',
    '| Toll | Price |\n|---|:-:|\n| A car | 12 |',
    ['| Toll | Price |\n| - | :-: |\n| A car | 12 |'],
  ],
  [
    'footnotes',
    'One[^b], two[^a], one[^b].\n\n[^a]: The second.\n\n[^b]: The first.',
    ['One[^1], two[^2], one[^1].', '[^1]: The first.', '[^2]: The second.'],
  ],
  [
    'footnotes that footnotes refer to',
    'One[^b].\n\n[^a]: The second.\n\n[^b]: The first, and more[^a].',
    ['One[^1].', '[^1]: The first, and more[^2].', '[^2]: The second.'],
  ],
  [
    'tags with several values',
    'The <span lang="en" title="Toll" id="toll">toll</span>.',
    ['The <span id="toll" lang="en" title="Toll">toll</span>.'],
  ],
  [
    'parts',
    '<Figure credit="B" caption="The *bridge*." image="./a.png" alt="A bridge." />',
    ['<Figure image="./a.png" alt="A bridge." caption="The _bridge_." credit="B" />'],
  ],
])('%s have one form', (_, body, expected) => {
  expect(canonical(body)).toEqual(expected);
});

test('files are called what they are recorded as, and no other value is', () => {
  const body = figure('image="./a.png" credit="./a.png"');
  expect(canonical(body, [['./a.png', 'b.png']])).toEqual([
    '<Figure image="b.png" alt="A bridge." caption="The bridge." credit="./a.png" />',
  ]);
  expect(canonical(figure('image="./c.png" credit="A"'), [['./a.png', 'b.png']])).toEqual([
    '<Figure image="./c.png" alt="A bridge." caption="The bridge." credit="A" />',
  ]);
});

test('the part of a picture that phones show is no file', () => {
  const body = figure('image="./a.png" credit="A" phone="0 0 0.5 1"');
  expect(canonical(body, [['0 0 0.5 1', 'b.png']])[0]).toContain('phone="0 0 0.5 1"');
});

test('what is read back is what was recorded, with its footnotes in other blocks', () => {
  const [text = '', note = ''] = canonical('One[^a] *two*[^b].\n\n[^a]: The first.\n\n[^b]: More.');
  expect(readCanonical(text)).toMatchObject([
    {
      type: 'paragraph',
      children: [
        { value: 'One' },
        { type: 'footnoteReference', identifier: '1' },
        { value: ' ' },
        { type: 'emphasis' },
        { type: 'footnoteReference', identifier: '2' },
        { value: '.' },
      ],
    },
  ]);
  expect(readCanonical(note)).toMatchObject([
    { type: 'footnoteDefinition', identifier: '1', children: [{ type: 'paragraph' }] },
  ]);
});

test('what is read back knows a footnote of any number, and is read once', () => {
  expect(readCanonical('One.[^12]')).toMatchObject([
    { children: [{ value: 'One.' }, { type: 'footnoteReference', identifier: '12' }] },
  ]);
  expect(readCanonical('One.[^12]')).toBe(readCanonical('One.[^12]'));
});

test('what is read back has parts between paragraphs, as what was recorded', () => {
  expect(readCanonical('<Aside>It is *gone*.</Aside>')).toMatchObject([
    { type: 'mdxJsxFlowElement', name: 'Aside', children: [{ type: 'paragraph' }] },
  ]);
});
