import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChain } from '../../../../src/revisions/chain.ts';
import { contentsOf, sealed } from '../../../../src/revisions/contents.ts';
import { readHistory } from '../../../../src/revisions/history.ts';
import { bytesOf } from '../../../../src/revisions/write/journal.ts';
import type { StoryWithHistory } from '../../../../src/revisions/write/next-revision.ts';
import { numbered, redact } from '../../../../src/revisions/write/redact.ts';
import { REVISIONS } from '../../../../src/revisions/revision.ts';
import type { DeskInTest } from '../../../support/desk.ts';
import { NOW, openDesk, shortStory } from '../../../support/desk.ts';
import { chainOf, readFrom, wording } from '../../../support/recorded.ts';

const REASON = ['--reason', 'By order of a court.'];

/** A story whose second revision took a name out that the first had. */
async function named(name = 'Jane Doe'): Promise<DeskInTest> {
  const desk = openDesk(shortStory.replace('it said', `${name} said`));
  expect(await desk.run('revise')).toBe(0);
  desk.edit(`${name} said`, 'it said');
  desk.terminal.environment = { SOURCE_DATE_EPOCH: String(Number(NOW) + 60) };
  expect(await desk.run('revise', 'A name was removed.')).toBe(0);
  desk.terminal.printed();
  return desk;
}

/** All bytes below a folder. */
function everything(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

describe('npm run redact', () => {
  test.each([
    ['', 'Jane Doe', 'Jane Doe'],
    [' though there is Markdown between them', 'Jane Doe', 'Jane _Doe_'],
    [' though they are in an address', 'by/Jane', '[She](https://example.com/by/Jane)'],
  ])(
    'removes words from the whole history%s, which stays the same chain',
    async (_, what, name) => {
      const desk = await named(name);
      const before = await readHistory(desk.root);
      expect(await desk.run('redact', '1', what, ...REASON)).toBe(0);
      expect(desk.terminal.printed()).toContain(
        'Redacted 1 block in 1 revision, as revision 3: By order of a court.',
      );
      expect(readdirSync(join(desk.root, REVISIONS, 'files'))).toHaveLength(1);
      const after = await readHistory(desk.root);
      expect(after.slice(0, 2).map(({ fingerprint }) => fingerprint)).toEqual(
        before.map(({ fingerprint }) => fingerprint),
      );
      expect(after[2]).toMatchObject({
        kind: 'redaction',
        previous: before[1]?.fingerprint,
        note: { text: 'By order of a court.' },
      });
      expect(everything(desk.root)).not.toContain('Jane');
      expect(await desk.run('revise', '--check')).toBe(0);
    },
  );

  test('lists the blocks of a revision with the numbers that it takes', async () => {
    const desk = await named();
    expect(await desk.run('redact', '2')).toBe(0);
    const printed = desk.terminal.printed();
    expect(printed).toContain('0  note  A name was removed.');
    const [number] = /^\d+(?= {2}standfirst)/m.exec(printed) ?? [];
    desk.edit('Pyongyang calls it a rumor.', 'Pyongyang denies it.');
    expect(await desk.run('redact', '2', number ?? '', ...REASON)).toBe(0);
    expect(everything(desk.root)).not.toContain('a rumor');
  });

  test('removes a picture that the story no longer has, and its file', async () => {
    const desk = await named();
    const kept = join(desk.root, REVISIONS, 'files');
    expect(readdirSync(kept)).toHaveLength(1);
    desk.edit('./lead.png', './other.png');
    writeFileSync(join(desk.root, 'src/content/story/other.png'), 'another picture');
    desk.terminal.printed();
    await desk.run('redact', '1');
    const [number] = /^\d+(?= {2}lead\.image)/m.exec(desk.terminal.printed()) ?? [];
    expect(await desk.run('redact', '1', number ?? '', ...REASON)).toBe(0);
    const files = readdirSync(kept);
    expect(files).toHaveLength(1);
    expect(readFileSync(join(kept, files[0] ?? ''), 'utf8')).toBe('another picture');
  });

  test.each(['A name', '0'])('lets a note be reworded that is named by %s', async (what) => {
    const desk = await named();
    desk.edit('A name was removed.', 'A passage was removed.');
    expect(await desk.run('redact', '2', what, ...REASON)).toBe(0);
    expect(await desk.run('revise', '--check')).toBe(0);
    expect(everything(desk.root)).not.toContain('A name was');
  });

  test.each([
    [
      'words that the story still has',
      ['2', '12,000', ...REASON],
      'in its text.\nChange src/content/story/story.mdx first',
    ],
    [
      'a note that the story still has',
      ['2', 'A name was', ...REASON],
      'in a note in `updates`.\nChange src/content/story/story.mdx first',
    ],
    [
      'a field that the story still has',
      ['1', 'troops would be', ...REASON],
      'The story still has what is to be redacted, in headline.',
    ],
    [
      'a block that the story still has',
      ['1', '1', ...REASON],
      'The story still has what is to be redacted, in headline.',
    ],
    [
      'a block that is not there',
      ['1', '99', ...REASON],
      'Revision 1 doesn’t have block 99, or it is redacted already.\nList its blocks:  npm run redact -- 1',
    ],
    [
      'words that are not in the revision',
      ['1', 'John Roe', ...REASON],
      'Revision 1 doesn’t have “John Roe”',
    ],
    [
      'a revision that is not there',
      ['7', 'Jane', ...REASON],
      'There is no revision 7: the history has 2.',
    ],
    [
      'a reason that says the words',
      ['1', 'Jane Doe', '--reason', 'Jane Doe asked.'],
      'The reason has the words',
    ],
    ['no reason', ['1', 'Jane Doe'], 'add --reason'],
  ])('refuses %s', async (_, words, message) => {
    const desk = await named();
    const before = everything(desk.root);
    expect(await desk.run('redact', ...words)).not.toBe(0);
    expect(desk.terminal.printed()).toContain(message.replace('doesn’t', "doesn't"));
    expect(everything(desk.root)).toBe(before);
  });

  test.each<[string, (desk: DeskInTest) => void, string]>([
    [
      'has other changes that are not recorded',
      ({ edit }) => {
        edit('Last.', 'The last.');
      },
      'The story has changed since',
    ],
    [
      'has a note that is not recorded',
      ({ edit }) => {
        edit('lead:\n', '  - { at: 2024-10-26T10:31:00-04:00, note: New. }\nlead:\n');
      },
      "its new note isn't recorded yet",
    ],
    [
      'has another note than the one that is recorded',
      ({ edit }) => {
        edit('A name was removed.', 'A word was removed.');
      },
      'A note that readers have seen was changed',
    ],
  ])('refuses while the story %s', async (_, spoil, told) => {
    const desk = await named();
    spoil(desk);
    expect(await desk.run('redact', '1', 'Jane Doe', ...REASON)).toBe(1);
    expect(desk.terminal.printed()).toContain(told);
    expect(existsSync(join(desk.root, REVISIONS, '.pending.json'))).toBe(false);
  });

  test('refuses what is redacted already, and a revision after the only one', async () => {
    const desk = await named();
    expect(await desk.run('redact', '1', 'Jane Doe', ...REASON)).toBe(0);
    desk.terminal.printed();
    await desk.run('redact', '1');
    const [number = ''] = /^\d+(?=.*\[redacted\])/m.exec(desk.terminal.printed()) ?? [];
    expect(await desk.run('redact', '1', number, ...REASON)).toBe(1);
    expect(desk.terminal.printed()).toContain('or it is redacted already');
    const other = openDesk();
    await other.run('revise');
    expect(await other.run('redact', '2', 'Jane Doe', ...REASON)).toBe(1);
    expect(other.terminal.printed()).toContain('There is no revision 2: the history has one.');
  });

  test('removes words from notes that the first revision brought along', async () => {
    const updates =
      'updates:\n  - at: 2024-10-25T10:00:00-04:00\n    note: Jane Doe asked.\n  - at: 2024-10-25T10:30:00-04:00\n    kind: correction\n    note: More.\n';
    const desk = openDesk(shortStory.replace('lead:\n', `${updates}lead:\n`));
    expect(await desk.run('revise')).toBe(0);
    desk.edit('Jane Doe asked.', 'She asked.');
    expect(await desk.run('redact', '1', 'Jane Doe', ...REASON)).toBe(0);
    expect(everything(desk.root)).not.toContain('Jane');
    expect(await readHistory(desk.root)).toMatchObject([
      {
        note: { text: 'More.' },
        earlier: [{ at: '2024-10-25T10:00:00-04:00', kind: 'update', hash: expect.any(String) }],
      },
      { kind: 'redaction' },
    ]);
    expect(await desk.run('revise', '--check')).toBe(0);
  });
});

test('any blocks that are redacted are gone, and the history still holds', () => {
  const source = shortStory.replace('Last.', 'New.');
  const now = readFrom(source, [{ image: './lead.png', fingerprint: 'b'.repeat(64) }]);
  const body = ['Alpha one.', 'Beta two.', 'Gamma three.', 'Delta four.'];
  const chain = chainOf(
    { wording: { ...wording, body } },
    { kind: 'minor', wording: { ...wording, body: body.slice(1) } },
    {
      kind: 'minor',
      blocks: sealed(contentsOf(now), undefined, () => '0'.repeat(32)),
    },
  );
  const place = { file: 'story.mdx', line: 1, column: 1 };
  const pictures = now.pictures.map((picture) => ({ ...picture, place }));
  fc.assert(
    fc.property(fc.subarray(body, { minLength: 1 }), (secrets) => {
      const files = new Map(chain.map(({ file, bytes }) => [file, bytes]));
      const read = () => readChain([...files].map(([name, bytes]) => ({ name, bytes })));
      for (const secret of secrets) {
        const history = read();
        const desk: StoryWithHistory = { ...now, pictures, source, file: 'story.mdx', history };
        const blocks = history.slice(0, 1).flatMap(numbered);
        const what = String(blocks.find(({ text }) => text === secret)?.number ?? '');
        const circumstances = { now: '2024-10-26T00:00:00Z', salt: () => 'f'.repeat(32) };
        const { entry } = redact(desk, { number: 1, what, reason: 'Why.' }, circumstances);
        for (const file of entry.files) files.set(file.name, bytesOf(file));
      }
      const all = [...files.values()].join('\n');
      for (const text of body) expect(all.includes(text)).toBe(!secrets.includes(text));
      const fingerprints = read().map(({ fingerprint }) => fingerprint);
      expect(fingerprints.slice(0, 3)).toEqual(chain.map(({ fingerprint }) => fingerprint));
      expect(fingerprints).toHaveLength(3 + secrets.length);
    }),
    { numRuns: 20 },
  );
});
