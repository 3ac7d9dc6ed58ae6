import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseBody } from '../../../../../src/story/reading/body/body.ts';

/** A tree in short: what is in what, and the words. */
function shape(node: Nodes): string {
  if (node.type === 'text') return `“${node.value}”`;
  const name = 'name' in node ? `<${node.name}>` : node.type;
  return 'children' in node ? `${name}(${node.children.map(shape).join(' ')})` : name;
}

function shapes(body: string): string[] {
  const { tree, problems } = parseBody(body, 'story.mdx', 1, { language: 'en-US' });
  expect(problems).toEqual([]);
  return tree.children.map(shape);
}

test.each([
  ['words on one line', '<Aside>One.</Aside>', ['<Aside>(paragraph(“One.”))']],
  ['words on lines of their own', '<Aside>\nOne.\n</Aside>', ['<Aside>(paragraph(“One.”))']],
  [
    'words that are set off',
    '<Aside>*One* and <b>two</b>.</Aside>',
    ['<Aside>(paragraph(emphasis(“One”) “ and ” <b>(“two”) “.”))'],
  ],
  [
    'an element and words',
    '<Aside>\n<b>One</b> and two.\n</Aside>',
    ['<Aside>(paragraph(<b>(“One”) “ and two.”))'],
  ],
  [
    'an element on a line of its own',
    '<Aside>\n<b>\nOne\n</b>\n</Aside>',
    ['<Aside>(paragraph(<b>(“One”)))'],
  ],
  [
    'two paragraphs',
    '<Aside>\nOne.\n\nTwo.\n</Aside>',
    ['<Aside>(paragraph(“One.”) paragraph(“Two.”))'],
  ],
  [
    'an element above a paragraph',
    '<Aside>\n<b>\nOne\n</b>\n\nTwo.\n</Aside>',
    ['<Aside>(paragraph(<b>(“One”)) paragraph(“Two.”))'],
  ],
  ['a list', '<Aside>\n- One\n</Aside>', ['<Aside>(list(listItem(paragraph(“One”))))']],
])('a part has %s in paragraphs', (_, body, expected) => {
  expect(shapes(body)).toEqual(expected);
});

test.each([
  [
    'two on one line',
    '<Aside>One.</Aside> <Aside>Two.</Aside>',
    ['<Aside>(paragraph(“One.”))', '<Aside>(paragraph(“Two.”))'],
  ],
  ['one in a quotation', '> <Aside>One.</Aside>', ['blockquote(<Aside>(paragraph(“One.”)))']],
  ['one in an item', '- <Aside>One.</Aside>', ['list(listItem(<Aside>(paragraph(“One.”))))']],
  [
    'one in a footnote',
    'A[^1]\n\n[^1]: <Aside>One.</Aside>',
    ['paragraph(“A” footnoteReference)', 'footnoteDefinition(<Aside>(paragraph(“One.”)))'],
  ],
])('parts stand between paragraphs: %s', (_, body, expected) => {
  expect(shapes(body)).toEqual(expected);
});

test.each([
  ['<b>\nOne\n</b>', ['paragraph(<b>(“One”))']],
  ['<b>One</b>', ['paragraph(<b>(“One”))']],
  ['<b>One</b> <i>two</i>', ['paragraph(<b>(“One”) “ ” <i>(“two”))']],
  ['<b>\n*One*\n</b>', ['paragraph(<b>(emphasis(“One”)))']],
  [
    'One <b>two</b>\n\n<b>\nThree\n</b>',
    ['paragraph(“One ” <b>(“two”))', 'paragraph(<b>(“Three”))'],
  ],
  ['> <b>\n> One\n> </b>', ['blockquote(paragraph(<b>(“One”)))']],
])('%j is words in a paragraph', (body, expected) => {
  expect(shapes(body)).toEqual(expected);
});

test('a paragraph that is made begins where its first words do', () => {
  const body = 'One.\n\n<Aside>\n\n  <b>\nTwo\n</b>\n</Aside>';
  const { tree } = parseBody(body, 's', 1, { language: 'en' });
  expect(tree.children[1]).toMatchObject({
    children: [{ type: 'paragraph', position: { start: { line: 5 } } }],
  });
});

test.each([
  ['two paragraphs', '<em>\nOne.\n\nTwo.\n</em>'],
  ['a heading', '<em>\n\n## One\n\n</em>'],
  ['a list', '<em>\n- One\n</em>'],
  ['a list below a paragraph', '<em>\nOne.\n\n- Two\n</em>'],
])('an element cannot hold %s', (_, body) => {
  expect(parseBody(`A\n\n${body}`, 's', 1, { language: 'en' }).problems).toMatchObject([
    {
      message: 'An <em> can only hold the text of one paragraph.',
      fix: 'Put <em> and </em> around the text of each paragraph.',
      place: { line: 3 },
    },
  ]);
});

test('each part in a paragraph is told', () => {
  const body = 'One <Aside>two</Aside> and <Aside>three</Aside>.';
  expect(
    parseBody(body, 's', 1, { language: 'en' }).problems.map(({ place }) => place?.column),
  ).toEqual([5, 28]);
});
