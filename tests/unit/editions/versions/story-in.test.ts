import { expect, test } from 'vitest';
import { storyIn } from '../../../../src/editions/versions/story-in.ts';
import { contentsOf, sealed } from '../../../../src/revisions/contents.ts';
import { chainOf, readFrom, salted } from '../../../support/recorded.ts';

const HASH = 'b'.repeat(64);
const SALT = '0'.repeat(32);
const tell = (hash: string) => `[${hash.slice(0, 4)}]`;

const whole = `---
section: City
headline: The bridge is open again
standfirst: The crossing is _free_.
language: en-GB
timeZone: Europe/London
published: 2024-10-25
live: true
authors:
  - name: Ada Byron
  - name: Li Wei
    url: https://li.example/
source:
  name: The river authority
  url: https://river.example/
  date: 2024-10-24
lead:
  image: ./lead.png
  phone: 0 0 0.5 1
  alt: Map of the river
  label: Open again
  caption: The bridge is the only crossing.
  credit: Map by the desk
  copyright: 2024 the desk
  license: https://terms.example/
comments: closed
---

The bridge is open.

## Why
`;

const pictures = [{ image: './lead.png', fingerprint: 'a'.repeat(64) }];
const blocksOf = (source: string) =>
  sealed(contentsOf(readFrom(source, pictures)), undefined, () => SALT);

test('a story with every field is read back with every field', () => {
  const { story, tree } = storyIn(chainOf({ blocks: blocksOf(whole) }), tell);
  const { body, updates, lead, ...fields } = readFrom(whole).story;
  expect(story).toEqual({
    ...fields,
    updates: [],
    lead: { ...lead, image: `${'a'.repeat(64)}.png` },
    body: [
      { kind: 'paragraph', text: 'The bridge is open.', line: 1 },
      { kind: 'heading', text: 'Why', line: 1, depth: 2 },
    ],
  });
  expect(updates).toEqual([]);
  expect(body).toHaveLength(2);
  expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'heading']);
});

test('a story with the fewest fields is read back without the others', () => {
  const least = whole.replace(
    /section.*\n|authors:[^]*(?=lead:)|live.*\n|comments.*\n|  (?:phone|label|copyright|license).*\n/g,
    '',
  );
  const { lead, ...story } = storyIn(chainOf({ blocks: blocksOf(least) }), tell).story;
  expect(Object.keys(story).sort()).toEqual([
    'authors',
    'body',
    'headline',
    'language',
    'published',
    'standfirst',
    'timeZone',
    'updates',
  ]);
  expect(story.authors).toEqual([]);
  expect(Object.keys(lead ?? {})).toEqual(['image', 'alt', 'caption', 'credit']);
  const bare = blocksOf(least.replace(/lead:\n(?: .*\n)*/, ''));
  expect(storyIn(chainOf({ blocks: bare }), tell).story).not.toHaveProperty('lead');
});

test('a source is read back without what is not known of it', () => {
  const nameless = whole.replace(/  url: https:\/\/river.*\n  date.*\n/, '');
  expect(storyIn(chainOf({ blocks: blocksOf(nameless) }), tell).story.source).toEqual({
    name: 'The river authority',
  });
});

test('redacted words are told as such, in a field and in the text', () => {
  const blocks = blocksOf(whole).map((block) => {
    const isRedacted = block.of === 'headline' || ('text' in block && block.text === '## Why');
    return isRedacted ? { of: block.of, hash: HASH } : block;
  });
  const { story, tree } = storyIn(chainOf({ blocks }), tell);
  expect(story.headline).toBe('[bbbb]');
  expect(story.body.map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'The bridge is open.'],
    ['paragraph', '[bbbb]'],
  ]);
  expect(tree.children[1]).toMatchObject({ children: [{ type: 'text', value: '[bbbb]' }] });
});

test('the notes are those of all revisions until then, but for minor edits, and the first', () => {
  const at = (minute: number) => `2024-10-25T10:${minute}:00-04:00`;
  const history = chainOf(
    {
      at: at(10),
      kind: 'first',
      note: 'First.',
      earlier: [{ at: at(5), kind: 'update', ...salted('Before.') }],
    },
    { at: at(20), kind: 'update', note: 'More.' },
    { at: at(30), kind: 'minor', note: 'A typo.' },
    { at: at(40), kind: 'clarification' },
    { at: at(50), kind: 'redaction', note: 'By order of a court.' },
    { at: at(55), kind: 'correction', note: 'Not so.' },
  );
  const told = (revisions: typeof history) => storyIn(revisions, tell).story.updates;
  expect(told(history)).toEqual([
    { at: at(5), kind: 'update', note: 'Before.' },
    { at: at(20), kind: 'update', note: 'More.' },
    { at: at(55), kind: 'correction', note: 'Not so.' },
  ]);
  expect(told(history.slice(0, 2))).toHaveLength(2);
  const redacted = history.map((one) => ({ ...one, note: { hash: HASH } }));
  expect(told(redacted).map(({ note }) => note)).toEqual(['Before.', '[bbbb]', '[bbbb]', '[bbbb]']);
});

test('nothing is read back from no history', () => {
  expect(storyIn([], tell)).toMatchObject({ story: { headline: '', body: [] } });
});
