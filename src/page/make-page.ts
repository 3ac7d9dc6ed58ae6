import type { Root } from 'mdast';
import {
  datetimeAttribute,
  dayAndTime,
  longDay,
  shortDay,
  spoken,
  stamp,
  updatedInWords,
} from '../language/dates/dates.ts';
import { directionOf, scriptOf } from '../language/language.ts';
import type { Labels } from '../language/labels.ts';
import { fill, fillPlural, labelsFor } from '../language/labels.ts';
import type { Inline } from '../story/reading/inline-markdown.ts';
import { inlineOf } from '../story/reading/inline-markdown.ts';
import { isSame } from '../revisions/contents.ts';
import { tellRedactions } from '../revisions/redactions.ts';
import type { Recorded } from '../revisions/revision.ts';
import { isRedacted } from '../revisions/revision.ts';
import type { TellRedacted } from '../revisions/wording.ts';
import type { ToldChange } from '../revisions/compare/changes-for-readers.ts';
import { changedBlocks } from '../revisions/compare/changed-blocks.ts';
import { toldChanges } from '../revisions/compare/changes-for-readers.ts';
import type { Story, Update } from '../story/schema.ts';
import type { Site } from '../site.ts';
import { byline } from './byline.ts';
import { printedLead } from './lead-picture.ts';
import { firstPicture } from './preview-picture.ts';
import type { ToldRevision, Moment, Note, StoryPage } from './story-page.ts';
import { SHOWN_ON_PAGE } from './story-page.ts';

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
    lead: lead && printedLead(lead, story.language),
    preview: preview && printedLead(preview, story.language),
    leadPart: story.body.filter(({ part }) => part?.leads),
    body: story.body.filter(({ part }) => !part?.leads),
    changed: later === history && updated !== undefined ? changedSince(updated) : undefined,
    corrections: story.updates.filter(({ kind }) => kind === 'correction').map(note),
    notes: story.updates.filter(({ kind }) => kind !== 'correction').map(note),
    revisions: history.map((revision, index) => told(revision, history[index - 1])).reverse(),
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

  function told(revision: Recorded, before: Recorded | undefined): ToldRevision {
    const { at, kind, number } = revision;
    let changes: ToldChange[] | undefined;
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
        return (changes ??= before
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

/** The beginning of a note, before its text, with the punctuation of the language. */
function heading(labels: Labels, kind: Recorded['kind'], time: string): string {
  const [before = ''] = labels.note.split('{note}');
  return fill(before, { kind: labels[kind], time }).trimEnd();
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
