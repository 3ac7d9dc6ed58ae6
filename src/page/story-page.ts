import type { ElementContent } from 'hast';
import type { Labels } from '../language/labels.ts';
import type { Inline } from '../story/reading/inline-markdown.ts';
import type { Recorded } from '../revisions/revision.ts';
import type { ToldChange } from '../revisions/compare/changes-for-readers.ts';
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
export interface ToldRevision {
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
  revisions: ToldRevision[];
  /** The address of the page with all revisions, if the story's page doesn't show all. */
  allRevisions?: string | undefined;
  /** Whether nothing is recorded yet. */
  draft: boolean;
  commentsClosed: boolean;
  /** Whether the story goes on. */
  live: boolean;
}
