import { z } from 'zod';
import { field, optional } from './field.ts';
import { DAY_EXAMPLE, MOMENT_EXAMPLE } from './problems/frontmatter/written-dates.ts';
import type { Block } from './reading/body/blocks.ts';
import {
  day,
  filePath,
  HEADLINE_GRAPHEMES,
  headline,
  inline,
  language,
  license,
  moment,
  phonePart,
  publicationDate,
  share,
  text,
  timeZone,
  url,
} from './values.ts';

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
  image: field(filePath, {
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
  phone: optional(phonePart, {
    name: 'The part or picture for phones',
    example: '0.5 0 0.5 1',
    is: 'a part of the picture or a path',
    help: 'The part that phones show: where it begins from the left and from the top, its width and its height, 0 to 1. Or another picture, such as ./tall.jpg, by the same photographer.',
  }),
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
  published: field(publicationDate, {
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
