import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStoryWithHistory } from '../../../src/revisions/record.ts';
import { run } from '../../../src/commands/program.ts';
import { site } from '../../../src/site.ts';
import { refusal } from '../../../src/revisions/unrecorded.ts';
import type { DeskInTest } from '../../support/desk.ts';
import { NOW, openDesk, shortStory } from '../../support/desk.ts';

const LEAD = 'src/content/story/lead.png';

/** An hour after the first revision. */
const LATER = String(Number(NOW) + 3600);

async function recorded(story = shortStory, answers?: string[]): Promise<DeskInTest> {
  const desk = openDesk(story, answers);
  expect(await desk.run('revise')).toBe(0);
  desk.terminal.printed();
  return desk;
}

/** What the build says of the story; undefined where it may be published. */
async function refused({ root }: DeskInTest): Promise<string | undefined> {
  const desk = await readStoryWithHistory(root, site);
  return refusal(desk, desk.history);
}

const history = async ({ root }: DeskInTest) => (await readStoryWithHistory(root, site)).history;

describe('the first revision', () => {
  test('needs no note and adds none', async () => {
    const desk = openDesk();
    expect(await refused(desk)).toBeUndefined();
    expect(await desk.run('revise')).toBe(0);
    expect(desk.source()).toBe(shortStory);
    expect(await history(desk)).toMatchObject([
      { number: 1, previous: null, at: '2024-10-26T10:30:00-04:00', kind: 'first' },
    ]);
    expect((await history(desk))[0]).not.toHaveProperty('note');
    expect(await refused(desk)).toBeUndefined();
  });

  test('takes time, kind and note from the last update that the story carries already', async () => {
    const updates = `published: 2024-10-25
updates:
  - at: 2024-10-25T10:00:00-04:00
    kind: correction
    note: The date was corrected.
  - at: 2024-10-25T10:30:00-04:00
    note: More was added.`;
    const desk = await recorded(shortStory.replace('published: 2024-10-25', updates));
    expect(await history(desk)).toMatchObject([
      {
        at: '2024-10-25T10:30:00-04:00',
        kind: 'update',
        note: { text: 'More was added.' },
        earlier: [{ kind: 'correction', text: 'The date was corrected.' }],
      },
    ]);
    desk.edit('The date was', 'A date was');
    expect(await refused(desk)).toContain('is now');
  });

  test('is refused with a note, as nothing has changed', async () => {
    const desk = openDesk();
    expect(await desk.run('revise', 'A note.')).toBe(1);
    expect(desk.terminal.printed()).toContain("the first revision can't have a note");
    expect(desk.files()).toEqual([]);
  });
});

describe('a changed story', () => {
  test('is refused with the words that changed, where, and what to run', async () => {
    const desk = await recorded();
    desk.edit('12,000', '10,000');
    expect(await refused(desk)).toBe(
      [
        'The story has changed since the last recorded revision, but no note tells readers about it.',
        '  story.mdx:12  "at least [-12,000-]{+10,000+} troops"',
        'Record it:  npm run revise -- "what changed, in a sentence"',
      ].join('\n'),
    );
    expect(await desk.run('revise')).toBe(1);
    expect(desk.terminal.printed()).toBe(`${(await refused(desk)) ?? ''}\n`);
  });

  test.each([
    [[], 'update', ''],
    [['--correction'], 'correction', '\n    kind: correction'],
    [['--clarification'], 'clarification', '\n    kind: clarification'],
  ])('is recorded with its note and %j', async (flags, kind, line) => {
    const desk = await recorded();
    desk.edit('12,000', '10,000');
    const edited = desk.source();
    expect(await desk.run('revise', 'The number of  "troops" was corrected.', ...flags)).toBe(0);
    expect(desk.source()).toBe(
      edited.replace(
        'published: 2024-10-25\n',
        `published: 2024-10-25\nupdates:\n  - at: 2024-10-26T10:30:00-04:00${line}\n    note: 'The number of "troops" was corrected.'\n`,
      ),
    );
    expect((await history(desk))[1]).toMatchObject({
      number: 2,
      at: '2024-10-26T10:30:00-04:00',
      kind,
      note: { text: 'The number of "troops" was corrected.' },
    });
    expect(desk.terminal.printed()).toContain('"at least [-12,000-]{+10,000+} troops"');
    expect(await refused(desk)).toBeUndefined();
  });

  test.each([[['--minor']], [['--minor', 'A typo.']]])(
    'is recorded with %j without a word to readers',
    async (words) => {
      const desk = await recorded();
      desk.edit('it said', 'it says');
      const edited = desk.source();
      expect(await desk.run('revise', ...words)).toBe(0);
      expect(desk.source()).toBe(edited);
      expect((await history(desk))[1]).toMatchObject({
        kind: 'minor',
        ...(words[1] && { note: { text: words[1] } }),
      });
      expect(await refused(desk)).toBeUndefined();
    },
  );

  test('is recorded under the note that it brings, with no argument', async () => {
    const desk = await recorded();
    desk.edit('12,000', '10,000');
    const note = `updates:
  - at: 2024-10-26T11:00:00-04:00
    kind: correction
    note: The number was "wrong".
`;
    desk.edit('lead:\n', `${note}lead:\n`);
    desk.terminal.environment['SOURCE_DATE_EPOCH'] = LATER;
    expect(await refused(desk)).toMatchInlineSnapshot(`
      "The story has changed since the last recorded revision, and its new note isn't recorded yet.
        story.mdx:6  note "{+The number was “wrong”.+}"
        story.mdx:16  "at least [-12,000-]{+10,000+} troops"
      Record it:  npm run revise"
    `);
    const edited = desk.source();
    expect(await desk.run('revise', 'Another note.')).toBe(1);
    expect(desk.terminal.printed()).toContain('already has a new note');
    expect(await desk.run('revise')).toBe(0);
    expect(desk.source()).toBe(edited);
    expect((await history(desk))[1]).toMatchObject({
      at: '2024-10-26T11:00:00-04:00',
      kind: 'correction',
      note: { text: 'The number was "wrong".' },
    });
    expect(await refused(desk)).toBeUndefined();
  });

  test('is refused where its own note is of a time that has not come', async () => {
    const desk = await recorded();
    desk.edit('12,000', '10,000');
    desk.edit('lead:\n', 'updates:\n  - { at: 2042-10-26T10:30:00-04:00, note: Typed. }\nlead:\n');
    expect(await desk.run('revise')).toBe(1);
    expect(desk.terminal.printed()).toMatchInlineSnapshot(`
      "The story's new note is dated 2042-10-26T10:30:00-04:00, and it is now 2024-10-26T10:30:00-04:00.
      Give it a time that isn't in the future, or remove it and run:  npm run revise -- "what changed, in a sentence"
      "
    `);
    expect(desk.files()).toHaveLength(1);
  });

  test('is refused where its own note is older than the last revision', async () => {
    const desk = await recorded();
    desk.edit('lead:\n', 'updates:\n  - { at: 2024-10-26T10:29:59-04:00, note: Late. }\nlead:\n');
    expect(await desk.run('revise')).toBe(1);
    expect(desk.terminal.printed()).toContain('before the last revision');
    expect(desk.files()).toHaveLength(1);
  });

  test('is asked about at a terminal, until there is a kind and a sentence', async () => {
    const answers: string[] = [];
    const desk = await recorded(shortStory, answers);
    desk.edit('12,000', '10,000');
    answers.push('what?', 'c', 'corr', ' ', 'It was 10,000.');
    expect(await desk.run('revise')).toBe(0);
    expect(desk.terminal.printed()).toMatchInlineSnapshot(`
      "This has changed since the story was last recorded:
        story.mdx:12  "at least [-12,000-]{+10,000+} troops"
      Is it a correction, a clarification or minor? (Enter for an update): 
      Is it a correction, a clarification or minor? (Enter for an update): 
      Is it a correction, a clarification or minor? (Enter for an update): 
      What changed, in one sentence? 
      What changed, in one sentence? 
      Recorded revision 2 (correction, 2024-10-26T10:30:00-04:00): It was 10,000.
        story.mdx:12  "at least [-12,000-]{+10,000+} troops"
      It is in src/content/story/revisions/0002-….json. Keep that file with the story.
      "
    `);
    expect((await history(desk))[1]).toMatchObject({
      kind: 'correction',
      note: { text: 'It was 10,000.' },
    });
  });

  test.each<[string, (desk: DeskInTest) => void]>([
    ['it', ({ save, source }) => save(source().replace('Last.', 'The last.'))],
    ['its picture', ({ root }) => writeFileSync(join(root, LEAD), 'another picture')],
  ])(
    'is not recorded where %s was saved again while the editor was asked',
    async (_, saveAgain) => {
      const desk = await recorded(shortStory, []);
      desk.edit('12,000', '10,000');
      const ask = () => {
        saveAgain(desk);
        return Promise.resolve('update');
      };
      expect(await run(['revise'], { ...desk.terminal, ask })).toBe(1);
      expect(desk.terminal.printed()).toContain('was saved again while it was being recorded');
      expect(desk.files()).toHaveLength(1);
    },
  );

  test('is not recorded twice where another did it while the editor was asked', async () => {
    const desk = await recorded(shortStory, []);
    desk.edit('12,000', '10,000');
    const ask = async () => {
      await desk.run('revise', '--minor', 'A typo.');
      desk.terminal.printed();
      return 'update';
    };
    expect(await run(['revise'], { ...desk.terminal, ask })).toBe(1);
    expect(desk.terminal.printed()).toMatchInlineSnapshot(`
      "Someone else has just recorded revision 2 (“A typo.”), so nothing was written.
      Check the story, and run this command again if there is more to record.
      "
    `);
    expect(desk.files()).toHaveLength(2);
  });

  test('is not recorded at a time before what readers have seen', async () => {
    const desk = await recorded();
    desk.edit('12,000', '10,000');
    const environment = {
      SOURCE_DATE_EPOCH: String(Date.parse('2024-10-26T10:29:59-04:00') / 1000),
    };
    expect(await run(['revise', 'Note.'], { ...desk.terminal, environment })).toBe(1);
    expect(desk.terminal.printed()).toMatchInlineSnapshot(`
      "This computer's clock says 2024-10-26T10:29:59-04:00, but the last revision is dated 2024-10-26T10:30:00-04:00, which is later.
      Set the clock and run this again. If the date of the revision is wrong and no reader has seen it, delete src/content/story/revisions/0001-….json and its note first.
      "
    `);
    desk.edit('published: 2024-10-25', 'published: 2024-10-27');
    expect(await desk.run('revise', 'Note.')).toBe(1);
    expect(desk.terminal.printed()).toMatchInlineSnapshot(`
      "This computer's clock says 2024-10-26T10:30:00-04:00, but the story's publication date is 2024-10-27, which is later.
      Set the clock, or correct \`published\` in the story, and run this again.
      "
    `);
  });
});

test('nothing is written where nothing changed but how it is written, white space and quotation marks', async () => {
  const desk = await recorded();
  desk.edit('the North has', 'the  {"North"} has');
  const edited = desk.source();
  expect(await refused(desk)).toBeUndefined();
  expect(await desk.run('revise', 'A note.')).toBe(0);
  expect(desk.terminal.printed()).toBe(
    'Nothing has changed since revision 1, so nothing was written.\n',
  );
  expect(desk.source()).toBe(edited);
  expect(desk.files()).toHaveLength(1);
});

describe('a recorded note', () => {
  const noted = async () => {
    const desk = await recorded();
    desk.edit('12,000', '10,000');
    expect(await desk.run('revise', 'The number was corrected.', '--correction')).toBe(0);
    desk.terminal.printed();
    return desk;
  };

  test('may not be reworded', async () => {
    const desk = await noted();
    desk.edit('number was corrected', 'number was changed');
    expect(await refused(desk)).toMatchInlineSnapshot(`
      "A note that readers have seen was changed or removed. Published notes can't be edited.
        story.mdx:6  the correction of revision 2 is now: correction, 2024-10-26T10:30:00-04:00, "The number was changed."
      Put it back under \`updates\`:
        - at: 2024-10-26T10:30:00-04:00
          kind: correction
          note: 'The number was corrected.'
      To add something, record a new note:  npm run revise -- "what changed, in a sentence""
    `);
    expect(await desk.run('revise', 'Reworded.')).toBe(1);
    expect(desk.files()).toHaveLength(2);
  });

  test.each([
    [
      'taken out',
      /updates:[^]*(?=lead:)/,
      '',
      'story.mdx:2  the correction of revision 2, dated 2024-10-26T10:30:00-04:00, was removed',
    ],
    [
      'made an update',
      /\n {4}kind: correction/,
      '',
      'the correction of revision 2 is now: update, 2024-10-26T10:30:00-04:00, "The number was corrected."',
    ],
    [
      'made of another time',
      'T10:30',
      'T10:31',
      'the correction of revision 2 is now: correction, 2024-10-26T10:31:00-04:00, "The number was corrected."',
    ],
  ])('may not be %s', async (_, from, to, expected) => {
    const desk = await noted();
    desk.edit(from, to);
    expect(await refused(desk)).toContain('was changed or removed');
    expect(await refused(desk)).toContain(expected);
  });

  test('may have other quotation marks', async () => {
    const desk = await noted();
    desk.edit("'The number was corrected.'", '"The number was corrected."');
    expect(await refused(desk)).toBeUndefined();
  });
});

test('--check holds the story and its history against each other', async () => {
  const desk = openDesk();
  expect(await desk.run('revise', '--check')).toBe(0);
  expect(desk.terminal.printed()).toContain('Nothing is recorded yet');
  await desk.run('revise');
  desk.terminal.printed();
  expect(await desk.run('revise', '--check')).toBe(0);
  expect(desk.terminal.printed()).toContain((await history(desk))[0]?.fingerprint);
  desk.edit('12,000', '10,000');
  expect(await desk.run('revise', '--check')).toBe(1);
  expect(desk.terminal.printed()).toContain('has changed since the last recorded revision');
});

test.each([
  [['--corection'], {}, "unknown option '--corection'\n(Did you mean --correction?)"],
  [['-c', 'A note.'], {}, "unknown option '-c'"],
  [['The', 'number'], {}, 'put quotation marks around the whole note'],
  [['--minor', '--correction'], {}, 'cannot be used with'],
  [['--check', '--minor'], {}, 'cannot be used with'],
  [['--check', 'A note.'], {}, '--check takes no note'],
  [['  '], {}, 'the note is empty'],
  [
    ['A note.'],
    { npm_config_correction: 'true' },
    'npm took --correction for one of its own options',
  ],
])('%j is refused with a sentence and the usage', async (words, environment, expected) => {
  const desk = openDesk();
  expect(await run(['revise', ...words], { ...desk.terminal, environment })).toBe(2);
  const printed = desk.terminal.printed();
  expect(printed).toContain(expected);
  expect(printed).toContain('Usage: npm run revise -- ');
  expect(desk.files()).toEqual([]);
});

test('a note may begin with a hyphen, after two of them', async () => {
  const desk = await recorded();
  desk.edit('12,000', '10,000');
  expect(await desk.run('revise', '--correction', '--', '--12,000 was wrong.')).toBe(0);
  expect((await history(desk))[1]?.note).toMatchObject({
    text: expect.stringContaining('12,000 was wrong.'),
  });
});

test('another picture under the same words is refused, and published once it is recorded', async () => {
  const desk = await recorded();
  writeFileSync(join(desk.root, LEAD), 'another picture');
  expect(await refused(desk)).toMatchInlineSnapshot(`
    "The story has changed since the last recorded revision, but no note tells readers about it.
      story.mdx:6  picture (SHA-256) "[-92b2fa580289-]{+b2917681b4f4+}"
    Record it:  npm run revise -- "what changed, in a sentence""
  `);
  expect(await desk.run('revise', '--minor', 'Encoded anew.')).toBe(0);
  expect(await refused(desk)).toBeUndefined();
});

describe('two people who recorded at once', () => {
  const STORY_FOLDER = 'src/content/story/revisions';
  const later = (desk: DeskInTest, seconds: number) => {
    desk.terminal.environment = { SOURCE_DATE_EPOCH: String(Number(NOW) + seconds) };
  };

  /** The story as git merges it, with the revisions of both. */
  async function merged(second: string[]): Promise<DeskInTest> {
    const desk = await recorded();
    const before = desk.source();
    later(desk, 60);
    desk.edit('Last.', 'The last.');
    expect(await desk.run('revise', 'One was edited.')).toBe(0);
    const one = desk.source();
    const [, file = ''] = desk.files();
    const bytes = readFileSync(join(desk.root, STORY_FOLDER, file));
    rmSync(join(desk.root, STORY_FOLDER, file));
    desk.save(before);
    later(desk, 120);
    desk.edit('12,000', '10,000');
    expect(await desk.run('revise', ...second)).toBe(0);
    const note = /  - at: .*10:32[^]*?(?=lead:)/.exec(desk.source())?.[0] ?? '';
    desk.save(one.replace('12,000', '10,000').replace('lead:\n', `${note}lead:\n`));
    writeFileSync(join(desk.root, STORY_FOLDER, file), bytes);
    desk.terminal.printed();
    later(desk, 180);
    return desk;
  }

  test('are told how to record the one after the other', async () => {
    const desk = await merged(['Two was edited.']);
    expect(await desk.run('revise', '--check')).toBe(1);
    expect(desk.terminal.printed()).toContain('npm run revise -- --rebase');
    expect(await desk.run('revise', '--rebase')).toBe(0);
    expect(await history(desk)).toMatchObject([
      { number: 1 },
      { number: 2, note: { text: 'One was edited.' } },
      { number: 3, note: { text: 'Two was edited.' }, at: '2024-10-26T10:32:00-04:00' },
    ]);
    expect(await desk.run('revise', '--check')).toBe(0);
    expect(await desk.run('revise', '--rebase')).toBe(0);
    expect(desk.terminal.printed()).toContain('there is nothing to do');
  });

  test('may have made a minor edit', async () => {
    const desk = await merged(['--minor', 'A typo.']);
    expect(await desk.run('revise', '--rebase')).toBe(0);
    expect((await history(desk))[2]).toMatchObject({ kind: 'minor', note: { text: 'A typo.' } });
    expect(await desk.run('revise', '--check')).toBe(0);
  });
});
