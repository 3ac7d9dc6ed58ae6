import type { Block } from './blocks.ts';

/** What a story is: the frontmatter and the body, trimmed and typographically set. */
export interface Story {
  /** At most 110 graphemes. */
  headline: string;
  /** Also the description that search and cards show. */
  standfirst: string;
  section?: string;
  /** BCP 47 tag, such as en-US. */
  language: string;
  /** IANA zone, such as America/New_York. */
  timeZone: string;
  /** A day, 2024-10-25, or a date and time with offset, 2024-10-25T09:00:00-04:00. */
  published: string;
  /** Oldest first, none before `published`. */
  updates: Update[];
  authors: Author[];
  source?: Source;
  lead: Lead;
  comments?: 'closed';
  /** What readers are shown of the body, in order. */
  body: Block[];
}

/** A note of what was changed after publication. `at` is a date and time with offset. */
export interface Update {
  at: string;
  note: string;
  kind: 'update' | 'correction' | 'clarification';
}

export interface Author {
  name: string;
  /** http or https. */
  url?: string;
}

/** Whose reporting the story rests on. */
export interface Source {
  name: string;
  /** http or https. */
  url?: string;
  /** A day, such as 2024-10-25. */
  date?: string;
}

/** The picture at the top. */
export interface Lead {
  /** A path beside the story, as it was written: lead.jpg or ./lead.jpg. */
  image: string;
  alt: string;
  caption: string;
  credit: string;
  label?: string;
  /** Where crops are centred; x and y from 0 to 1. */
  focus?: { x: number; y: number };
  copyright?: string;
  /** An https URL. */
  license?: string;
}
