import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../../../../src/story/reading/frontmatter.ts';

const FIELDS = `headline: The bridge
updates:
  - at: 2024
    note: Open
  - at: 2025
lead:
  caption:
  focus: { x: 1, y: 2 }
`;

const read = (fields: string) => readFrontmatter(`---\n${fields}---\n\nText\n`, 'story.mdx');

describe('the fields of a story', () => {
  test.each([
    ['\n', ''],
    ['\r\n', ''],
    ['\n', '\uFEFF'],
  ])('are read with lines that end in %j, after %j', (end, mark) => {
    const source = `${mark}---\nheadline: A\nlead:\n  alt: B\n---\n\nText\n---\n`.replaceAll(
      '\n',
      end,
    );
    const { value, bodyLine, problems } = readFrontmatter(source, 'story.mdx');
    expect(value).toEqual({ headline: 'A', lead: { alt: 'B' } });
    expect({ bodyLine, problems }).toEqual({ bodyLine: 6, problems: [] });
  });

  test.each(['--- ', '---\t'])('are read where a fence is %j', (fence) => {
    expect(readFrontmatter(`${fence}\na: b\n${fence}\n`, 's').value).toEqual({ a: 'b' });
  });

  test.each([
    ['none', '', {}],
    ['a comment', '# later\n', {}],
    ['a date, which stays as it is written', 'a: 2024-10-25\n', { a: '2024-10-25' }],
    ['words that were once true', 'a: yes\nb: off\n', { a: 'yes', b: 'off' }],
    ['words with hyphens and dots', 'a: b --- c...\n', { a: 'b --- c...' }],
    ['numbers', 'a: 010\nb: 0o10\nc: 1_000\n', { a: 10, b: 8, c: '1_000' }],
    ['a text of several lines', 'a: >\n  One\n  two\n', { a: 'One two\n' }],
    ['a key that would merge in other YAML', '<<: { a: b }\n', { '<<': { a: 'b' } }],
  ])('can be %s', (_, fields, expected) => {
    expect(read(fields)).toMatchObject({ value: expected, problems: [] });
  });
});

test.each<[string, (string | number)[], 'key' | 'value', number, number]>([
  ['a field is where its value is', ['headline'], 'value', 2, 11],
  ['its name is where it begins', ['headline'], 'key', 2, 1],
  ['a field of an item is where its value is', ['updates', 0, 'note'], 'value', 5, 11],
  ['its name is where it begins', ['updates', 0, 'note'], 'key', 5, 5],
  ['an item is where it begins', ['updates', 1], 'value', 6, 5],
  ['a field that an item lacks is at the item', ['updates', 1, 'note'], 'value', 6, 5],
  ['a group is where its name is', ['lead'], 'key', 7, 1],
  ['a group is where its first field is', ['lead'], 'value', 8, 3],
  ['a field that a group lacks is at the group', ['lead', 'alt'], 'value', 7, 1],
  [
    'a field of a group within another is where its value is',
    ['lead', 'focus', 'y'],
    'value',
    9,
    21,
  ],
  ['a field that such a group lacks is at the group', ['lead', 'focus', 'z'], 'value', 9, 3],
  ['an empty field is where its name is', ['lead', 'caption'], 'value', 8, 3],
  ['a field that the story lacks is at the first', ['section'], 'value', 2, 1],
  ['an item beyond the last is at its list', ['updates', 7], 'value', 3, 1],
])('%s', (_, path, part, line, column) => {
  expect(read(FIELDS).placeOf(path, part)).toEqual({ file: 'story.mdx', line, column });
});

test.each([
  ['', 'an empty line', 1],
  ['  \nheadline: A', 'an empty line', 1],
  ['headline: A\n---', 'headline: A', 1],
  [' ---\na: b\n---', '---', 1],
  ['----\na: b\n---', '----', 1],
  ['---\na: b\n+++\n---', '+++', 3],
  ['---\na: b\n...\n---', '...', 3],
  ['---\na: b\n--- c\n---', '--- c', 3],
])('a story that begins with %j is refused for %j', (source, found, line) => {
  const { value, bodyLine, problems, placeOf } = readFrontmatter(source, 'story.mdx');
  expect({ value, bodyLine }).toEqual({ value: undefined, bodyLine: 1 });
  expect(problems).toMatchObject([{ found, place: { file: 'story.mdx', line, column: 1 } }]);
  expect(placeOf(['a'])).toEqual({ file: 'story.mdx', line: 1, column: 1 });
});

test('what looks like the end of the fields is none below them', () => {
  expect(readFrontmatter('---\na: b\n---\n\n...\n\n+++\n', 's').problems).toEqual([]);
});

test('fields that are never closed are told where they begin', () => {
  expect(readFrontmatter('---\na: b\n', 'story.mdx').problems).toMatchObject([
    { message: 'The frontmatter that begins here is never closed.', place: { line: 1, column: 1 } },
  ]);
});

test.each([
  ['lists', `c: ${'['.repeat(3000)}${']'.repeat(3000)}`],
  ['fields', `c: ${'{d: '.repeat(3000)}${'}'.repeat(3000)}`],
  ['what are both', `${'- ? '.repeat(3000)}d`],
  ['what is read as another field first', `c: ${'? '.repeat(3000)}d`],
])('%s inside one another, beyond what the parser can hold, are told at their line', (_, deep) => {
  const { value, bodyLine, problems, placeOf } = read(`a: b\n${deep}\ne: [f\n`);
  expect({ value, bodyLine }).toEqual({ value: undefined, bodyLine: 6 });
  expect(placeOf(['a'])).toEqual({ file: 'story.mdx', line: 3, column: 1 });
  expect(problems).toEqual([
    {
      message: 'This line has too many fields inside one another.',
      place: { file: 'story.mdx', line: 3, column: 1 },
      fix: 'Put the text in quotation marks if its colons and brackets are only punctuation. Otherwise, write one field on each line.',
    },
  ]);
});

test('a hundred lists inside one another are read, as YAML can hold them', () => {
  expect(read(`a: ${'['.repeat(100)}${']'.repeat(100)}\n`).problems).toEqual([]);
});
