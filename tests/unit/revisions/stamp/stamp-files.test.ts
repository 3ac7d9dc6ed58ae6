import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { REVISIONS } from '../../../../src/revisions/revision.ts';
import { companionsOf, readStamps } from '../../../../src/revisions/stamp/stamp-files.ts';
import { chainOf } from '../../../support/recorded.ts';

test('a timestamp is found beside its revision, and a revision without one is no fault', () => {
  const root = mkdtempSync(join(tmpdir(), 'late-edition-stamps-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const history = chainOf({}, { kind: 'minor' });
  const file = history[1]?.file ?? '';
  mkdirSync(join(root, REVISIONS), { recursive: true });
  writeFileSync(join(root, REVISIONS, `${file}.tsr`), 'a timestamp');
  expect(readStamps(root, history)).toEqual(new Map([[file, Buffer.from('a timestamp')]]));
});

test('a signature and a timestamp go with the file of their revision', () => {
  expect(companionsOf('0001.json')).toEqual(['0001.json.sig', '0001.json.tsr']);
});
