import { expect, test } from 'vitest';
import { readHistory } from '../../../../src/revisions/history.ts';
import type { DeskInTest } from '../../../support/desk.ts';
import { NOW, openDesk, shortStory } from '../../../support/desk.ts';

const note = (at: string, text: string, kind = '') =>
  `  - at: ${at}\n${kind && `    kind: ${kind}\n`}    note: ${text}\n`;

/** A recorded story that was edited, an hour later. */
async function edited(story = shortStory): Promise<DeskInTest> {
  const desk = openDesk(story);
  expect(await desk.run('revise')).toBe(0);
  desk.edit('12,000', '10,000');
  desk.terminal.environment = { SOURCE_DATE_EPOCH: String(Number(NOW) + 3600) };
  desk.terminal.printed();
  return desk;
}

const OWN = 'The number.';
const withOwn = async (kind: string) => {
  const desk = await edited();
  desk.edit('lead:\n', `updates:\n${note('2024-10-26T11:00:00-04:00', OWN, kind)}lead:\n`);
  return desk;
};

test.each([
  ['correction', ['--correction']],
  ['', []],
])('the story’s own %s is recorded with %j, and no earlier note', async (kind, flags) => {
  const desk = await withOwn(kind);
  expect(await desk.run('revise', ...flags)).toBe(0);
  const [, second] = await readHistory(desk.root);
  expect(second).toMatchObject({ kind: kind || 'update', note: { text: OWN } });
  expect(second).not.toHaveProperty('earlier');
});

test.each([
  ['another kind', ['--clarification']],
  ['another note', ['Another.']],
  ['another note of the same kind', ['Another.', '--correction']],
])('the story’s own correction is not recorded as %s', async (_, words) => {
  const desk = await withOwn('correction');
  expect(await desk.run('revise', ...words)).toBe(1);
  expect(desk.terminal.printed()).toBe(
    `The story already has a new note in \`updates\`: "${OWN}"\nRecord it:  npm run revise\nTo record another note instead, remove that one first.\n`,
  );
  expect(desk.files()).toHaveLength(1);
});

const INNER = shortStory.split('---\n')[1] ?? '';
const FLOW = INNER.replace(
  /lead:\n([^]*)$/,
  (_, lead: string) => `lead: { ${lead.trim().replace(/\n +/g, ', ')} }\n`,
);
const flowing = shortStory.replace(INNER, `{ ${FLOW.trim().replaceAll('\n', ', ')} }\n`);

test('an editor is told to add a note by hand where nothing can be added', async () => {
  const desk = await edited(flowing);
  const source = desk.source();
  expect(await desk.run('revise', 'The number.')).toBe(1);
  expect(desk.terminal.printed()).toBe(
    "The note couldn't be added to the story. `updates` is in a form that notes can only be added to by hand.\nAdd it to `updates` by hand, and then run:  npm run revise\n",
  );
  expect(desk.source()).toBe(source);
});

test('a note that no story can have is refused, and nothing is written', async () => {
  const desk = await edited();
  const source = desk.source();
  expect(await desk.run('revise', 'See [the map](map).')).toBe(1);
  expect(desk.terminal.printed()).toContain('leads to another page of this site');
  expect(desk.source()).toBe(source);
  expect(desk.files()).toHaveLength(1);
});

test.each([
  ['2024-10-26', 0],
  ['2024-10-27', 1],
  ['2024-10-26T11:30:00-04:00', 0],
  ['2024-10-26T15:30:00Z', 0],
  ['2024-10-26T11:30:01-04:00', 1],
  ['2024-10-26T15:31:00Z', 1],
])(
  'where the clock says 11:30 on October 26, an edit of a story of %s is code %i',
  async (published, code) => {
    const desk = await edited();
    desk.edit('published: 2024-10-25', `published: ${published}`);
    expect(await desk.run('revise', 'The number.')).toBe(code);
    const printed = desk.terminal.printed();
    if (code > 0)
      expect(printed).toContain(`the story's publication date is ${published}, which is later`);
    expect(desk.files()).toHaveLength(code === 0 ? 2 : 1);
  },
);
