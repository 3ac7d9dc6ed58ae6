import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historyJson } from '../../../src/editions/history-json.ts';
import { publishedRecord, recordFiles } from '../../../src/editions/record-files.ts';
import { REVISIONS, serialise } from '../../../src/revisions/revision.ts';
import { signatureOf } from '../../../src/revisions/write/sign.ts';
import { stampOf } from '../../../src/revisions/stamp/stamp-files.ts';
import { chainOf } from '../../support/recorded.ts';

const history = chainOf({}, { kind: 'update', note: 'A map was added.' }, { kind: 'minor' });
const [first, second, third] = history;

test('the list has each revision in order, with what readers were told', () => {
  const redacted = history.map((one) =>
    one === second ? { ...one, note: { hash: 'b'.repeat(64) } } : one,
  );
  expect(historyJson(history).endsWith('}\n')).toBe(true);
  expect(historyJson(history)).toContain('\n  "revisions": [\n    {\n      "number": 1,\n');
  expect(JSON.parse(historyJson(history))).toEqual({
    revisions: [
      {
        number: 1,
        at: '2024-10-25T10:10:00-04:00',
        kind: 'first',
        file: first?.file,
        hash: first?.fingerprint,
        previous: null,
      },
      {
        number: 2,
        at: '2024-10-25T10:11:00-04:00',
        kind: 'update',
        note: 'A map was added.',
        file: second?.file,
        hash: second?.fingerprint,
        previous: first?.fingerprint,
      },
      {
        number: 3,
        at: '2024-10-25T10:12:00-04:00',
        kind: 'minor',
        file: third?.file,
        hash: third?.fingerprint,
        previous: second?.fingerprint,
      },
    ],
  });
  expect(JSON.parse(historyJson(redacted)).revisions[1].note).toBeNull();
});

test('the list comes first, then each revision as it is kept', () => {
  const files = recordFiles(history);
  expect(files.map(({ name }) => name)).toEqual([
    'history.json',
    ...history.map((one) => one.file),
  ]);
  expect(files[0]?.content).toBe(historyJson(history));
  expect(files[2]?.content).toBe(second && serialise(second));
  expect(recordFiles([])).toEqual([]);
});

describe('what is published', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'late-edition-'));
    mkdirSync(join(root, REVISIONS), { recursive: true });
    mkdirSync(join(root, 'src/revisions'), { recursive: true });
    writeFileSync(join(root, 'src/revisions/README.md'), '# How to check\n');
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('says how to check it, as plain text, and nothing of a draft', () => {
    expect(publishedRecord(root, history)).toEqual([
      ...recordFiles(history),
      { name: 'how-to-check.txt', content: '# How to check\n' },
    ]);
    expect(publishedRecord(root, [])).toEqual([]);
  });

  test('has the signatures and timestamps that lie beside the revisions', () => {
    const signed = signatureOf(second?.file ?? '');
    const stamped = stampOf(third?.file ?? '');
    writeFileSync(join(root, REVISIONS, signed), 'a signature\n');
    writeFileSync(join(root, REVISIONS, stamped), Buffer.from([1, 2, 3]));
    expect(publishedRecord(root, history).slice(4)).toEqual([
      { name: signed, content: 'a signature\n' },
      { name: stamped, content: new Uint8Array([1, 2, 3]) },
      { name: 'how-to-check.txt', content: '# How to check\n' },
    ]);
  });
});
