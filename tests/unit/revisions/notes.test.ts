import { expect, test } from 'vitest';
import { notesOf } from '../../../src/revisions/notes.ts';
import { hashOf } from '../../../src/revisions/revision.ts';
import type { Update } from '../../../src/story/schema.ts';
import { chainOf, salted, storyOf } from '../../support/recorded.ts';

const recorded: Update = { at: '2024-10-25T10:11:00-04:00', kind: 'update', note: 'A map.' };
const other: Update = { at: '2024-10-26T09:00:00-04:00', kind: 'correction', note: 'A number.' };
const reworded: Update = { ...recorded, note: 'Two maps.' };
const later: Update = { ...recorded, at: other.at };

const history = chainOf({}, { kind: 'update', at: recorded.at, note: recorded.note });
const [first, second] = history;
if (!first || !second) throw new Error('The chain has two revisions.');
const redacted = [first, { ...second, note: { hash: hashOf(salted(recorded.note)) } }];
const minor = chainOf({}, { kind: 'minor', note: 'A typo.' });

test.each<[string, typeof history | typeof redacted, Update[], ReturnType<typeof notesOf>]>([
  ['is neither new nor lost where it stayed', history, [recorded], { fresh: [], lost: [] }],
  ['is lost where it is gone', history, [], { fresh: [], lost: [{ recorded, number: 2 }] }],
  [
    'is not taken for another that is new',
    history,
    [other],
    { fresh: [other], lost: [{ recorded, number: 2 }] },
  ],
  [
    'was changed where other words are of its time',
    history,
    [reworded, other],
    { fresh: [other], lost: [{ recorded, number: 2, now: reworded }] },
  ],
  [
    'was changed where its words are of another time',
    history,
    [later],
    { fresh: [], lost: [{ recorded, number: 2, now: later }] },
  ],
  ['may be gone once it is redacted', redacted, [], { fresh: [], lost: [] }],
  [
    'may be there in other words once it is redacted',
    redacted,
    [reworded],
    { fresh: [], lost: [] },
  ],
  ['of a minor edit is in no story', minor, [], { fresh: [], lost: [] }],
])('a recorded note %s', (_, chain, updates, expected) => {
  expect(notesOf({ ...storyOf(), updates }, chain)).toEqual(expected);
});
