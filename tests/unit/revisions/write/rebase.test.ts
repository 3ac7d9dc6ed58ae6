import { expect, test } from 'vitest';
import { contentsOf, sealed } from '../../../../src/revisions/contents.ts';
import { hashOf, sha256 } from '../../../../src/revisions/revision.ts';
import type { Revision, Words } from '../../../../src/revisions/revision.ts';
import { forkIn, rebased } from '../../../../src/revisions/write/rebase.ts';
import { shortStory } from '../../../support/desk.ts';
import type { Given } from '../../../support/recorded.ts';
import { chainOf, readFrom, salted, wording } from '../../../support/recorded.ts';

const at = (minute: number): string => `2024-10-25T10:${minute}:00-04:00`;

/** A minor edit of its own headline, recorded at a minute past ten. */
const edit = (minute: number): Given => ({
  kind: 'minor',
  at: at(minute),
  wording: { ...wording, headline: `Edited at ${minute}` },
});

/** The files of two histories that begin with the same two revisions, as git merges them. */
function merged(ours: Given[], theirs: Given[]) {
  const common: Given[] = [{}, edit(20)];
  const [one, other] = [chainOf(...common, ...ours), chainOf(...common, ...theirs).slice(2)];
  return [...one, ...other].map(({ file, bytes }) => ({ name: file, bytes }));
}

const times = (history: readonly { at: string }[] = []) => history.map((one) => one.at);

test.each([
  ['ours, who had finished first', [30], [31], [30], [31]],
  ['theirs, who had finished first', [31], [30], [30], [31]],
  ['ours, whose last was recorded first', [32, 33], [31, 34], [32, 33], [31, 34]],
  ['theirs, whose last was recorded first', [31, 34], [32, 33], [32, 33], [31, 34]],
  ['the longer ones, which had finished first', [30, 31, 32], [33], [30, 31, 32], [33]],
])('of a fork the revisions are kept that are %s', (_, ours, theirs, kept, moved) => {
  const fork = forkIn(merged(ours.map(edit), theirs.map(edit)));
  expect(times(fork?.kept)).toEqual([at(10), ...[20, ...kept].map(at)]);
  expect(times(fork?.moved)).toEqual(moved.map(at));
});

test('a history that follows on itself has no fork', () => {
  expect(forkIn([])).toBeUndefined();
  expect(forkIn(merged([edit(30), edit(31)], []))).toBeUndefined();
});

const circumstances = { now: at(50), salt: () => 'f'.repeat(32) };
const site = { language: 'en-US', timeZone: 'America/New_York' };

/** What is recorded anew where this revision is moved, with another after it if one is given. */
function recordedAnew(last: Pick<Revision, 'kind' | 'note'>, source = shortStory, after?: Given) {
  const read = readFrom(source);
  const desk = { ...read, pictures: [], source, file: 'story.mdx' };
  const blocks = sealed(contentsOf(readFrom(shortStory)), undefined, () => '0'.repeat(32));
  const [first, kept, moved, ...rest] = chainOf(
    { blocks },
    { kind: 'minor', blocks },
    edit(40),
    ...(after ? [after] : []),
  );
  if (!first || !kept || !moved) throw new Error('The chain has three revisions.');
  const fork = { kept: [first, kept], moved: [{ ...moved, ...last }, ...rest] };
  return { moved, ...rebased(desk, fork, circumstances, site) };
}

const edited = shortStory.replace('12,000', '10,000');

test.each<[string, Words | undefined, object]>([
  ['its note', salted('A typo.'), { note: { text: 'A typo.' } }],
  ['no note, where it had none', undefined, {}],
  ['no note, where that was redacted', { hash: hashOf(salted('A name.')) }, {}],
])('a minor edit is recorded anew with %s', (_, note, expected) => {
  const { next, entry, moved } = recordedAnew({ kind: 'minor', ...(note && { note }) }, edited);
  expect(next?.revision).toMatchObject({ number: 3, kind: 'minor', at: at(50), ...expected });
  expect('note' in (next?.revision ?? {})).toBe('note' in expected);
  expect(entry.story).toEqual({ file: 'story.mdx', before: sha256(edited), text: edited });
  expect(entry.files).toHaveLength(1);
  expect(entry.removed).toContain(moved.file);
});

test('nothing is recorded anew where the story is as in the revisions that are kept', () => {
  const { next, entry, moved } = recordedAnew({ kind: 'update', note: salted('More.') });
  expect(next).toBeUndefined();
  expect(entry).toEqual({
    files: [],
    removed: [moved.file, `${moved.file}.sig`, `${moved.file}.tsr`],
  });
});

test('a change is not recorded anew with a note that the story lacks', () => {
  expect(() => recordedAnew({ kind: 'update', note: salted('More.') }, edited)).toThrow(
    'no note tells readers about it',
  );
});

test.each([
  ['', undefined],
  [', though an edit follows it', edit(41)],
])('a redaction is not recorded anew%s', (_, after) => {
  expect(() => recordedAnew({ kind: 'redaction' }, edited, after)).toThrow(
    /^0003-\w{12}\.json is a redaction, which can't be recorded again by itself\.\nDelete its branch/,
  );
});
