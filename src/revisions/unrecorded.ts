import { recordedChanges } from './compare/changes.ts';
import type { Change } from './compare/changes.ts';
import { contentsOf } from './contents.ts';
import { noteLines } from './write/write-note.ts';
import { plainWords } from '../story/reading/inline-markdown.ts';
import type { Lost } from './notes.ts';
import { notesOf } from './notes.ts';
import { excerpts, marked, quoted } from './compare/quote-changes.ts';
import type { StorySource } from './compare/change-lines.ts';
import { placeIn, placeOf } from './compare/change-lines.ts';
import type { Recorded } from './revision.ts';
import { wordingOf } from './wording.ts';

/** A changed passage that isn't in the last recorded revision. */
export interface Unrecorded {
  part: Change['part'] | 'note';
  /** What changed besides the words; missing where it is the words. */
  about?: Change['about'];
  /** The story's file and the line in it: `story.mdx:41`. */
  place: string;
  /** The changed words with a few around them: `at least [-12,000-]{+10,000+} troops`. */
  text: string;
}

/**
 * The changes since the last recorded revision, in reading order; none if nothing is recorded yet.
 */
export function unrecordedChanges(
  current: StorySource,
  history: readonly Recorded[],
): Unrecorded[] {
  const { story } = current;
  const last = history.at(-1);
  if (!last) return [];
  const changes = recordedChanges(last.blocks, contentsOf(current), story.language);
  const before = wordingOf(last.blocks);
  const passages = changes.flatMap(({ part, about, moved, words, ...at }): Unrecorded[] => {
    const place = placeOf({ part, moved, words, ...at }, changes, before, current);
    if (about) return [{ part, about, place, text: marked(words, story.language) }];
    const texts = moved
      ? [`moved here: ${quoted(words, story.language)}`]
      : excerpts(words, story.language);
    return texts.map((text) => ({ part, place, text }));
  });
  const { fresh } = notesOf(story, history);
  const notes = fresh.map((update): Unrecorded => {
    const place = placeIn(current, ['updates', story.updates.indexOf(update)]);
    return { part: 'note', place, text: `{+${plainWords(update.note, story.language)}+}` };
  });
  return [...notes, ...passages];
}

const SHOWN_AT_MOST = 12;

/**
 * Why a story can't be published, and what to do; undefined if it can, because all of it is
 * recorded or because nothing is recorded yet.
 */
export function refusal(current: StorySource, history: readonly Recorded[]): string | undefined {
  if (history.length === 0) return undefined;
  const { fresh, lost } = notesOf(current.story, history);
  if (lost.length > 0) return lostNotes(lost, current);
  const changes = unrecordedChanges(current, history);
  if (changes.length === 0) return undefined;
  const [headline, command] =
    fresh.length > 0
      ? [
          "The story has changed since the last recorded revision, and its new note isn't recorded yet.",
          'npm run revise',
        ]
      : [
          'The story has changed since the last recorded revision, but no note tells readers about it.',
          'npm run revise -- "what changed, in a sentence"',
        ];
  return [headline, ...listed(changes), `Record it:  ${command}`].join('\n');
}

/** The passages as lines to print: `  story.mdx:41  "…"`. */
export function listed(changes: readonly Unrecorded[]): string[] {
  const lines = changes
    .slice(0, SHOWN_AT_MOST)
    .map(({ place, text, ...change }) =>
      text === '' ? `  ${place}  formatting changed` : `  ${place}  ${named(change)}"${text}"`,
    );
  const more = changes.length - lines.length;
  return more > 0 ? [...lines, `  … and ${more} more`] : lines;
}

const NAMES: Partial<Record<Unrecorded['part'], string>> = {
  alt: 'alt text ',
  pictures: 'picture (SHA-256) ',
  files: 'file (SHA-256) ',
  timeZone: 'time zone ',
  body: '',
};

const FORMS: Record<NonNullable<Change['about']>, string> = {
  linkChanged: 'link changed: ',
  linkAdded: 'link added: ',
  linkRemoved: 'link removed: ',
  struckThrough: 'struck through: ',
  notStruckThrough: 'no longer struck through: ',
  formatChanged: 'formatting changed: ',
};

function named({ part, about }: Pick<Unrecorded, 'part' | 'about'>): string {
  return `${NAMES[part] ?? `${part} `}${about ? FORMS[about] : ''}`;
}

function lostNotes(lost: readonly Lost[], current: StorySource): string {
  const lines = lost.map(({ recorded, number, now }) => {
    const at = now ? [current.story.updates.indexOf(now)] : [];
    const note = `  ${placeIn(current, ['updates', ...at])}  the ${recorded.kind} of revision ${number}`;
    return now
      ? `${note} is now: ${now.kind}, ${now.at}, "${now.note}"`
      : `${note}, dated ${recorded.at}, was removed`;
  });
  return [
    "A note that readers have seen was changed or removed. Published notes can't be edited.",
    ...lines,
    'Put it back under `updates`:',
    ...lost.map(({ recorded }) => noteLines(recorded, 2).trimEnd()),
    'To add something, record a new note:  npm run revise -- "what changed, in a sentence"',
  ].join('\n');
}
