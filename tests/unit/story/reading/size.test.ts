import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseStory, readStory } from '../../../../src/story/reading/read.ts';
import { root } from '../../../support/project.ts';

const shipped = readFileSync(path.join(root, 'src/content/story/story.mdx'), 'utf8');
const [top = '', body = ''] = shipped.split(/(?<=\n---\n)/);
const defaults = { language: 'en-US', timeZone: 'America/New_York' };

/** The story with another body. */
const story = (text: string): string => `${top}\n${text}\n`;

const bodyOf = (source: string): string[] =>
  parseStory(source, 'story.mdx', defaults).body.map(({ text }) => text);

const problemsOf = (source: string) => readStory(source, 'story.mdx', defaults).problems;

test('a story of 50,000 words is a story', () => {
  const words = body.split(/\s+/).length;
  const copies = Math.ceil(50_000 / words);
  const told = bodyOf(story(`${body.trim()}\n\n`.repeat(copies)));
  expect(told).toHaveLength(copies * bodyOf(shipped).length);
  expect(told.slice(-bodyOf(shipped).length)).toEqual(bodyOf(shipped));
});

test('a list of 1,200 names, without an empty line in it, is read to its last', () => {
  const names = Array.from({ length: 1200 }, (_, index) => `- *Name* ${index + 1}, 34.`);
  expect(bodyOf(story(names.join('\n'))).at(-1)).toBe('Name 1200, 34.');
});

test('a table of 200 rows and six columns is read to its last cell', () => {
  const row = (cell: (column: number) => string) => `|${[1, 2, 3, 4, 5, 6].map(cell).join('|')}|`;
  const rows = Array.from({ length: 200 }, (_, index) => row((column) => `${index}.${column}`));
  const table = [row((column) => `Column ${column}`), row(() => '---'), ...rows];
  expect(bodyOf(story(table.join('\n'))).at(-1)).toBe('199.6');
});

test('1,000 updates are read to the last', () => {
  const updates = Array.from({ length: 1000 }, (_, index) => {
    const at = new Date(Date.UTC(2024, 9, 26) + index * 60_000).toISOString();
    return `  - at: ${at}\n    kind: update\n    note: Number ${index + 1} [of many].\n`;
  });
  const source = shipped.replace(/(?<=updates:\n)[^]*?(?=source:)/, updates.join(''));
  const read = parseStory(source, 'story.mdx', defaults).updates;
  expect(read.at(-1)?.note).toBe('Number 1000 [of many].');
});

test('a passage that would hold up the parser is refused with its line, however long the story', () => {
  const long = `${body.trim()}\n\n`.repeat(20);
  const source = story(`${long}First line\n${'[*a '.repeat(2000)}\n\n${long}`);
  const line = source.slice(0, source.indexOf('First line')).split('\n').length;
  expect(problemsOf(source)).toEqual([
    {
      message:
        'The passage that begins here has 4,002 signs such as [ ] * _ < > { }. That looks like a mistake, and would slow down the build.',
      place: { file: 'story.mdx', line, column: 1 },
      fix: 'Shorten it, or split it with empty lines so that each part has at most 3,000 of them.',
    },
  ]);
});

test('a field that would hold up the parser of YAML is refused with its line', () => {
  const source = shipped.replace(/(?<=^headline: ).*/m, '[]'.repeat(2000));
  expect(problemsOf(source)).toMatchObject([{ place: { line: 2, column: 1 } }]);
});

test('fields within fields beyond what the parser of YAML can hold are refused with their line', () => {
  const deep = shipped.replace(/^  label: .*$/m, `  label: ${'? '.repeat(2_900)}x`);
  const [problem] = problemsOf(deep);
  expect(problem?.place?.line).toBe(
    deep.split('\n').findIndex((line) => /^  label:/.test(line)) + 1,
  );
  expect(problem?.fix).not.toBe('');
});
