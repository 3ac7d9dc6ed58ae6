import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../../../../src/revisions/contents.ts';
import { readChain } from '../../../../src/revisions/chain.ts';
import { readHistory, recordedFiles } from '../../../../src/revisions/history.ts';
import type { Recorded } from '../../../../src/revisions/revision.ts';
import { REVISIONS, sha256 } from '../../../../src/revisions/revision.ts';
import { converted } from '../../../../src/revisions/write/convert.ts';
import { bytesOf } from '../../../../src/revisions/write/journal.ts';
import { signatureOf } from '../../../../src/revisions/write/sign.ts';
import { site } from '../../../../src/site.ts';
import { loadStory } from '../../../../src/story/reading/folder.ts';
import { openDesk, shortStory } from '../../../support/desk.ts';
import { writeOld } from '../../../support/old-history.ts';

const THEN = 'The service [believes] {that} the North has committed *at least* 12,000 troops.';
const then = { shown: { body: [THEN] } };

const words = ({ blocks }: Recorded) => blocks.map((block) => `${block.of}: ${textOf(block)}`);

test('a history in the old form is refused with the command that converts it', async () => {
  const desk = openDesk(shortStory);
  writeOld(desk.root, [then]);
  expect(await desk.run('revise', '--check')).toBe(1);
  expect(desk.terminal.printed()).toContain('npm run revise -- --convert');
});

test('a history in the old form is converted with its words, times and last fingerprint', async () => {
  const desk = openDesk(shortStory);
  const last = writeOld(desk.root, [then, { shown: { body: [THEN, 'Last.'] } }]);
  const old = desk.files();
  for (const file of old) writeFileSync(join(desk.root, REVISIONS, signatureOf(file)), 'signed');
  expect(await desk.run('revise', '--convert')).toBe(0);
  const history = await readHistory(desk.root);
  expect(history.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
    'first 2024-10-25T10:30:00-04:00',
    'minor 2024-10-25T11:30:00-04:00',
    'minor 2024-10-26T10:30:00-04:00',
  ]);
  expect(history.map(({ convertedFrom }) => convertedFrom)).toEqual([last, undefined, undefined]);
  expect(history.map(({ note }) => note && textOf(note))).toEqual([
    undefined,
    undefined,
    'From here on, links, formatting and addresses are recorded as well.',
  ]);
  expect(await desk.run('revise', '--check')).toBe(0);
  expect(desk.files()).toEqual(history.map(({ file }) => file));
  expect(readdirSync(join(desk.root, REVISIONS)).filter((name) => /sig$/.test(name))).toEqual([]);
});

test('what an old revision showed is what the converted one shows, and Markdown in it says itself', async () => {
  const desk = openDesk(shortStory);
  const lead = sha256(readFileSync(join(desk.root, 'src/content/story/lead.png')));
  const gone = 'b'.repeat(64);
  const last = writeOld(desk.root, [
    {
      kind: 'correction',
      note: 'It was 12,000.',
      earlier: [{ at: '2024-10-25T10:00:00-04:00', kind: 'update', note: 'A map was added.' }],
      shown: {
        section: 'World',
        headline: 'Troops *would* be legal',
        standfirst: '<Pyongyang> calls it ~so~.',
        authors: ['A. One', 'B. Two'],
        source: { name: 'Wire', date: '2024-10-24' },
        label: 'Legal',
        caption: 'A {map}.',
        credit: '*Late* Edition',
        alt: 'A map of *two* countries.',
        pictures: [lead, gone],
        body: [THEN],
      },
    },
    { shown: { caption: '' } },
    { shown: { body: ['Third.'] } },
  ]);
  const story = await loadStory(desk.root, site);
  let drawn = 0;
  const salt = () => String((drawn += 1)).padStart(32, '0');
  const old = recordedFiles(desk.root).reverse();
  const entry = converted(old, story, { now: '2024-10-26T10:30:00-04:00', salt });
  const files = entry.files.map((file) => ({ name: file.name, bytes: bytesOf(file) }));
  const [first, second, third, now] = readChain(files);
  expect(entry.removed).toHaveLength(9);
  expect(first?.convertedFrom).toBe(last);
  expect(first && words(first)).toEqual([
    'section: World',
    'headline: Troops *would* be legal',
    'standfirst: \\<Pyongyang> calls it \\~so\\~.',
    'author: A. One',
    'author: B. Two',
    'source: Wire',
    'source.date: 2024-10-24',
    'published: 2024-10-25',
    `lead.image: ${lead}.png`,
    'lead.label: Legal',
    'lead.caption: A \\{map}.',
    'lead.credit: \\*Late\\* Edition',
    'lead.alt: A map of *two* countries.',
    'language: en-US',
    'timeZone: America/New_York',
    'text: The service \\[believes] \\{that} the North has committed \\*at least\\* 12,000 troops.',
    `text: <Figure image="${gone}" />`,
  ]);
  expect(first).toMatchObject({
    kind: 'correction',
    note: { text: 'It was 12,000.' },
    earlier: [{ at: '2024-10-25T10:00:00-04:00', kind: 'update', text: 'A map was added.' }],
  });
  expect(second && words(second)).toEqual([
    'headline: North Korea says sending troops would be legal',
    'standfirst: Pyongyang calls it a rumor.',
    'published: 2024-10-25',
    `lead.image: ${'a'.repeat(64)}`,
    'lead.credit: Late Edition',
    'lead.alt: A map of two countries.',
    'language: en-US',
    'timeZone: America/New_York',
    'text: First.',
    'text: At least 12,000 troops went.',
    'text: Last.',
  ]);
  expect(second).not.toHaveProperty('note');
  expect(second).not.toHaveProperty('earlier');
  expect(third && words(third)).toContain('text: Third.');
  expect(now && words(now)).toContain('text: Last.');
  expect(now?.note && textOf(now.note)).toBe(
    'From here on, links, formatting and addresses are recorded as well.',
  );
  // What stayed keeps its salt, so that one redaction finds it everywhere.
  const dates = [first, second, third, now].map((one) =>
    one?.blocks.find(({ of }) => of === 'published'),
  );
  expect(new Set(dates.map((date) => JSON.stringify(date))).size).toBe(1);
});

test('a history in the old form that was changed is not converted', async () => {
  const desk = openDesk(shortStory);
  writeOld(desk.root, [then]);
  const [file = ''] = desk.files();
  writeFileSync(join(desk.root, REVISIONS, file), '{}');
  expect(await desk.run('revise', '--convert')).toBe(1);
  expect(desk.terminal.printed()).toBe(
    `${REVISIONS}/0001-….json was changed, or doesn't follow on the one before it, so nothing was converted.\nRestore the files of this folder from a backup or from git.\n`,
  );
  expect(desk.files()).toEqual([file]);
});

test.each<[string, (folder: string, names: string[]) => void]>([
  ['without its first file', (folder, [first = '']) => rmSync(join(folder, first))],
  [
    'whose second file follows on another',
    (folder, [, second = '']) => {
      const text = readFileSync(join(folder, second), 'utf8').replace(
        /"previous": "\w+"/,
        '"previous": null',
      );
      rmSync(join(folder, second));
      writeFileSync(join(folder, `0002-${sha256(text).slice(0, 12)}.json`), text);
    },
  ],
  [
    'whose second file has another number',
    (folder, [, second = '']) => {
      const text = readFileSync(join(folder, second), 'utf8').replace('"number": 2', '"number": 3');
      rmSync(join(folder, second));
      writeFileSync(join(folder, `0003-${sha256(text).slice(0, 12)}.json`), text);
    },
  ],
])('a history in the old form %s is not converted', async (_, spoil) => {
  const desk = openDesk(shortStory);
  writeOld(desk.root, [then, {}]);
  spoil(join(desk.root, REVISIONS), desk.files());
  const before = desk.files();
  expect(await desk.run('revise', '--convert')).toBe(1);
  expect(desk.terminal.printed()).toContain("doesn't follow on the one before it");
  expect(desk.files()).toEqual(before);
});
