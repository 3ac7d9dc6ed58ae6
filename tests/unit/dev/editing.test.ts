import { describe, expect, it, test } from 'vitest';
import { editingOf, readEditing, seenOf } from '../../../src/dev/editing.ts';
import { site } from '../../../src/site.ts';
import { readStoryWithHistory } from '../../../src/revisions/record.ts';
import type { DeskInTest } from '../../support/desk.ts';
import { openDesk } from '../../support/desk.ts';

const editing = async (desk: DeskInTest) => editingOf(await readStoryWithHistory(desk.root, site));

/** A story of which the first revision is recorded. */
async function recorded(): Promise<DeskInTest> {
  const desk = openDesk();
  expect(await desk.run('revise')).toBe(0);
  return desk;
}

describe('the next step', () => {
  it('is the first revision where nothing is recorded', async () => {
    expect(await editing(openDesk())).toMatchObject({ step: 'first', revisions: 0, changes: [] });
  });

  it('is to build where everything is recorded', async () => {
    expect(await editing(await recorded())).toMatchObject({ step: 'build', revisions: 1 });
  });

  it('is a note where something has changed', async () => {
    const desk = await recorded();
    desk.edit('12,000', '10,000');
    const { step, changes } = await editing(desk);
    expect(step).toBe('note');
    expect(changes).toMatchObject([{ place: 'src/content/story/story.mdx:12' }]);
    expect(changes[0]?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '12,000' },
      { kind: 'added', text: '10,000' },
    ]);
  });

  it('is to record where the story brings a note of its own', async () => {
    const desk = await recorded();
    desk.edit('12,000', '10,000');
    desk.edit(
      'lead:',
      'updates:\n  - at: 2024-10-26T09:00:00-04:00\n    note: It was wrong.\nlead:',
    );
    expect(await editing(desk)).toMatchObject({ step: 'record' });
  });

  it('is to put back a note that readers were given', async () => {
    const desk = await recorded();
    desk.edit('12,000', '10,000');
    expect(await desk.run('revise', 'It was wrong.')).toBe(0);
    desk.edit('It was wrong.', 'It was right.');
    const { step, refusal } = await editing(desk);
    expect(step).toBe('restore');
    expect(refusal).toContain('It was right.');
  });

  it('is to fix what is wrong, in the order of the lines', async () => {
    const desk = openDesk();
    desk.edit('published: 2024-10-25', 'published: 2024-02-31');
    desk.edit('Last.', '<Vid/>');
    const { step, problems } = await readEditing(desk.root);
    expect(step).toBe('fix');
    const lines = problems.flatMap(({ place }) => place?.line ?? []);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});

test('what an editor has seen is another thing after each change that could be recorded', async () => {
  const desk = await recorded();
  const first = seenOf(await readStoryWithHistory(desk.root, site));
  expect(seenOf(await readStoryWithHistory(desk.root, site))).toBe(first);
  desk.edit('12,000', '10,000');
  const second = seenOf(await readStoryWithHistory(desk.root, site));
  expect(second).not.toBe(first);
  expect(await desk.run('revise', '--minor')).toBe(0);
  expect(seenOf(await readStoryWithHistory(desk.root, site))).not.toBe(second);
});
