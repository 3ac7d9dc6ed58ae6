import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHistory } from '../../../../src/revisions/history.ts';
import { REVISIONS } from '../../../../src/revisions/revision.ts';
import { openDesk, shortStory } from '../../../support/desk.ts';
import { writeOld } from '../../../support/old-history.ts';

const THEN = 'The service [believes] {that} the North has committed *at least* 12,000 troops.';

test('a history in the old form is refused with the command that converts it', async () => {
  const desk = openDesk(shortStory);
  writeOld(desk.root, [[THEN]]);
  expect(await desk.run('revise', '--check')).toBe(1);
  expect(desk.terminal.printed()).toContain('npm run revise -- --convert');
});

test('a history in the old form is converted with its words, times and last fingerprint', async () => {
  const desk = openDesk(shortStory);
  const last = writeOld(desk.root, [[THEN], [THEN, 'Last.']]);
  expect(await desk.run('revise', '--convert')).toBe(0);
  const history = await readHistory(desk.root);
  expect(history.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
    'first 2024-10-25T10:30:00-04:00',
    'minor 2024-10-25T11:30:00-04:00',
    'minor 2024-10-26T10:30:00-04:00',
  ]);
  expect(history[0]?.convertedFrom).toBe(last);
  expect(await desk.run('revise', '--check')).toBe(0);
  expect(desk.files()).toHaveLength(3);
});

test('a history in the old form that was changed is not converted', async () => {
  const desk = openDesk(shortStory);
  writeOld(desk.root, [[THEN]]);
  const [file = ''] = desk.files();
  writeFileSync(join(desk.root, REVISIONS, file), '{}');
  expect(await desk.run('revise', '--convert')).toBe(1);
  expect(desk.terminal.printed()).toContain(`${REVISIONS}/`);
  expect(desk.files()).toEqual([file]);
});
