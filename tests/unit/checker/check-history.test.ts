import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readPublished } from '../../../src/verify/history/published-history.ts';
import { hashOf } from '../../../src/revisions/revision.ts';
import { publishedFiles, SECRET, twelveRevisions } from '../../support/published.ts';
import { chainOf, salted } from '../../support/recorded.ts';

type Files = Map<string, Buffer>;

const CHECKER = join(import.meta.dirname, '../../checker/check_history.py');
const history = twelveRevisions();
const right = publishedFiles(history);
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** What the project's own code says of published files. */
function own(files: Files): string {
  try {
    readPublished([...files].map(([name, bytes]) => ({ name, bytes })));
    return 'right';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the Python checker says of each of these sites, and the exit code. */
function inPython(sites: readonly Files[]): { said: string[]; code: number | null } {
  const root = mkdtempSync(join(tmpdir(), 'late-edition-record-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const [index, files] of sites.entries()) {
    mkdirSync(join(root, String(index)));
    for (const [name, bytes] of files) writeFileSync(join(root, String(index), name), bytes);
  }
  const { stdout, status } = spawnSync('python3', [CHECKER, ...sites.keys()].map(String), {
    cwd: root,
    encoding: 'utf8',
  });
  const said = stdout.trimEnd().split('\n');
  return { said: said.map((text) => text.replace(/^\d+: /, '')), code: status };
}

/** The right files with this done to them. */
function spoiled(spoil: (files: Files) => void): Files {
  const files = new Map([...right].map(([name, bytes]) => [name, Buffer.from(bytes)]));
  spoil(files);
  return files;
}

const nameOf = (number: number) => history[number - 1]?.file ?? '';

/** Replaces text in a file; a fault that changes nothing is a mistake in the test. */
const edit = (name: string, from: string | RegExp, to: string) => (files: Files) => {
  const before = files.get(name)?.toString() ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${name} has nothing like ${String(from)}.`);
  files.set(name, Buffer.from(after));
};

const rename = (from: string, to: string) => (files: Files) => {
  files.set(to, files.get(from) ?? Buffer.alloc(0));
  files.delete(from);
};

/** Another history in place of the right one, listed as it is. */
const replace = (files: Files, others: Files) => {
  files.clear();
  for (const [name, bytes] of others) files.set(name, bytes);
};

const removed = salted(SECRET);
const hidden = { of: 'text', hash: hashOf(removed) } as const;
const rest = [{ of: 'text' as const, ...salted('Last.') }];

const FAULTS: [string, (files: Files) => void][] = [
  ['a word was changed', edit(nameOf(2), '12,000', '10,000')],
  ['a salt was changed', edit(nameOf(2), '0'.repeat(32), `${'0'.repeat(31)}1`)],
  ['a time was changed', edit(nameOf(4), 'T10:13', 'T11:13')],
  ['a kind was changed', edit(nameOf(2), '"update"', '"minor"')],
  ['a kind is unknown', edit(nameOf(2), '"update"', '"rumor"')],
  ['a field is unknown', edit(nameOf(2), '"headline"', '"rumor"')],
  ['a key was added', edit(nameOf(2), '"kind"', '"x": 1,\n  "kind"')],
  ['a key is missing', edit(nameOf(2), /"at".*\n {2}/, '')],
  ['the lines have the ends of Windows', edit(nameOf(2), /\n/g, '\r\n')],
  ['a byte order mark was added', edit(nameOf(2), '{', '\uFEFF{')],
  ['it is indented otherwise', edit(nameOf(2), /^ {2}/m, '\t')],
  ['the last line feed is missing', edit(nameOf(2), /\n$/, '')],
  ['a character is escaped', edit(nameOf(7), '북', '\\ubd81')],
  ['a file is missing', (files) => files.delete(nameOf(6))],
  ['the first file is missing', (files) => files.delete(nameOf(1))],
  ['the newest file is missing', (files) => files.delete(nameOf(12))],
  ['a file was renamed', rename(nameOf(3), '0003-0123456789ab.json')],
  ['a file has another number', rename(nameOf(12), nameOf(12).replace('0012', '0013'))],
  ['a file that is no revision was added', (files) => files.set('x.json', Buffer.from('{}'))],
  [
    'removed words came back',
    edit(nameOf(3), /"hash": "\w+"/, `"salt": "${'0'.repeat(32)}",\n      "text": "${SECRET}"`),
  ],
  [
    'words are missing that nobody removed',
    edit(nameOf(2), /"salt": "0+",\n\s*"text": "First."/, `"hash": "${hashOf(salted('First.'))}"`),
  ],
  ['the list is missing', (files) => files.delete('history.json')],
  [
    'the list has another fingerprint',
    edit('history.json', history[3]?.fingerprint ?? '', 'c'.repeat(64)),
  ],
  ['the list has another note', edit('history.json', 'By order of a court.', 'By mistake.')],
  ['the list leaves one out', edit('history.json', /,\n {4}\{\n {6}"number": 12[^}]*\}/, '')],
  [
    'a revision follows another one',
    (files) => {
      replace(
        files,
        publishedFiles(chainOf({ blocks: rest }, { previous: 'c'.repeat(64), blocks: rest })),
      );
    },
  ],
  [
    'the first follows one',
    (files) => {
      replace(files, publishedFiles(chainOf({ previous: 'c'.repeat(64), blocks: rest })));
    },
  ],
  [
    'a number is left out',
    (files) => {
      replace(files, publishedFiles(chainOf({ blocks: rest }, { number: 3, blocks: rest })));
    },
  ],
  [
    'an earlier revision says that it removed them',
    (files) => {
      replace(
        files,
        publishedFiles(chainOf({ redacts: [hidden.hash], blocks: rest }, { blocks: [hidden] })),
      );
    },
  ],
  [
    'a day does not exist',
    (files) => {
      replace(files, publishedFiles(chainOf({ at: '2024-02-30T10:10:00Z', blocks: rest })));
    },
  ],
];

describe('of a history of 12 revisions with one redaction and one replaced picture', () => {
  test('the project’s own code finds it right', () => {
    expect(history).toHaveLength(12);
    expect(JSON.stringify(history)).not.toContain(SECRET);
    expect(own(right)).toBe('right');
  });

  test.each(FAULTS)('it finds that %s', (_, spoil) => {
    expect(own(spoiled(spoil))).not.toBe('right');
  });

  test.skipIf(!hasPython)('the Python checker, where there is python3, finds the same', () => {
    expect(inPython([right])).toEqual({ said: ['right'], code: 0 });
    const { said, code } = inPython(FAULTS.map(([, spoil]) => spoiled(spoil)));
    expect(FAULTS.filter((_, index) => said[index] === 'right').map(([name]) => name)).toEqual([]);
    expect([said.length, code]).toEqual([FAULTS.length, 1]);
    expect(said[0]).toContain(nameOf(2));
  });
});

describe('any byte that is flipped in any published file', () => {
  const flip = fc.constantFrom(...right).chain(([name, bytes]) =>
    fc.record({
      name: fc.constant(name),
      at: fc.nat({ max: bytes.length - 1 }),
      by: fc.integer({ min: 1, max: 255 }),
    }),
  );
  const flipped = fc.sample(flip, 200).map(({ name, at, by }) =>
    spoiled((files) => {
      const bytes = files.get(name);
      bytes?.writeUInt8((bytes[at] ?? 0) ^ by, at);
    }),
  );

  test('is found by the project’s own code', () => {
    expect(flipped.filter((files) => own(files) === 'right')).toEqual([]);
  });

  test.skipIf(!hasPython)('is found by the Python checker, where there is python3', () => {
    expect(inPython(flipped).said.filter((text) => text === 'right')).toEqual([]);
  });
});

test('the Python checker has at most 80 lines, and needs no package', () => {
  const source = readFileSync(CHECKER, 'utf8');
  expect(source.split('\n').length - 1).toBeLessThanOrEqual(80);
  expect(source.match(/^(?:import|from) .*/gm)).toEqual([
    'import datetime, hashlib, json, os, re, sys',
  ]);
});
