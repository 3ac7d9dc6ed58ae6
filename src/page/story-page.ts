import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import { cutCaption } from '../language/caption.ts';
import {
  datetimeAttribute,
  dayAndTime,
  longDay,
  shortDay,
  spoken,
  stamp,
  updatedInWords,
} from '../language/dates/dates.ts';
import { directionOf, list, scriptOf } from '../language/language.ts';
import type { Labels } from '../language/labels.ts';
import { withFullStop } from '../language/full-stop.ts';
import { fill, fillPlural, labelsFor } from '../language/labels.ts';
import type { Inline } from '../story/reading/inline-markdown.ts';
import { cutInline, inlineOf } from '../story/reading/inline-markdown.ts';
import { isSame } from '../revisions/contents.ts';
import { tellRedactions } from '../revisions/redactions.ts';
import type { Recorded } from '../revisions/revision.ts';
import { isRedacted } from '../revisions/revision.ts';
import type { TellRedacted } from '../revisions/shown.ts';
import type { ToldChange } from '../revisions/compare/changes-for-readers.ts';
import { changedBlocks } from '../revisions/compare/changed-blocks.ts';
import { toldChanges } from '../revisions/compare/changes-for-readers.ts';
import { firstPicture } from './preview-picture.ts';
import type { Author, Lead, Story, Update } from '../story/schema.ts';
import type { Site } from '../site.ts';

/** How many revisions the page shows, the newest first. If there are more, `changes/` has all. */
export const SHOWN_ON_PAGE = 20;

/** A moment for the page, for machines and for screen readers. */
export interface Moment {
  text: string;
  /** Valid in HTML's `datetime`: a date, or a date and time with offset. */
  datetime: string;
  spoken: string;
}

/** A part of a line of text; it can be a link. */
export interface Run {
  text: string;
  href?: string | undefined;
  /** Whether it is a name, which is emphasized. */
  name: boolean;
}

/** An update, correction or clarification as the page prints it. */
export interface Note {
  kind: Update['kind'];
  /** E.g. “Update 10/25/24, 10:30 a.m. ET:”. */
  heading: string;
  words: Inline;
  time: Moment;
  /** The revision that it speaks of, on the page; missing in a draft. */
  href?: string | undefined;
}

/** One recorded revision in “What changed”. */
export interface Edition {
  id: string;
  number: number;
  kind: Recorded['kind'];
  /** E.g. “Correction 10/25/24, 10:30 a.m. ET:”. */
  heading: string;
  time: Moment;
  note?: Inline | undefined;
  fingerprint: string;
  readonly changes: ToldChange[];
  /** Whether `revisions/N/` shows the story as it stood. */
  hasPage: boolean;
}

/** The lead picture and its texts. The label ends with a full stop, because the caption follows. */
export interface LeadPicture extends Omit<Lead, 'caption' | 'credit'> {
  caption: Inline;
  credit: Inline;
  /** The caption up to “More”, and the rest of it, if it is cut. */
  start: ElementContent[];
  rest?: ElementContent[] | undefined;
}

/** Everything that is published of the story: layouts, feeds and the card read only this. */
export interface StoryPage {
  site: Site;
  /** Absolute address of the page, with a trailing slash. */
  url: string;
  /** False if the address is a guess or nothing is recorded yet: the page is marked noindex. */
  indexable: boolean;
  language: string;
  /** The IANA time zone of the story. */
  timeZone: string;
  direction: 'ltr' | 'rtl';
  script: string;
  labels: Labels;
  /** The language of the labels if it isn't the story's, for their `lang` attributes. */
  labelsLanguage?: string | undefined;
  title: string;
  section?: string | undefined;
  headline: string;
  standfirst: Inline;
  /** The date in the masthead. */
  day: Moment;
  byline: Run[];
  authors: Author[];
  source?: Story['source'];
  published: Moment;
  /** The latest revision after publication that isn't minor. */
  updated?: Moment | undefined;
  updatedLine?: string | undefined;
  /** The revision that made it, on the page. */
  updatedAt?: string | undefined;
  lead?: LeadPicture | undefined;
  /** The words of a part that leads the story, such as a film; empty if none does. */
  leadPart: Story['body'];
  /** The picture that stands for the story elsewhere: the lead picture, or the first in the text. */
  preview?: LeadPicture | undefined;
  /** The words of the text. */
  body: Story['body'];
  /**
   * The blocks of the text that the latest update changed, from 0, and how many there are. A part
   * that leads the story is the first.
   */
  changed?: { blocks: number[]; count: number } | undefined;
  corrections: Note[];
  notes: Note[];
  /** Every recorded revision, newest first. */
  editions: Edition[];
  /** The address of the page with all revisions, if the story's page doesn't show all. */
  allRevisions?: string | undefined;
  /** Whether nothing is recorded yet. */
  draft: boolean;
  commentsClosed: boolean;
  /** Whether the story goes on. */
  live: boolean;
}

/** Everything but the story that `StoryPage` is made from. */
export interface Setting {
  site: Site;
  url: URL;
  /** Whether `url` is the real address; pages for localhost are marked noindex. */
  known: boolean;
  history: readonly Recorded[];
  /** Of an earlier version: all revisions, whose redactions count for it as well. */
  later?: readonly Recorded[];
  /** The body, for a story without a lead picture. */
  tree?: Root;
}

/** Notes are kept, because each version of the story has those of the versions before it. */
const notes = new Map<string, Omit<Note, 'href'>>();

/** Makes the page from a story. Pure: the same input gives the same page. */
export function storyPage(story: Story, setting: Setting): StoryPage {
  const { site, url, known, history, later = history, tree } = setting;
  const { labels, language: labelsLanguage, exact } = labelsFor(story.language, site.labels);
  const place = { language: story.language, timeZone: story.timeZone };
  const moment = (at: string, text: string): Moment => ({
    text,
    datetime: datetimeAttribute(at, story.timeZone),
    spoken: spoken(at, place),
  });
  const note = (update: Update): Note => {
    const made = (): Omit<Note, 'href'> => ({
      kind: update.kind,
      heading: heading(labels, update.kind, stamp(update.at, place)),
      words: inlineOf(update.note, story.language),
      time: moment(update.at, stamp(update.at, place)),
    });
    const key = JSON.stringify([update, place, labels.note, labels[update.kind]]);
    const known = notes.get(key) ?? made();
    notes.set(key, known);
    return { ...known, href: linkTo(update.at) };
  };
  const tell = tellRedacted(later, { ...place, labels });
  const noteOf = ({ note: words }: Recorded): Inline | undefined => {
    if (!words) return undefined;
    return inlineOf(isRedacted(words) ? tell(words.hash) : words.text, story.language);
  };
  /** The first revision with a note of that time; earlier notes stand with the one recorded next. */
  const linkTo = (at: string): string | undefined => {
    const revision = later.find((one) => Date.parse(one.at) >= Date.parse(at));
    return revision && `#${idOf(revision)}`;
  };
  const { lead } = story;
  const preview = lead ?? (tree && firstPicture(tree));
  const updated = lastUpdate(story, history);
  const updatedText =
    updated === undefined ? undefined : updatedInWords(updated, story.published, place);

  return {
    site,
    url: url.href,
    indexable: known && history.length > 0,
    language: story.language,
    timeZone: story.timeZone,
    direction: directionOf(story.language),
    script: scriptOf(story.language),
    labels,
    labelsLanguage: exact ? undefined : labelsLanguage,
    title: `${story.headline} · ${site.name}`,
    section: story.section,
    headline: story.headline,
    standfirst: inlineOf(story.standfirst, story.language),
    day: moment(story.published.slice(0, 10), longDay(story.published, place)),
    byline: byline(story, labels),
    authors: story.authors,
    source: story.source,
    published: moment(story.published, dayAndTime(story.published, place)),
    updated:
      updated === undefined || updatedText === undefined ? undefined : moment(updated, updatedText),
    updatedLine: updatedText && fill(labels.updated, { time: updatedText }),
    updatedAt: updated && linkTo(updated),
    lead: lead && leadPicture(lead, story.language),
    preview: preview && leadPicture(preview, story.language),
    leadPart: story.body.filter(({ part }) => part?.leads),
    body: story.body.filter(({ part }) => !part?.leads),
    changed: later === history && updated !== undefined ? changedSince(updated) : undefined,
    corrections: story.updates.filter(({ kind }) => kind === 'correction').map(note),
    notes: story.updates.filter(({ kind }) => kind !== 'correction').map(note),
    editions: history.map((revision, index) => edition(revision, history[index - 1])).reverse(),
    allRevisions:
      history.length > SHOWN_ON_PAGE
        ? fillPlural(labels.allRevisions, history.length, story.language)
        : undefined,
    draft: history.length === 0,
    commentsClosed: story.comments === 'closed',
    live: story.live === true,
  };

  /** Since before an update. What it changed is unknown if nothing was recorded before it. */
  function changedSince(update: string): StoryPage['changed'] {
    const at = history.findIndex((one) => Date.parse(one.at) >= Date.parse(update));
    const [before, now] = [history[at - 1], history.at(-1)];
    if (!before || !now) return undefined;
    return {
      blocks: changedBlocks(before.blocks, now.blocks, story.language),
      count: now.blocks.filter(({ of }) => of === 'text').length,
    };
  }

  function edition(revision: Recorded, before: Recorded | undefined): Edition {
    const { at, kind, number } = revision;
    let told: ToldChange[] | undefined;
    const time = moment(at, isDay(at) ? shortDay(at, place) : stamp(at, place));
    return {
      id: idOf(revision),
      number,
      kind,
      heading: heading(labels, kind, time.text),
      time,
      note: noteOf(revision),
      fingerprint: revision.fingerprint,
      hasPage: number > later.length - site.versions,
      // Of a long history most are never asked for.
      get changes() {
        return (told ??= before
          ? toldChanges(before.blocks, revision.blocks, labels, place, tell)
          : []);
      },
    };
  }
}

/** Says of redacted words when they were removed and why, in the words of the page. */
export function tellRedacted(
  history: readonly Recorded[],
  { labels, ...place }: Pick<StoryPage, 'labels' | 'language' | 'timeZone'>,
): TellRedacted {
  return tellRedactions(history, (at, reason) =>
    fill(labels.redacted, {
      date: shortDay(at.slice(0, 10), place),
      reason: inlineOf(reason, place.language).text,
    }),
  );
}

function leadPicture({ label, ...picture }: Lead, language: string): LeadPicture {
  const caption = inlineOf(picture.caption, language);
  const shown = cutCaption(caption.text, language);
  const [start, rest] = cutInline(caption.content, shown.start.length);
  return {
    ...picture,
    caption,
    credit: inlineOf(picture.credit, language),
    start,
    ...(shown.rest !== undefined && { rest }),
    ...(label !== undefined && { label: withFullStop(label, language) }),
  };
}

/** The beginning of a note, before its text, with the punctuation of the language. */
function heading(labels: Labels, kind: Recorded['kind'], time: string): string {
  const [before = ''] = labels.note.split('{note}');
  return fill(before, { kind: labels[kind], time }).trimEnd();
}

/** The byline: the authors of the story, or else its source. */
function byline(story: Story, labels: Labels): Run[] {
  if (story.authors.length > 0) {
    const names = story.authors.map(({ name }) => name);
    const runs = story.authors.map(({ name, url }) => ({ text: name, href: url, name: true }));
    return around(fill(labels.by, { authors: list(names, story.language) }), runs);
  }
  if (!story.source) return [];
  const { name, url } = story.source;
  return around(fill(labels.basedOn, { source: name }), [{ text: name, href: url, name: true }]);
}

/** A line divided into runs, so that its names can be links. The names are in order. */
function around(line: string, names: Run[]): Run[] {
  const runs: Run[] = [];
  let rest = line;
  for (const name of names) {
    const at = rest.indexOf(name.text);
    if (at > 0) runs.push({ text: rest.slice(0, at), name: false });
    runs.push(name);
    rest = rest.slice(at + name.text.length);
  }
  return rest ? [...runs, { text: rest, name: false }] : runs;
}

/**
 * When readers were last told of a change of the story. A redaction counts if it changed the story
 * itself, and not where it only took words out of earlier versions.
 */
function lastUpdate(story: Story, history: readonly Recorded[]): string | undefined {
  const recorded = history.findLast(({ kind, blocks }, index) => {
    if (kind === 'redaction') return !isSame(blocks, history[index - 1]?.blocks ?? []);
    return kind !== 'minor' && kind !== 'first';
  })?.at;
  const noted = story.updates.at(-1)?.at;
  if (noted === undefined || recorded === undefined) return noted ?? recorded;
  return Date.parse(recorded) > Date.parse(noted) ? recorded : noted;
}

const idOf = ({ number }: Recorded): string => `revision-${number}`;

function isDay(at: string): boolean {
  return at.length === 10;
}
