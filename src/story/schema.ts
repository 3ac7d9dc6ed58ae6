import { z } from 'zod';
import type { Block } from './reading/blocks.ts';
import { HIDDEN_MESSAGE, hiddenCharacters } from './reading/characters.ts';
import { short } from './reading/excerpt.ts';
import { inlineFaults } from './reading/inline-markdown.ts';
import { isRealLanguage, isRealTimeZone } from './language/language.ts';
import type { DateFault } from './reading/written-dates.ts';
import { dateFault, dayFault, momentFault } from './reading/written-dates.ts';

/** Search engines cut a headline that is longer, and so do cards. */
const HEADLINE_GRAPHEMES = 110;

/**
 * What a story is: the frontmatter and the body, trimmed and typographically set. Fields that take
 * inline Markdown are as they were written: `inlineOf` sets them.
 */
export interface Story {
  /** At most 110 graphemes. */
  headline: string;
  /** Inline Markdown. Its words are also the description that search and cards show. */
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
  /** Inline Markdown. */
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
  /** Inline Markdown, as is the credit. */
  caption: string;
  credit: string;
  label?: string;
  /** Where crops are centred; x and y from 0 to 1. */
  focus?: { x: number; y: number };
  copyright?: string;
  /** An https URL. */
  license?: string;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Trimmed, white space collapsed, never empty. */
const text = z
  .string()
  .overwrite((value) => value.replace(/[ \t\n\r]+/g, ' ').trim())
  .min(1, { abort: true })
  .superRefine((value, context) => {
    const [hidden] = hiddenCharacters(value);
    if (!hidden) return;
    const fix = 'the text without it';
    refuse(context, { message: HIDDEN_MESSAGE, found: hidden.name, fix });
  });

/** A text that may have inline Markdown in it. */
const inline = text.superRefine((value, context) => {
  for (const fault of inlineFaults(value)) refuse(context, fault);
});

const headline = text.superRefine((value, context) => {
  const { length } = [...graphemes.segment(value)];
  if (length <= HEADLINE_GRAPHEMES) return;
  refuse(context, {
    message: `The headline has ${length} characters, and search and cards show ${HEADLINE_GRAPHEMES} at most.`,
    fix: `a headline that is shorter by ${length - HEADLINE_GRAPHEMES}`,
  });
});

const language = text.superRefine((value, context) => {
  if (isRealLanguage(value)) return;
  refuse(context, {
    message: `“${short(value)}” is no language tag, and the page could not be set in it.`,
    fix: 'a BCP 47 tag such as en-US, fr, or zh-Hant',
  });
});

const timeZone = text.superRefine((value, context) => {
  if (isRealTimeZone(value)) return;
  refuse(context, {
    message: `“${short(value)}” is no time zone, so that no time could be told in it.`,
    fix: 'an IANA name such as America/New_York or Europe/Kyiv',
  });
});

const url = text.superRefine((value, context) => {
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) return;
  refuse(context, {
    message: `“${short(value)}” is not an address that a reader can follow.`,
    fix: 'a whole address that begins with https://',
  });
});

const license = text.superRefine((value, context) => {
  if (/^https:\/\//i.test(value) && URL.canParse(value)) return;
  refuse(context, {
    message: `The licence “${short(value)}” is not an https address, and search engines take no other.`,
    fix: 'the address of the licence, such as https://creativecommons.org/licenses/by/4.0/',
  });
});

const image = text.superRefine((value, context) => {
  const fault = imagePathFault(value);
  if (fault) refuse(context, fault);
});

const update = z.strictObject({
  at: dated(momentFault),
  note: inline,
  kind: z.enum(['update', 'correction', 'clarification']).default('update'),
});

const lead = z.strictObject({
  image,
  alt: text,
  caption: inline,
  credit: inline,
  label: text.optional(),
  focus: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
  copyright: text.optional(),
  license: license.optional(),
});

/** What stands between the two lines of hyphens at the top of a story, field by field. */
export const frontmatterSchema = z.strictObject({
  headline,
  standfirst: inline,
  section: text.optional(),
  language: language.optional(),
  timeZone: timeZone.optional(),
  published: dated(dateFault),
  updates: z.array(update).default([]),
  authors: z.array(z.strictObject({ name: text, url: url.optional() })).default([]),
  source: z
    .strictObject({ name: text, url: url.optional(), date: dated(dayFault).optional() })
    .optional(),
  lead,
  comments: z.literal('closed').optional(),
});

export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** Why a path cannot be that of a picture beside the story; undefined where it can. */
export function imagePathFault(path: string): DateFault | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/|\\|(?:^|\/)\.\.(?:\/|$)/i.test(path)) {
    return {
      message: `“${short(path)}” does not lie beside the story, and pictures are only taken from there.`,
      fix: 'the name of a file in the folder of the story, such as ./lead.jpg',
    };
  }
  return undefined;
}

function dated(faultOf: (value: string) => DateFault | undefined) {
  return text.superRefine((value, context) => {
    const fault = faultOf(value);
    if (fault) refuse(context, fault);
  });
}

function refuse(
  context: z.RefinementCtx,
  { message, ...params }: { message: string; fix: string; found?: string },
): void {
  context.addIssue({ code: 'custom', message, params });
}
