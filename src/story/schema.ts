import { z } from 'zod';
import type { Block } from './reading/body/blocks.ts';
import { hiddenCharacters, hiddenFault } from './problems/characters.ts';
import { phoneFault } from './crop.ts';
import { short } from './problems/excerpt.ts';
import { inlineFaults } from './reading/inline-markdown.ts';
import { isRealLanguage, isRealTimeZone } from '../language/language.ts';
import type { DateFault } from './problems/frontmatter/written-dates.ts';
import {
  dateFault,
  DAY_EXAMPLE,
  dayFault,
  MOMENT_EXAMPLE,
  momentFault,
} from './problems/frontmatter/written-dates.ts';

/** What errors and the template of a new story say of a field. */
export interface Field {
  /** As the subject of a sentence: “The headline”. */
  name: string;
  /** A value as it is written in YAML. A group can do without: its fields have examples. */
  example?: string;
  /** What it is for, as a sentence for errors, where its name doesn't say it. */
  purpose?: string;
  /** What it has to be, if it is text that can't be any text: “a date”. */
  is?: string;
  /** What the template says above it; fields without it stand right below the one before. */
  help?: string;
}

/** What is said of each field of the schema. */
export const fieldNotes = z.registry<Field>();

function field<S extends z.ZodType>(schema: S, notes: Field): S {
  const own = schema.clone();
  fieldNotes.add(own, notes);
  return own;
}

const optional = <S extends z.ZodType>(schema: S, notes: Field) =>
  field(schema, notes).exactOptional();

/** Trimmed, white space collapsed, never empty. */
const text = z
  .string()
  .overwrite((value) => value.replace(/[ \t\n\r]+/g, ' ').trim())
  .min(1, { abort: true })
  .superRefine((value, context) => {
    const [hidden] = hiddenCharacters(value);
    if (hidden) refuse(context, hiddenFault(hidden));
  });

/** A text that may have inline Markdown in it, which stays as it was written: `inlineOf` sets it. */
const inline = text.superRefine((value, context) => {
  for (const fault of inlineFaults(value)) refuse(context, fault);
});

const day = checked(dayFault);
const moment = checked(momentFault);

/** Search engines cut a headline that is longer, and so do cards. */
const HEADLINE_GRAPHEMES = 110;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const headline = checked((value) => {
  const { length } = [...graphemes.segment(value)];
  const excess = length - HEADLINE_GRAPHEMES;
  if (excess <= 0) return undefined;
  return {
    message: `The headline has ${length} characters. Search results and social cards show at most ${HEADLINE_GRAPHEMES}.`,
    fix: `Make it ${excess} ${excess === 1 ? 'character' : 'characters'} shorter.`,
  };
});

const language = checked((value) =>
  isRealLanguage(value)
    ? undefined
    : {
        message: `“${short(value)}” isn't a language code.`,
        fix: 'Use a code such as en-US, fr or zh-Hant.',
      },
);

const timeZone = checked((value) =>
  isRealTimeZone(value)
    ? undefined
    : {
        message: `“${short(value)}” isn't the name of a time zone.`,
        fix: 'Use a name from the IANA list, such as America/New_York or Europe/Kyiv.',
      },
);

const url = checked((value) =>
  /^https?:\/\//i.test(value) && URL.canParse(value)
    ? undefined
    : {
        message: `“${short(value)}” isn't a complete web address.`,
        fix: 'Write the whole address, with https:// at the beginning.',
      },
);

const license = checked((value) =>
  /^https:\/\//i.test(value) && URL.canParse(value)
    ? undefined
    : {
        message: `The licence “${short(value)}” isn't an https:// address. Search engines accept nothing else.`,
        fix: 'Use the address of the licence, such as https://creativecommons.org/licenses/by/4.0/',
      },
);

const update = z.strictObject({
  at: field(moment, { name: 'The time of this update', example: MOMENT_EXAMPLE, is: 'a date' }),
  note: field(inline, {
    name: 'The note of this update',
    example: 'A map was added.',
    purpose: 'It tells readers what changed.',
  }),
  kind: field(z.enum(['update', 'correction', 'clarification']), {
    name: 'The kind of this update',
    example: 'update',
  }).default('update'),
});

const author = z.strictObject({
  name: field(text, { name: 'The name of this author', example: 'Ana Pérez' }),
  url: optional(url, { name: 'The address of this author', example: 'https://example.com/ana' }),
});

const source = z.strictObject({
  name: field(text, { name: 'The name of the source', example: 'Newsweek' }),
  url: optional(url, { name: 'The address of the source', example: 'https://example.com/' }),
  date: optional(day, { name: 'The date of the source', example: DAY_EXAMPLE, is: 'a date' }),
});

const share = z.number().min(0).max(1);

const focus = z.strictObject({
  x: field(share, {
    name: 'The x of the focus',
    example: '0.5',
    purpose: '0 is the left edge, and 1 is the right edge.',
  }),
  y: field(share, {
    name: 'The y of the focus',
    example: '0.5',
    purpose: '0 is the top edge, and 1 is the bottom edge.',
  }),
});

const lead = z.strictObject({
  image: field(checked(filePathFault), {
    name: 'The file name of the lead picture',
    example: './lead.jpg',
    is: 'a path',
    help: 'Put the file in this folder, and write its name: ./lead.jpg. 2,000 pixels wide or more is best.',
  }),
  alt: field(text, {
    name: 'The alt text of the lead picture',
    example: 'A bridge over a wide river at dawn',
    purpose: "It describes the picture for readers who can't see it.",
    help: "Describe the picture for readers who can't see it.",
  }),
  caption: field(inline, {
    name: 'The caption of the lead picture',
    example: 'The bridge on Friday morning.',
    help: 'Say what the picture shows, where and when. This is printed below it.',
  }),
  credit: field(inline, {
    name: 'The credit of the lead picture',
    example: 'Ana Pérez/The Agency',
    purpose: 'Every picture needs the name of the person or agency it comes from.',
    help: 'The photographer and the agency, such as: Ana Pérez/The Agency',
  }),
  label: optional(text, {
    name: 'The label of the lead picture',
    example: 'Open again',
    help: 'A few words above the caption.',
  }),
  focus: optional(focus, {
    name: 'The focus of the lead picture',
    example: '{ x: 0.5, y: 0.5 }',
    help: 'The point that cropping must keep, from the left and from the top: 0 to 1.',
  }),
  phone: optional(
    checked((value) => phoneFault(value) ?? filePathFault(value)),
    {
      name: 'The part or picture for phones',
      example: '0.5 0 0.5 1',
      is: 'a part of the picture or a path',
      help: 'The part that phones show: where it begins from the left and from the top, its width and its height, 0 to 1. Or another picture, such as ./tall.jpg, by the same photographer.',
    },
  ),
  copyright: optional(text, {
    name: 'The copyright of the lead picture',
    example: '© 2024 Ana Pérez',
    help: 'Who holds the rights, and the address of the licence. Both are saved in the picture files.',
  }),
  license: optional(license, {
    name: 'The licence of the lead picture',
    example: 'https://creativecommons.org/licenses/by/4.0/',
  }),
});

/**
 * The fields between the two lines of hyphens at the top of a story. Errors, types and the template
 * of a new story follow from them.
 */
export const frontmatterSchema = z.strictObject({
  headline: field(headline, {
    name: 'The headline',
    example: 'The bridge is open again',
    help: `What happened, in at most ${HEADLINE_GRAPHEMES} characters. This is also the title of the page.`,
  }),
  standfirst: field(inline, {
    name: 'The standfirst',
    example: 'The crossing is free until the end of the month.',
    purpose: 'Search results and social cards show it below the headline.',
    help: 'One or two sentences that are shown below the headline, in search results and in previews.',
  }),
  section: optional(text, {
    name: 'The section',
    example: 'World',
    help: 'The section of your publication.',
  }),
  language: optional(language, {
    name: 'The language',
    example: 'en-US',
    help: 'The language and time zone of this story, if they are not the ones in src/site.ts.',
  }),
  timeZone: optional(timeZone, { name: 'The time zone', example: 'America/New_York' }),
  published: field(checked(dateFault), {
    name: 'The publication date',
    example: DAY_EXAMPLE,
    is: 'a date',
    help: `The day of publication, such as ${DAY_EXAMPLE}. To show the time too, add it with its offset from UTC: ${MOMENT_EXAMPLE}`,
  }),
  /** Oldest first, none before `published`. */
  updates: field(z.array(field(update, { name: 'An update' })), {
    name: 'The list of updates',
    help: "What has changed since publication. You don't need to write this: `npm run revise` adds it. The kind is update, correction or clarification.",
  }).default([]),
  authors: field(z.array(field(author, { name: 'An author' })), {
    name: 'The list of authors',
    help: 'Who wrote the story. Repeat the two lines for each author.',
  }).default([]),
  source: optional(source, {
    name: 'The source',
    help: 'Whose reporting the story is based on, if not your own.',
  }),
  lead: optional(lead, {
    name: 'The lead picture',
    help: "The picture above the story, if there is one. Put the file in this folder; 2,000 pixels wide or more is best. The alt text describes it for readers who can't see it. A film or a chart can take its place: write part: Video, and below it the props of <Video>, such as src: ./film.mp4",
  }),
  live: optional(z.literal(true), {
    name: 'The live field',
    example: 'true',
    help: 'Marks a story that goes on, with its newest <Post> first. Remove it when it is over.',
  }),
  comments: optional(z.literal('closed'), {
    name: 'The comments field',
    example: 'closed',
    help: 'Shows "Comments are closed." below the story.',
  }),
});

export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** A note of what was changed after publication. */
export type Update = Frontmatter['updates'][number];
export type Author = Frontmatter['authors'][number];
/** The picture at the top. */
export type Lead = NonNullable<Frontmatter['lead']>;

/**
 * What a story is: the frontmatter and the body, trimmed and typographically set. Fields that take
 * inline Markdown are as they were written: `inlineOf` sets them.
 */
export interface Story extends Frontmatter {
  /** BCP 47 tag, such as en-US. */
  language: string;
  /** IANA zone, such as America/New_York. */
  timeZone: string;
  /** What readers are shown of the body, in order. */
  body: Block[];
}

/** Why a path can't be that of a file in the story's folder; undefined where it can. */
export function filePathFault(
  path: string,
  kind: 'picture' | 'file' = 'picture',
): DateFault | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/|\\|(?:^|\/)\.\.(?:\/|$)/i.test(path)) {
    const example = kind === 'picture' ? ', such as ./lead.jpg' : '';
    return {
      message: `“${short(path)}” isn't in src/content/story/, the folder for the story's ${kind}s.`,
      fix: `Save the ${kind} in that folder and use its file name${example}.`,
    };
  }
  return undefined;
}

function checked(faultOf: (value: string) => DateFault | undefined) {
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
