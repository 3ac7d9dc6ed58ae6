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
  const ids = idsOf('Story', 'Revision 2', 'Footnote label', 'User content fn', '2024 on', '!');
  expect(ids).toEqual([
    ...['story-1', 'section-revision-2', 'section-footnote-label', 'section-user-content-fn'],
    ...['section-2024-on', 'section-'],
  ]);
});

test('a heading leaves the id that a tag has to that', () => {
  expect(idsOf('Toll', 'A <span id="toll">toll</span>')).toEqual(['toll-1', 'a-toll']);
});

/** What is said of links to places that are not there. */
const missing = (body: string) => read(body).problems.map(({ message, fix }) => [message, fix]);

const nowhere = (id: string) =>
  `Nothing in the story has the id “${id}”, so this link leads nowhere.`;
const SPAN = (id: string) => `Add the id to the place it leads to: <span id="${id}">…</span>`;

test.each([
  ['the page', '[a](#changes), [b](#revision-12), [c](#top), [d](#footnote-label)'],
  ['a heading', '## Café\n\n[a](#café), [b](#caf%C3%A9)'],
  ['another page', '[a](https://example.org/#none)'],
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
  ['to what only begins like one of the page', '[a](#revision-1a)', 'revision-1a'],
])('a link %s may not lead to an id that nothing has', (_, body, id) => {
  expect(missing(body)).toEqual([[nowhere(id), SPAN(id)]]);
});

test('the nearest id is told', () => {
  expect(missing('## The toll\n\n[a](#the-tol)')).toEqual([
    [`${nowhere('the-tol')} Did you mean the-toll?`, 'Link to #the-toll'],
  ]);
});

const LETTER = "This id can't be used: an id begins with a letter and has no spaces.";
const SUCH = 'Write an id such as id="toll"';
const ANOTHER = 'Choose another id.';

test.each([
  ['has a space', 'a b', LETTER, SUCH],
  ['begins with a digit', '1a', LETTER, SUCH],
  [
    'is one of the page',
    'revision-1',
    'The page already has the id “revision-1”, outside the story.',
    ANOTHER,
  ],
  ['is taken', 'toll', 'Another tag has the id “toll”, too.', ANOTHER],
])('an id that %s is refused', (_, id, message, fix) => {
  const { problems } = read(`<span id="toll">a</span> <span id="${id}">b</span>`);
  expect(problems).toMatchObject([{ message, found: id, fix }]);
});
