import type { Setting } from '../../language/dates.ts';
import { dayAndTime, shortDay } from '../../language/dates.ts';
import type { Labels } from '../../language/labels.ts';
import type { Change, Words } from './changes.ts';
import { changesBetween } from './changes.ts';
import type { Shown } from '../revision.ts';

/** A change as “What changed” tells it. */
export interface ToldChange {
  /** The part that it is in, where that is not the body in its place; of a picture, all there is to say. */
  name?: string | undefined;
  words: Words[];
}

/** What a reader of `before` is told of `after`, in the words of the page; dates as the page has them. */
export function toldChanges(
  before: Shown,
  after: Shown,
  labels: Labels,
  setting: Setting,
): ToldChange[] {
  const [was, is] = [withDates(before, setting), withDates(after, setting)];
  return changesBetween(was, is, setting.language).map((change) =>
    change.part === 'pictures'
      ? { name: labels[pictureLabel(change)], words: [] }
      : { name: nameOf(change, change.part, labels), words: change.words },
  );
}

function withDates({ source, published, ...shown }: Shown, setting: Setting): Shown {
  const date = source?.date && shortDay(source.date, setting);
  return {
    ...shown,
    ...(source && { source: { name: source.name, ...(date && { date }) } }),
    published: dayAndTime(published, setting),
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
  body: 'partBody',
} as const satisfies Record<Exclude<Change['part'], 'pictures'>, keyof Labels>;

function nameOf({ moved }: Change, part: keyof typeof PART_LABELS, labels: Labels): string {
  if (moved) return `${labels[PART_LABELS[part]]}, ${labels.moved}`;
  return part === 'body' ? '' : labels[PART_LABELS[part]];
}

function pictureLabel({ words }: Change) {
  if (words.length > 1) return 'pictureReplaced';
  return words[0]?.kind === 'added' ? 'pictureAdded' : 'pictureRemoved';
}
