import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import process from 'node:process';
import type { Editing } from '../editing.ts';
import { site } from '../../site.ts';
import { harborWire } from './harbor-wire.ts';
import type { MadeBy } from '../../pictures/metadata/made-by.ts';
import type { StoryPage } from '../../page/story-page.ts';
import { storyPage } from '../../page/make-page.ts';
import { isFileName } from '../../story/crop.ts';
import { StoryError } from '../../story/errors.ts';
import { readBeside } from '../../story/reading/beside.ts';
import { filesIn } from '../../story/reading/files-in.ts';
import { readStory } from '../../story/reading/read.ts';
import type { StoryRead } from '../../revisions/contents.ts';
import { contentsOf, sealed } from '../../revisions/contents.ts';
import { following } from '../../revisions/write/next-revision.ts';
import type { Content, Recorded, Revision } from '../../revisions/revision.ts';
import { fileName, fingerprintOf } from '../../revisions/revision.ts';

/** One state of the page, for those who work on it. */
export interface State {
  name: string;
  /** What to look at. */
  shows: string;
  /** The story's path from the project's root. */
  file: string;
  /** The story's page. `image` is a picture of the project's story, because states have none. */
  page(image: string | undefined): Promise<StoryPage>;
  /** The label of the lead picture, if its file says that a program made it. */
  madeBy?: MadeBy;
  /** What the strip above the page shows, if it is there. */
  editing?: Editing;
}

/** All states. `files` are the stories in all languages, as paths from the project's root. */
export function allStates(files: readonly string[]): State[] {
  return [
    state('everything', 'Long headline, cut caption, three corrections, all that prose can hold'),
    state('everything-ar', 'All that a story can hold, from right to left'),
    state('parts', 'Films, sound, timelines and all other parts'),
    state('parts-ar', 'The same from right to left'),
    state('parts-ja', 'The same in Japanese'),
    state('margin', 'Footnotes, an aside and the byline in the margin of a wide screen'),
    state('margin-ar', 'The same from right to left'),
    state('margin-ja', 'The same in Japanese'),
    {
      ...state(
        'margin',
        'Another publication, with a face of its own',
        undefined,
        undefined,
        harborWire,
      ),
      name: 'publication',
    },
    state('charts', 'Charts of every type'),
    state('charts-ar', 'The same from right to left'),
    state(
      'little',
      'Short headline, caption in one piece, nothing that may be left out',
      (page) => ({
        ...page,
        standfirst: { text: '', content: [] },
      }),
    ),
    state('bare', 'No picture: the headline carries the page'),
    { ...state('little', 'A picture that AI made'), name: 'made-by-ai', madeBy: 'aiMade' },
    { ...state('little', 'Nothing recorded yet', undefined, () => []), name: 'draft' },
    {
      ...state('little', 'More revisions than the page tells', undefined, manyRevisions),
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
  historyOf: (read: StoryRead) => Recorded[] = twoRevisions,
  of = site,
): State {
  const path = file.includes('/') ? file : `src/dev/states/stories/${file}.mdx`;
  return {
    name: file,
    shows,
    file: path,
    async page(image) {
      const source = readFileSync(`${process.cwd()}/${path}`, 'utf8');
      const folder = dirname(`${process.cwd()}/${path}`);
      const beside = await readBeside(folder, await filesIn(folder), source);
      const { story, tree, problems } = readStory(source, path, { ...of, beside });
      if (!story || !tree) throw new StoryError(problems);
      const url = new URL('https://www.example.org/');
      const history = historyOf({ story, tree, pictures: [] });
      const page = storyPage(story, { site: of, url, known: false, history, tree });
      const lead = page.lead && image !== undefined ? { ...page.lead, image } : undefined;
      if (lead && isFileName(lead.phone ?? '')) lead.phone = lead.image;
      return change({ ...page, lead });
    },
  };
}

/** Two revisions: the story without a word of its first paragraph, and the story. */
function twoRevisions(read: StoryRead): Recorded[] {
  const { story } = read;
  const now = contentsOf(read);
  const first = now.findIndex(({ of, text }) => of === 'text' && /^\p{L}/u.test(text));
  const before = now.map((content, index) =>
    index === first ? { ...content, text: withoutAWord(content.text, story.language) } : content,
  );
  const { at, kind, note } = story.updates.at(-1) ?? {
    at: `${story.published.slice(0, 10)}T12:00:00Z`,
    kind: 'minor' as const,
    note: undefined,
  };
  return chained([
    { at: story.published, kind: 'first', contents: before },
    { at, kind, ...(note !== undefined && { note }), contents: now },
  ]);
}

function withoutAWord(text: string, language: string): string {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  // The last one may be the number of a footnote.
  const second = words.filter(({ isWordLike }) => isWordLike)[1];
  if (!second) return text;
  return text.slice(0, second.index) + text.slice(second.index + second.segment.length).trimStart();
}

function manyRevisions(read: StoryRead): Recorded[] {
  return chained(
    Array.from({ length: 23 }, (_, index) => ({
      at: `${read.story.published.slice(0, 10)}T${index < 10 ? '0' : ''}${index}:30:00Z`,
      kind: index === 0 ? 'first' : index % 3 === 0 ? 'minor' : 'clarification',
      ...(index % 3 !== 0 && { note: `this note is number ${index}.` }),
      contents: contentsOf(read).map((content) =>
        content.of === 'headline' ? { ...content, text: `${content.text} ${index + 1}` } : content,
      ),
    })),
  );
}

interface Given extends Pick<Recorded, 'at' | 'kind'> {
  note?: string;
  contents: Content[];
}

function chained(revisions: Given[]): Recorded[] {
  const salt = () => '0'.repeat(32);
  return revisions.reduce<Recorded[]>((chain, { note, contents, ...given }) => {
    const last = chain.at(-1);
    const revision: Revision = {
      ...{ ...following(last), ...given },
      ...(note !== undefined && { note: { salt: salt(), text: note } }),
      blocks: sealed(contents, last, salt),
    };
    const recorded = { file: fileName(revision), fingerprint: fingerprintOf(revision) };
    return [...chain, { ...revision, ...recorded }];
  }, []);
}
