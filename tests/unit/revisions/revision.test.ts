import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChain } from '../../../src/revisions/chain.ts';
import { isSame, sealed } from '../../../src/revisions/contents.ts';
import type { Content, Revision } from '../../../src/revisions/revision.ts';
import {
  CONTENTS,
  fileName,
  fingerprintOf,
  hashOf,
  serialise,
  withoutWords,
} from '../../../src/revisions/revision.ts';
import { chainOf, contentsFrom, salted, wording } from '../../support/recorded.ts';

test('a revision is written as text to be read and compared, in one order', () => {
  const revision: Revision = {
    blocks: [{ text: 'Kim Jong Un', salt: 'b'.repeat(32), of: 'headline' }],
    note: { text: 'The number was corrected.', salt: '0'.repeat(32) },
    kind: 'correction',
    at: '2024-10-25T11:00:00-04:00',
    previous: 'a'.repeat(64),
    number: 2,
  };
  expect(serialise(revision)).toMatchInlineSnapshot(`
    "{
      "number": 2,
      "previous": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "at": "2024-10-25T11:00:00-04:00",
      "kind": "correction",
      "note": {
        "salt": "00000000000000000000000000000000",
        "text": "The number was corrected."
      },
      "blocks": [
        {
          "of": "headline",
          "salt": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
          "text": "Kim Jong Un"
        }
      ]
    }
    "
  `);
});

test('a revision has one fingerprint, whichever of its words are redacted', () => {
  const note = salted('Jane Doe asked.');
  const earlier = [
    { at: '2024-10-25T10:00:00-04:00', kind: 'update', ...salted('More.') },
  ] as const;
  const block = { of: 'text', ...salted('Words.') } as const;
  const rest = {
    number: 1,
    previous: null,
    at: '2024-10-25T10:30:00-04:00',
    kind: 'update',
  } as const;
  const whole: Revision = { ...rest, note, earlier: [...earlier], blocks: [block] };
  const hidden = {
    note: { hash: hashOf(note) },
    earlier: earlier.map(({ at, kind, ...words }) => ({ at, kind, hash: hashOf(words) })),
    blocks: [{ of: 'text' as const, hash: hashOf(block) }],
  };
  const all: Revision = { ...rest, ...hidden };
  expect(withoutWords(whole)).toBe(serialise(all));
  for (const name of ['note', 'earlier', 'blocks'] as const) {
    expect(fingerprintOf({ ...whole, [name]: hidden[name] })).toBe(fingerprintOf(whole));
    expect(fingerprintOf({ ...all, [name]: whole[name] })).toBe(fingerprintOf(whole));
  }
  expect(withoutWords({ ...rest, blocks: [] })).not.toMatch(/note|earlier/);
  expect(serialise(all)).toContain('"at": "2024-10-25T10:00:00-04:00",\n      "kind": "update"');
});

const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());
const contents = fc.array(fc.record({ of: fc.constantFrom(...CONTENTS), text: line }));

test('any revision that was written is read as it was', () => {
  fc.assert(
    fc.property(contents, fc.option(line, { nil: undefined }), (words, note) => {
      const first: Revision = {
        number: 1,
        previous: null,
        at: '2024-10-25T10:30-04:00',
        kind: 'minor',
        ...(note !== undefined && { note: salted(note) }),
        blocks: sealed(words, undefined, () => 'c'.repeat(32)),
      };
      const [read] = readChain([{ name: fileName(first), bytes: Buffer.from(serialise(first)) }]);
      expect(read).toEqual({
        ...first,
        file: fileName(first),
        fingerprint: fingerprintOf(first),
      });
    }),
  );
});

test('words that stay keep their salt, and others get a new one', () => {
  const [last] = chainOf({});
  let drawn = 0;
  const draw = () => String((drawn += 1)).padStart(32, '0');
  const after = sealed(contentsFrom({ ...wording, body: ['First.', 'New.'] }), last, draw);
  const salts = after.map((block) => ('salt' in block ? block.salt : ''));
  expect(drawn).toBe(1);
  expect(salts.filter((salt) => salt !== '0'.repeat(32))).toEqual(['1'.padStart(32, '0')]);
});

const text = 'He said "it\'s -- well -- caf\u00e9" ... and left.';
const saying = (said: string): Content[] => contentsFrom({ ...wording, body: [said] });

test.each([
  ['white space', 'He  said "it\'s -- well -- caf\u00e9"\n... and\u00a0left. '],
  ['the shape of quotation marks', 'He said “it’s -- well -- caf\u00e9” ... and left.'],
  [
    'other languages’ quotation marks',
    'He said «\u00a0it’s -- well -- caf\u00e9\u202f» ... and left.',
  ],
  ['dashes and ellipses', 'He said "it\'s – well — caf\u00e9" … and left.'],
  ['the Unicode normal form', text.normalize('NFD')],
  ['what cannot be seen', 'He said "it\'s -- well\u00ad -- ca\u200bf\u00e9" ... and left.'],
])('%s makes no change', (_, other) => {
  expect(isSame(saying(text), saying(other))).toBe(true);
});

test.each([
  ['a word', text.replace('left', 'stayed')],
  ['a capital', text.replace('He', 'he')],
  ['a full stop', text.replace('left.', 'left?')],
  ['an accent', text.replace('\u00e9', 'e')],
  ['a space within a word', text.replace('left', 'le ft')],
])('%s makes a change', (_, other) => {
  expect(isSame(saying(text), saying(other))).toBe(false);
});

test('where paragraphs break makes no change', () => {
  const [one, two] = [['One. Two.'], ['One.', 'Two.']].map((body) =>
    contentsFrom({ ...wording, body }),
  );
  expect(isSame(one ?? [], two ?? [])).toBe(true);
});

test.each(CONTENTS)('another %s makes a change, and so does one that is gone', (of) => {
  const [before, after] = [[{ of, text: 'one' }], [{ of, text: 'another' }]];
  expect(isSame(before, after)).toBe(false);
  expect(isSame(before, [])).toBe(false);
});
