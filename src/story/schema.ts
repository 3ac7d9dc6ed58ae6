import { z } from 'zod';
import type { Block } from './reading/blocks.ts';
import { hiddenCharacters, hiddenFault } from './problems/characters.ts';
import { short } from './problems/excerpt.ts';
import { inlineFaults } from './reading/inline-markdown.ts';
import { isRealLanguage, isRealTimeZone } from '../language/language.ts';
import type { DateFault } from './problems/written-dates.ts';
import { dateFault, dayFault, momentFault } from './problems/written-dates.ts';

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
    if (hidden) refuse(context, hiddenFault(hidden));
  });

/** A text that may have inline Markdown in it. */
const inline = text.superRefine((value, context) => {
  for (const fault of inlineFaults(value)) refuse(context, fault);
});

const headline = text.superRefine((value, context) => {
  const { length } = [...graphemes.segment(value)];
  const excess = length - HEADLINE_GRAPHEMES;
  if (excess <= 0) return;
  refuse(context, {
    message: `The headline has ${length} characters. Search results and social cards show at most ${HEADLINE_GRAPHEMES}.`,
    fix: `Make it ${excess} ${excess === 1 ? 'character' : 'characters'} shorter.`,
  });
});

const language = text.superRefine((value, context) => {
  if (isRealLanguage(value)) return;
  refuse(context, {
    message: `“${short(value)}” isn't a language code.`,
    fix: 'Use a code such as en-US, fr or zh-Hant.',
  });
});

const timeZone = text.superRefine((value, context) => {
  if (isRealTimeZone(value)) return;
  refuse(context, {
    message: `“${short(value)}” isn't the name of a time zone.`,
    fix: 'Use a name from the IANA list, such as America/New_York or Europe/Kyiv.',
  });
});

const url = text.superRefine((value, context) => {
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) return;
  refuse(context, {
    message: `“${short(value)}” isn't a complete web address.`,
    fix: 'Write the whole address, with https:// at the beginning.',
  });
});

const license = text.superRefine((value, context) => {
  if (/^https:\/\//i.test(value) && URL.canParse(value)) return;
  refuse(context, {
    message: `The licence “${short(value)}” isn't an https:// address. Search engines accept nothing else.`,
    fix: 'Use the address of the licence, such as https://creativecommons.org/licenses/by/4.0/',
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
      message: `“${short(path)}” isn't in src/content/story/, the folder for the story's pictures.`,
      fix: 'Save the picture in that folder and use its file name, such as ./lead.jpg.',
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
