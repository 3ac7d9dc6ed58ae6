import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readStory } from '../../../../src/story/reading/read.ts';
import { shortStory } from '../../../support/desk.ts';

const read = (body: string) => {
  const source = shortStory.replace(/(?<=^---\n\n)[^]*/m, `${body}\n`);
  return readStory(source, 'story.mdx', { language: 'en-US', timeZone: 'America/New_York' });
};

function idsOf(...headings: string[]): unknown[] {
  const { tree, problems } = read(
    `${headings.map((words) => `## ${words}\n\nText.`).join('\n\n')}`,
  );
  expect(problems).toEqual([]);
  const ids: unknown[] = [];
  if (!tree) throw new Error('The story is not read.');
  visit(tree, 'heading', ({ data }) => {
    ids.push(data?.hProperties?.['id']);
  });
  return ids;
}

test('each heading has an id of its own, made of its words', () => {
  expect(idsOf('The toll', 'The *toll*', 'Café')).toEqual(['the-toll', 'the-toll-1', 'café']);
});

test('no heading has an id of the page, or one that begins with a digit', () => {
  const ids = idsOf('Story', 'Revision 2', 'Footnote label', 'User content fn', '2024', '!');
  expect(ids).toEqual([
    ...['story-1', 'section-revision-2', 'section-footnote-label', 'section-user-content-fn'],
    ...['section-2024', 'section-'],
  ]);
});

test('a heading leaves the id that a tag has to that', () => {
  expect(idsOf('Toll', 'A <span id="toll">toll</span>')).toEqual(['toll-1', 'a-toll']);
});

/** What is said of links to places, by the id that nothing has. */
const missing = (body: string) =>
  read(body).problems.map(({ message, fix }) => [/“(.*)”/.exec(message)?.[1], fix]);

const SPAN = (id: string) => `Add the id to the place it leads to: <span id="${id}">…</span>`;

test.each([
  ['the page', '[a](#changes), [b](#revision-12), [c](#top), [d](#footnote-label)'],
  ['a heading', '## Café\n\n[a](#café), [b](#caf%C3%A9)'],
  ['a tag', 'A <span id="toll">toll</span>: [a](#toll).'],
])('a link may lead to an id of %s', (_, body) => {
  expect(missing(body)).toEqual([]);
});

test.each([
  ['of Markdown', '[a](#none)', 'none'],
  ['that is defined elsewhere', '[a][b]\n\n[b]: #none', 'none'],
  ['that is a tag', '<a href="#none">a</a>', 'none'],
  [
    'in a caption',
    '<Figure image="./lead.png" alt="A toll" caption="[a](#none)" credit="b" />',
    'none',
  ],
  ['that is no text in its code', '[a](#%E0%A4%A)', '%E0%A4%A'],
  ['to what is only like one of the page', '[a](#revision-x)', 'revision-x'],
])('a link %s may not lead to an id that nothing has', (_, body, id) => {
  expect(missing(body)).toEqual([[id, SPAN(id)]]);
});

test('the nearest id is told', () => {
  expect(missing('## The toll\n\n[a](#the-tol)')).toEqual([['the-tol', 'Link to #the-toll']]);
});

test.each([
  ['has a space', 'a b', "can't be used"],
  ['begins with a digit', '1a', "can't be used"],
  ['is one of the page', 'revision-1', 'The page already has'],
  ['is taken', 'toll', 'Another tag has'],
])('an id that %s is refused', (_, id, message) => {
  const { problems } = read(`<span id="toll">a</span> <span id="${id}">b</span>`);
  expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
});
