import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChain } from '../../../src/revisions/chain.ts';
import { fileName, fingerprintOf, hashOf } from '../../../src/revisions/revision.ts';
import type { RecordBlock, Revision } from '../../../src/revisions/revision.ts';
import { chainOf, salted, shown } from '../../support/shown.ts';

const chain = chainOf(
  { kind: 'first' },
  { kind: 'correction', note: 'The number of troops was corrected.' },
  { kind: 'minor' },
  { kind: 'update', note: '“More”', shown: { ...shown, label: 'Legal', body: ['북한', 'كوريا'] } },
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
    const forged = chainOf({ shown: { ...shown, headline: 'Another' } })[0];
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
    expect(fault(changed)).toMatch(/are both revision 2/);
  });

  test('takes no file that is not a revision, though its name is right', () => {
    for (const text of ['{}', 'no JSON', '[1]', '{"number":1,"extra":true}', '\uFEFF{}']) {
      const bytes = Buffer.from(text);
      expect(fault([{ name: '0001-0123456789ab.json', bytes }])).toContain(
        "isn't in the form of a revision",
      );
    }
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
