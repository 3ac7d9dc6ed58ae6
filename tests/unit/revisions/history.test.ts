import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { recordedFiles } from '../../../src/revisions/history.ts';
import { FILES, REVISIONS } from '../../../src/revisions/revision.ts';

test('what is beside the revisions is none: files, signatures, timestamps, hidden files', () => {
  const root = mkdtempSync(join(tmpdir(), 'late-edition-history-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  expect(recordedFiles(root)).toEqual([]);
  mkdirSync(join(root, REVISIONS, FILES), { recursive: true });
  for (const name of ['1.json', '1.json.sig', '1.json.tsr', '.pending.json', 'odd.txt']) {
    writeFileSync(join(root, REVISIONS, name), name);
  }
  const found = recordedFiles(root).map(({ name, bytes }) => [name, bytes.toString()]);
  expect(found.sort()).toEqual([
    ['1.json', '1.json'],
    ['odd.txt', 'odd.txt'],
  ]);
});
