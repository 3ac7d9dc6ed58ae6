import { describe, expect, test } from 'vitest';
import { site } from '../../../src/site.ts';
import type { Setting } from '../../../src/page/make-page.ts';
import { storyPage } from '../../../src/page/make-page.ts';
import type { Story } from '../../../src/story/schema.ts';
import { hashOf } from '../../../src/revisions/revision.ts';
import type { Given } from '../../support/recorded.ts';
import { chainOf, salted } from '../../support/recorded.ts';

const story: Story = {
  headline: 'Bridge reopens',
  standfirst: 'Traffic is back after a week.',
  language: 'en-US',
  timeZone: 'America/New_York',
  published: '2024-10-25',
  updates: [],
  authors: [],
  lead: { image: './lead.png', alt: 'A bridge.', caption: 'The bridge.', credit: 'Map: us' },
  body: [],
};

const setting: Setting = {
  site,
  url: new URL('https://news.example.org/bridge/'),
  known: true,
  history: [],
};

const update = (at: string, kind: 'update' | 'correction' = 'update') => ({
  at,
  note: 'More.',
  kind,
});

describe('the byline', () => {
  test('names the authors, each with their own link', () => {
    const authors = [{ name: 'A. One', url: 'https://one.example/' }, { name: 'B. Two' }];
    expect(storyPage({ ...story, authors }, setting).byline).toEqual([
      { text: 'By ', name: false },
      { text: 'A. One', href: 'https://one.example/', name: true },
      { text: ' and ', name: false },
      { text: 'B. Two', href: undefined, name: true },
    ]);
  });

  test('says whose reporting a story without authors rests on', () => {
    const { byline } = storyPage({ ...story, source: { name: 'Newsweek' } }, setting);
    expect(byline.map(({ text }) => text).join('')).toBe('Based on Newsweek reporting');
  });

  test('is empty where the story names nobody', () => {
    expect(storyPage(story, setting).byline).toEqual([]);
  });
});

describe('the times', () => {
  describe('of a redaction', () => {
    const words = { of: 'text', ...salted('Jane Doe said so.') } as const;
    const rest = { of: 'text', ...salted('Somebody said so.') } as const;
    const gone = { of: 'text', hash: hashOf(words) } as const;
    const redaction = {
      kind: 'redaction' as const,
      at: '2024-10-27T12:00:00Z',
      note: 'By order of a court.',
      redacts: [gone.hash],
    } satisfies Given;
    const updates = [update('2024-10-26T12:00:00Z')];
    const updatedOf = (...revisions: Given[]) =>
      storyPage({ ...story, updates }, { ...setting, history: chainOf(...revisions) }).updated;
    const noted = { kind: 'update', at: '2024-10-26T12:00:00Z', note: 'More.' } as const;

    test('are those of an update where the story itself changed with it', () => {
      const updated = updatedOf(
        { blocks: [rest] },
        { ...noted, blocks: [gone, rest] },
        { ...redaction, blocks: [rest] },
      );
      expect(updated?.datetime).toContain('2024-10-27');
    });

    test('are none where only earlier versions lost words', () => {
      const updated = updatedOf(
        { blocks: [gone, rest] },
        { ...noted, blocks: [rest] },
        { ...redaction, blocks: [rest] },
      );
      expect(updated?.datetime).toContain('2024-10-26');
    });
  });

  test('a day is shown without a made-up hour', () => {
    const { published, updated } = storyPage(story, setting);
    expect(published).toMatchObject({ text: 'Oct. 25, 2024', datetime: '2024-10-25' });
    expect(updated).toBeUndefined();
  });

  test('an update on the day of publication is told by its hour alone', () => {
    const updates = [update('2024-10-25T10:30:00-04:00')];
    expect(storyPage({ ...story, updates }, setting).updated).toMatchObject({
      text: '10:30 a.m. ET',
      datetime: '2024-10-25T10:30:00-04:00',
    });
  });

  test('a later one is told with its day', () => {
    const updates = [update('2024-11-26T09:05:00-05:00')];
    expect(storyPage({ ...story, updates }, setting).updated?.text).toBe(
      'Nov. 26, 2024, 9:05 a.m. ET',
    );
  });
});

test('corrections stand apart from the other notes, and each says its kind and time', () => {
  const updates = [
    update('2024-10-25T10:30:00-04:00'),
    update('2024-10-25T11:00:00-04:00', 'correction'),
  ];
  const { corrections, notes } = storyPage({ ...story, updates }, setting);
  expect(corrections.map(({ heading }) => heading)).toEqual([
    'Correction 10/25/24, 11:00 a.m. ET:',
  ]);
  expect(notes.map(({ heading }) => heading)).toEqual(['Update 10/25/24, 10:30 a.m. ET:']);
});

test('a draft, or a page whose address is a guess, is not to be indexed', () => {
  const history = [
    {
      number: 1,
      previous: null,
      at: '2024-10-25T10:30:00-04:00',
      kind: 'first' as const,
      file: '0001-000000000000.json',
      fingerprint: '0'.repeat(64),
      blocks: [],
    },
  ];
  expect(storyPage(story, setting).indexable).toBe(false);
  expect(storyPage(story, { ...setting, history, known: false }).indexable).toBe(false);
  expect(storyPage(story, { ...setting, history }).indexable).toBe(true);
});

test.each([
  ['en-US', 'Bridge open', 'Bridge open.'],
  ['en-US', 'Open at last?', 'Open at last?'],
  ['ja', '橋が開通', '橋が開通。'],
])('the label of a picture ends as a sentence does in %s: %s', (language, label, ended) => {
  if (!story.lead) throw new Error('The story of this test has a lead picture.');
  const lead = { ...story.lead, label };
  expect(storyPage({ ...story, language, lead }, setting).lead?.label).toBe(ended);
});

describe('the history', () => {
  const recorded = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      previous: null,
      at: '2024-10-25T10:30:00-04:00',
      kind: index === 0 ? ('first' as const) : ('minor' as const),
      blocks: chainOf({})[0]?.blocks ?? [],
      file: '',
      fingerprint: '',
    }));

  test.each([
    [20, undefined],
    [21, 'All 21 revisions'],
  ])('of %i revisions leads to all of them: %s', (count, all) => {
    const { allRevisions, revisions } = storyPage(story, { ...setting, history: recorded(count) });
    expect(allRevisions).toBe(all);
    expect(revisions).toHaveLength(count);
  });
});
