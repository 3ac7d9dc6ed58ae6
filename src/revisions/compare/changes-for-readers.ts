import type { Setting } from '../../language/dates/dates.ts';
import { dayAndTime, shortDay } from '../../language/dates/dates.ts';
import type { Labels } from '../../language/labels.ts';
import type { Change, Recordable, Words } from './changes.ts';
import { recordedChanges } from './changes.ts';
import type { Wording, TellRedacted } from '../wording.ts';
import { wordingOf } from '../wording.ts';

/** A change as “What changed” tells it. */
export interface ToldChange {
  /** The part that it is in, where that is not the body in its place; of a file, all there is to say. */
  name?: string | undefined;
  words: Words[];
}

/** What a reader of `before` is told of `after`, in the words of the page; dates as the page has them. */
export function toldChanges(
  before: Recordable,
  after: Recordable,
  labels: Labels,
  setting: Setting,
  tell?: TellRedacted,
): ToldChange[] {
  const asRead = (blocks: Recordable) => asPrinted(wordingOf(blocks, tell), labels, setting);
  return recordedChanges(before, after, setting.language, asRead).map((change) => {
    if (change.part === 'pictures' || change.part === 'files') {
      return { name: labels[fileLabel(change.part, change)], words: [] };
    }
    return { name: nameOf(change, change.part, labels), words: change.words };
  });
}

function asPrinted(wording: Wording, labels: Labels, setting: Setting): Wording {
  const { source, published, live, comments } = wording;
  // What was redacted is no date.
  const isDate = (text: string) => /^\d{4}-\d\d-\d\d/.test(text);
  const date = source?.date && (isDate(source.date) ? shortDay(source.date, setting) : source.date);
  return {
    ...wording,
    ...(source && { source: { name: source.name, ...(date && { date }) } }),
    ...(live && { live: labels.live }),
    ...(comments && { comments: labels.commentsClosed }),
    published: isDate(published) ? dayAndTime(published, setting) : published,
  };
}

const PART_LABELS = {
  section: 'partSection',
  headline: 'partHeadline',
  standfirst: 'partStandfirst',
  authors: 'partAuthors',
  source: 'partSource',
  published: 'partPublished',
  label: 'partLabel',
  caption: 'partCaption',
  credit: 'partCredit',
  alt: 'partAlt',
  phone: 'partDetails',
  copyright: 'partDetails',
  license: 'partDetails',
  live: 'partDetails',
  comments: 'partDetails',
  language: 'partDetails',
  timeZone: 'partDetails',
  body: 'partBody',
} as const satisfies Record<Exclude<Change['part'], 'pictures' | 'files'>, keyof Labels>;

function nameOf({ moved, about }: Change, part: keyof typeof PART_LABELS, labels: Labels): string {
  const name = labels[PART_LABELS[part]];
  if (moved) return `${name}, ${labels.moved}`;
  if (about) return part === 'body' ? labels[about] : `${name}, ${labels[about]}`;
  return part === 'body' ? '' : name;
}

function fileLabel(part: 'pictures' | 'files', { words }: Change) {
  const kind = part === 'pictures' ? 'picture' : 'file';
  if (words.length > 1) return `${kind}Replaced` as const;
  return words[0]?.kind === 'added' ? (`${kind}Added` as const) : (`${kind}Removed` as const);
}
