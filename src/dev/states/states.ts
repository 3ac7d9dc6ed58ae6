import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import type { Editing } from '../editing.ts';
import { site } from '../../site.ts';
import type { StoryPage } from '../../page/story-page.ts';
import { storyPage } from '../../page/story-page.ts';
import { parseStory } from '../../story/reading/read.ts';
import type { Recorded, Revision } from '../../revisions/revision.ts';
import { fileName, fingerprintOf, serialise, shownOf } from '../../revisions/revision.ts';
import type { Story } from '../../story/schema.ts';

/** One state of the page, for those who work on it. */
export interface State {
  name: string;
  /** What to look at. */
  shows: string;
  /** The story's path from the project's root. */
  file: string;
  /** The story's page. `image` is the picture of the project's story, because states have none. */
  page(image: string): StoryPage;
  /** What the strip above the page shows, if it is there. */
  editing?: Editing;
}

/** All states. `files` are the stories in all languages, as paths from the project's root. */
export function allStates(files: readonly string[]): State[] {
  return [
    state('everything', 'Long headline, cut caption, three corrections, all that prose can hold'),
    state('everything-ar', 'All that a story can hold, from right to left'),
    state(
      'little',
      'Short headline, caption in one piece, nothing that may be left out',
      (page) => ({
        ...page,
        standfirst: { text: '', content: [] },
      }),
    ),
    { ...state('little', 'Nothing recorded yet', undefined, () => []), name: 'draft' },
    {
      ...state('little', 'More revisions than the page tells', undefined, (story) =>
        manyRevisions(story),
      ),
      name: 'many',
    },
    {
      ...state('little', 'Changed since the last revision'),
      name: 'unrecorded',
      editing: {
        step: 'note',
        problems: [],
        changes: [
          {
            name: 'Headline',
            words: [
              { kind: 'same', text: 'Short' },
              { kind: 'removed', text: ' and sweet' },
            ],
            place: 'src/dev/states/stories/little.mdx:2',
          },
          {
            words: [
              { kind: 'same', text: 'This story has one ' },
              { kind: 'removed', text: 'sentence' },
              { kind: 'added', text: 'paragraph' },
              { kind: 'same', text: '.' },
            ],
            place: 'src/dev/states/stories/little.mdx:12',
          },
        ],
        revisions: 2,
        seen: '',
      },
    },
    state('unlabelled', 'A language whose labels nobody has written yet'),
    state('unlabelled-rtl', 'Another, which is written from right to left'),
    ...files.map((file) => ({
      ...state(file, 'A language'),
      name: basename(file, '.mdx').toLowerCase(),
    })),
  ];
}

function state(
  file: string,
  shows: string,
  change = (page: StoryPage): StoryPage => page,
  historyOf: (story: Story) => Recorded[] = twoRevisions,
): State {
  const path = file.includes('/') ? file : `src/dev/states/stories/${file}.mdx`;
  return {
    name: file,
    shows,
    file: path,
    page(image) {
      const story = parseStory(readFileSync(`${process.cwd()}/${path}`, 'utf8'), path, site);
      const url = new URL('https://www.example.org/');
      const history = historyOf(story);
      const page = storyPage(story, { site, url, known: false, history });
      return change({ ...page, lead: { ...page.lead, image } });
    },
  };
}

/** Two revisions: the story without the last word of its first paragraph, and the story. */
function twoRevisions(story: Story): Recorded[] {
  const shown = shownOf(story, []);
  const [first = '', ...rest] = shown.body;
  const words = [...new Intl.Segmenter(story.language, { granularity: 'word' }).segment(first)];
  const last = words.findLast(({ isWordLike }) => isWordLike);
  const before = last
    ? first.slice(0, last.index) + first.slice(last.index + last.segment.length)
    : first;
  const { at, kind, note } = story.updates.at(-1) ?? {
    at: `${story.published.slice(0, 10)}T12:00:00Z`,
    kind: 'minor' as const,
    note: undefined,
  };
  return chained([
    { at: story.published, kind: 'first', shown: { ...shown, body: [before, ...rest] } },
    { at, kind, ...(note !== undefined && { note }), shown },
  ]);
}

function manyRevisions(story: Story): Recorded[] {
  const shown = shownOf(story, []);
  return chained(
    Array.from({ length: 23 }, (_, index) => ({
      at: `${story.published.slice(0, 10)}T${index < 10 ? '0' : ''}${index}:30:00Z`,
      kind: index === 0 ? 'first' : index % 3 === 0 ? 'minor' : 'clarification',
      ...(index % 3 !== 0 && { note: `this note is number ${index}.` }),
      shown: { ...shown, headline: `${shown.headline} ${index + 1}` },
    })),
  );
}

function chained(revisions: Omit<Revision, 'number' | 'previous'>[]): Recorded[] {
  return revisions.reduce<Recorded[]>((chain, given) => {
    const number = chain.length + 1;
    const revision = { number, previous: chain.at(-1)?.fingerprint ?? null, ...given };
    const bytes = Buffer.from(serialise(revision));
    return [
      ...chain,
      { ...revision, file: fileName(bytes, number), fingerprint: fingerprintOf(bytes) },
    ];
  }, []);
}
