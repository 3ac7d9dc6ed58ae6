import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChain } from '../../../src/revisions/chain.ts';
import { fileName, fingerprintOf, hashOf, serialise } from '../../../src/revisions/revision.ts';
import type { RecordBlock, Revision } from '../../../src/revisions/revision.ts';
import { chainOf, salted, wording } from '../../support/recorded.ts';

const chain = chainOf(
  { kind: 'first' },
  { kind: 'correction', note: 'The number of troops was corrected.' },
  { kind: 'minor' },
  {
    kind: 'update',
    note: '“More”',
    wording: { ...wording, label: 'Legal', body: ['북한', 'كوريا'] },
  },
);
const files = chain.map(({ file, bytes }) => ({ name: file, bytes }));
const [first, second, third, fourth] = files;
if (!first || !second || !third || !fourth) throw new Error('The chain has four revisions.');

/** What is said of these files. */
function fault(changed: readonly { name: string; bytes: Uint8Array }[]): string {
  try {
    readChain(changed);
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a history', () => {
  test('is read oldest first, in whatever order its files come', () => {
    const read = readChain([third, first, fourth, second]);
    expect(read.map((revision) => ({ ...revision, bytes: expect.any(Buffer) }))).toEqual(chain);
  });

  test('may be empty, and may be of more than 9,999 revisions', () => {
    expect(readChain([])).toEqual([]);
    const late: Revision = { number: 10_000, previous: null, at: '', kind: 'first', blocks: [] };
    expect(fileName(late)).toBe(`10000-${fingerprintOf(late).slice(0, 12)}.json`);
  });

  test('shows any single byte that was changed, by the name of its file', () => {
    const place = fc.nat({ max: files.length - 1 }).chain((index) =>
      fc.record({
        index: fc.constant(index),
        at: fc.nat({ max: (files[index]?.bytes.length ?? 1) - 1 }),
        flip: fc.integer({ min: 1, max: 255 }),
      }),
    );
    fc.assert(
      fc.property(place, ({ index, at, flip }) => {
        const changed = files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));
        const file = changed[index];
        file?.bytes.writeUInt8((file.bytes[at] ?? 0) ^ flip, at);
        expect(fault(changed)).toContain(file?.name ?? '?');
      }),
    );
  });

  test('shows any byte that was added or is missing', () => {
    const longer = { ...second, bytes: Buffer.concat([second.bytes, Buffer.from('\n')]) };
    const shorter = { ...second, bytes: second.bytes.subarray(0, -1) };
    expect(fault([first, longer, third, fourth])).toContain(`${second.name} was changed`);
    expect(fault([first, shorter, third, fourth])).toContain(`${second.name} was changed`);
  });

  test.each([
    [
      'the first is missing',
      [second, third],
      `0001-….json is missing: the next revision there is src/content/story/revisions/${second.name}`,
    ],
    ['one between is missing', [first, third], '0002-….json is missing'],
    ['the last but one is missing', [first, second, fourth], '0003-….json is missing'],
    [
      'two changed places',
      [
        { ...first, name: first.name.replace('0001', '0002') },
        { ...second, name: second.name.replace('0002', '0001') },
      ],
      `${first.name.replace('0001', '0002')} was renamed: it holds revision 1.`,
    ],
    [
      'one has another name',
      [first, { ...second, name: 'second.json' }],
      "second.json doesn't have the name of a recorded revision",
    ],
    [
      'one has another fingerprint in its name',
      [{ ...first, name: '0001-0123456789ab.json' }],
      '0001-0123456789ab.json was changed or renamed',
    ],
  ])('shows that %s', (_, changed, expected) => {
    expect(fault(changed)).toContain(expected);
  });

  test('shows that a file was changed and named anew, by the one that follows on it', () => {
    const forged = chainOf({ wording: { ...wording, headline: 'Another' } })[0];
    const changed = [{ name: forged?.file ?? '', bytes: Buffer.from(forged?.bytes ?? '') }, second];
    expect(fault(changed)).toContain(
      `${second.name} doesn't follow src/content/story/revisions/${forged?.file ?? ''}`,
    );
  });

  test('shows that two people recorded the same number', () => {
    const [, other] = chainOf({ kind: 'first' }, { kind: 'update', note: 'Another.' });
    const changed = [
      first,
      second,
      { name: other?.file ?? '', bytes: Buffer.from(other?.bytes ?? '') },
    ];
    expect(fault(changed)).toMatch(/are both revision 2\.\n {2}Fix: .*npm run revise -- --rebase$/);
    expect(fault(changed)).toContain(`${other?.file ?? ''} and ${second.name} are both`);
  });

  test('takes no file that is not a revision, though its name is right', () => {
    for (const text of ['{}', 'no JSON', '[1]', '{"number":1,"extra":true}', '\uFEFF{}']) {
      const bytes = Buffer.from(text);
      expect(fault([{ name: '0001-0123456789ab.json', bytes }])).toContain(
        "isn't in the form of a revision",
      );
    }
  });

  const hash = 'a'.repeat(64);
  const salt = '0'.repeat(32);
  const words = { salt, text: 'Words.' };
  const whole: Revision = {
    number: 1,
    previous: null,
    at: '2024-10-25T10:30:00-04:00',
    kind: 'correction',
    note: words,
    earlier: [
      { at: '2024-10-25T10:10:00-04:00', kind: 'update', ...words },
      { at: '2024-10-25T10:15:00-04:00', kind: 'correction', ...words },
      { at: '2024-10-25T10:20:00-04:00', kind: 'clarification', ...words },
    ],
    redacts: [],
    page: hash,
    convertedFrom: hash,
    blocks: [{ of: 'text', ...words }],
  };

  /** A file of these fields under the name that it has to have. */
  const fileOf = (fields: object) => ({
    name: fileName(whole),
    bytes: Buffer.from(`${JSON.stringify({ ...whole, ...fields }, null, 2)}\n`),
  });

  test.each(['first', 'update', 'correction', 'clarification', 'minor', 'redaction'] as const)(
    'may have a revision of the kind %s',
    (kind) => {
      const revision: Revision = { ...whole, kind };
      const bytes = Buffer.from(serialise(revision));
      expect(fault([{ name: fileName(revision), bytes }])).toBe('nothing');
    },
  );

  test.each<[string, object]>([
    ['the number 0', { number: 0 }],
    ['a broken number', { number: 1.5 }],
    ['a time that is none', { at: 'soon' }],
    ['another kind', { kind: 'typo' }],
    ['a fingerprint that is too long', { previous: `${hash}a` }],
    ['a fingerprint with more before it', { previous: ` ${hash}` }],
    ['a fingerprint in capitals', { previous: hash.toUpperCase() }],
    ['redacted words without their hash', { redacts: ['x'] }],
    ['the hash of no page', { page: 'x' }],
    ['the hash of no old history', { convertedFrom: 'x' }],
    ['a note without salt', { note: { text: 'Words.' } }],
    ['a note with a salt that is too long', { note: { ...words, salt: `${salt}0` } }],
    ['a note with more before its salt', { note: { ...words, salt: ` ${salt}` } }],
    ['a note with both its words and their hash', { note: { ...words, hash } }],
    ['an earlier note of no time', { earlier: [{ kind: 'update', ...words }] }],
    ['an earlier note of another kind', { earlier: [{ at: whole.at, kind: 'minor', ...words }] }],
    ['an earlier note that is nothing', { earlier: [{ at: whole.at, kind: 'update' }] }],
    ['words of nothing', { blocks: [words] }],
    ['words of something else', { blocks: [{ of: 'weather', ...words }] }],
    ['a block with more', { blocks: [{ of: 'text', ...words, more: 1 }] }],
    ['no blocks', { blocks: undefined }],
    ['a field of its own', { more: 1 }],
  ])('takes no revision with %s', (_, fields) => {
    expect(fault([fileOf(fields)])).toContain("isn't in the form of a revision");
  });

  test('is told how to be mended', () => {
    const back = 'Fix: Restore the files of this folder from a backup or from git.';
    const told = (changed: Parameters<typeof fault>[0]) => fault(changed).split('\n').slice(-2);
    expect(told([fileOf({ at: 'soon' })])).toEqual([expect.stringContaining('at'), `  ${back}`]);
    expect(told([fileOf({ shown: {} })])[1]).toContain('npm run revise -- --convert');
    expect(told([{ ...first, bytes: second.bytes }])).toEqual([
      `  Found: fingerprint ${chain[1]?.fingerprint ?? ''}`,
      `  ${back}`,
    ]);
    expect(fault([{ ...first, bytes: Buffer.from([0xff]) }])).toContain(back);
    expect(fault([{ ...first, name: 'x' }])).toContain('Fix: Move it out of this folder');
    expect(fault([{ ...first, name: `x${first.name}` }])).toContain('Move it out of this folder');
    expect(fault([{ ...first, name: `${first.name}x` }])).toContain('Move it out of this folder');
    expect(fault([{ ...first, name: first.name.replace('0001', '0003') }])).toContain(
      `Fix: Rename it to ${first.name}`,
    );
    const [alone] = chainOf({ previous: hash });
    expect(fault([{ name: alone?.file ?? '', bytes: alone?.bytes ?? Buffer.alloc(0) }])).toBe(
      `src/content/story/revisions/${alone?.file ?? ''} is the first revision, but it refers to one before it.\n  Found: previous ${hash}\n  ${back}`,
    );
  });

  test('is the same where git gave its lines the ends of Windows', () => {
    const windows = files.map(({ name, bytes }) => ({
      name,
      bytes: Buffer.from(bytes.toString().replaceAll('\n', '\r\n')),
    }));
    expect(readChain(windows).map(({ file }) => file)).toEqual(chain.map(({ file }) => file));
  });
});

describe('a history with a redaction', () => {
  const secret = { of: 'text', ...salted('At least 12,000 troops went.') } as const;
  const rest = { of: 'text', ...salted('Last.') } as const;
  const hidden = { of: 'text', hash: hashOf(secret) } as const;
  const history = (first: RecordBlock, redacts = [hidden.hash]) =>
    chainOf(
      { blocks: [first, rest] },
      { kind: 'redaction', note: 'By order of a court.', redacts, blocks: [rest] },
    ).map(({ bytes, file }) => ({ bytes, name: file }));

  test('has the fingerprints that it had with the words', () => {
    const [before] = chainOf({ blocks: [secret, rest] });
    expect(readChain(history(hidden))[0]?.fingerprint).toBe(before?.fingerprint);
  });

  test('is refused where words are missing that no revision redacted', () => {
    expect(fault(history(hidden, []))).toContain('no later revision says that it redacted them');
  });

  test('may have had the same words redacted twice, each time from all before', () => {
    const again = (third: RecordBlock) =>
      chainOf(
        { blocks: [hidden] },
        { kind: 'redaction', redacts: [hidden.hash], blocks: [rest] },
        { kind: 'minor', blocks: [third] },
        { kind: 'redaction', redacts: [hidden.hash], blocks: [rest] },
      ).map(({ bytes, file }) => ({ bytes, name: file }));
    expect(fault(again(hidden))).toBe('nothing');
    expect(fault(again(secret))).toContain('holds words that revision 4 redacted');
  });

  test('is refused where the words came back', () => {
    expect(fault(history(secret))).toContain('holds words that revision 2 redacted');
  });
});
