import type { Root } from 'mdast';
import { z } from 'zod';
import { disagreements } from '../problems/frontmatter/date-order.ts';
import { altFault } from '../problems/alt-text.ts';
import { cropIn, isFileName } from '../crop.ts';
import type { Beside } from './beside.ts';
import type { Body } from './body/body.ts';
import { parseBody } from './body/body.ts';
import { hiddenCharacters, hiddenFault, withoutHidden } from '../problems/characters.ts';
import type { Problem } from '../errors.ts';
import { StoryError } from '../errors.ts';
import { short } from '../problems/excerpt.ts';
import { fieldProblems } from '../problems/frontmatter/field-problems.ts';
import type { FieldPath } from '../problems/frontmatter/fields.ts';
import type { Frontmatter } from './frontmatter.ts';
import { readFrontmatter } from './frontmatter.ts';
import { isRealLanguage, isRealTimeZone } from '../../language/language.ts';
import type { NamedPicture } from './pictures.ts';
import type { Frontmatter as Fields, Lead, Story } from '../schema.ts';
import { frontmatterSchema } from '../schema.ts';
import { filePathFault } from '../values.ts';
import { checkPlace } from '../problems/ids.ts';
import { inlineLinks, plainWords } from './inline-markdown.ts';
import { takeLeadPart } from './lead-part.ts';
import { sizeProblem } from './size.ts';
import { typeset } from '../../language/typography.ts';

/** Defaults for stories that don't set these fields. */
export interface Defaults {
  language: string;
  timeZone: string;
  /** The files in the story's folder that parts are made from. */
  beside?: Beside;
}

/** What was read of a story. */
export interface Reading {
  /** Undefined if there are problems. */
  story: Story | undefined;
  /** The body as a tree, for feeds and other output that Astro doesn't render. */
  tree?: Root;
  /** The pictures that the story names, the lead picture first. */
  pictures: NamedPicture[];
  /** The other files that it names. */
  files: NamedPicture[];
  problems: Problem[];
}

/**
 * The story in the text of a file. `file` is its path, for errors. Throws a StoryError with all
 * problems.
 */
export function parseStory(source: string, file: string, defaults: Defaults): Story {
  const { story, problems } = readStory(source, file, defaults);
  if (!story) throw new StoryError(problems);
  return story;
}

/** Like `parseStory`, but returns the problems instead of throwing. */
export function readStory(source: string, file: string, defaults: Defaults): Reading {
  const size = sizeProblem(source, file);
  if (size) return { story: undefined, pictures: [], files: [], problems: [size] };
  // Some editors begin files with a byte order mark.
  const written = source.replace(/^\uFEFF/, '');
  const text = withoutHidden(written);
  const hidden = hiddenProblems(written, file);
  const { top, leadPart, problems: ofLead } = takeLeadPart(readFrontmatter(text, file));
  if (top.bodyLine === 1) {
    return { story: undefined, pictures: [], files: [], problems: [...hidden, ...top.problems] };
  }
  const fields =
    top.value === undefined
      ? undefined
      : frontmatterSchema.safeParse(top.value, { reportInput: true });
  const language = realOf(top.value, 'language', isRealLanguage) ?? defaults.language;
  const timeZone = realOf(top.value, 'timeZone', isRealTimeZone) ?? defaults.timeZone;
  const body = parseBody(text, file, top.bodyLine, { ...defaults, language, timeZone }, leadPart);
  const problems = [
    ...hidden,
    ...top.problems,
    ...(fields ? fieldProblems(fields.error?.issues ?? [], top.placeOf) : []),
    ...ofLead,
    ...(fields ? crossProblems(top, defaults) : []),
    ...(fields?.success ? lostPlaces(fields.data, body, top) : []),
    ...body.problems,
  ];
  const story =
    fields?.success && problems.length === 0
      ? storyOf(fields.data, body, { ...defaults, language })
      : undefined;
  const pictures = [...namedInLead(top), ...body.pictures];
  return { story, tree: body.tree, pictures, files: body.files, problems };
}

/** More than these in one file have one cause. */
const MOST_HIDDEN = 10;

const HIDDEN_FIX = 'Delete the character at this place, or type the line again.';

function hiddenProblems(source: string, file: string): Problem[] {
  return hiddenCharacters(source)
    .slice(0, MOST_HIDDEN)
    .map((hidden) => {
      const lines = source.slice(0, hidden.offset).split('\n');
      const column = (lines.at(-1)?.length ?? 0) + 1;
      const place = { file, line: lines.length, column };
      return { ...hiddenFault(hidden, HIDDEN_FIX), place };
    });
}

function crossProblems({ value, placeOf }: Frontmatter, { timeZone }: Defaults): Problem[] {
  const problems = disagreements(value, timeZone, placeOf);
  const fields = z.looseObject({ lead: z.looseObject({ alt: z.string() }) }).safeParse(value).data;
  if (!fields) return problems;
  const { alt, caption } = fields.lead;
  const fault = altFault(alt, typeof caption === 'string' ? caption : '');
  if (fault) problems.push({ ...fault, place: placeOf(['lead', 'alt']), found: short(alt) });
  return problems;
}

/** Links in fields to places that the body doesn't have. */
function lostPlaces(
  { standfirst, updates, lead }: Fields,
  { ids }: Body,
  { placeOf }: Frontmatter,
): Problem[] {
  const fields: [string, FieldPath][] = [
    [standfirst, ['standfirst']],
    [lead?.caption ?? '', ['lead', 'caption']],
    [lead?.credit ?? '', ['lead', 'credit']],
    ...updates.map(({ note }, index): [string, FieldPath] => [note, ['updates', index, 'note']]),
  ];
  const problems: Problem[] = [];
  for (const [source, path] of fields) {
    for (const url of inlineLinks(source)) {
      checkPlace(url, ids, {}, (_, problem) => {
        problems.push({ ...problem, place: placeOf(path) });
      });
    }
  }
  return problems;
}

/** What a field says, where that is real: the text is read even where a field is wrong. */
function realOf(
  value: unknown,
  name: 'language' | 'timeZone',
  isReal: (own: string) => boolean,
): string | undefined {
  const own = z.looseObject({}).safeParse(value).data?.[name];
  return typeof own === 'string' && isReal(own.trim()) ? own.trim() : undefined;
}

function namedInLead({ value, placeOf }: Frontmatter): NamedPicture[] {
  const fields = z.looseObject({ lead: z.looseObject({ image: z.string() }) }).safeParse(value);
  if (!fields.data) return [];
  const { image: written, phone: given } = fields.data.lead;
  const [image, phone] = [written.trim(), typeof given === 'string' ? given.trim() : ''];
  if (!image || filePathFault(image)) return [];
  const lead = { image, place: placeOf(['lead', 'image']), role: 'lead' } as const;
  if (!isFileName(phone)) return [{ ...lead, ...(cropIn(phone) && { phone }) }];
  if (filePathFault(phone)) return [lead];
  return [lead, { image: phone, place: placeOf(['lead', 'phone']), role: 'phone', wide: true }];
}

/** The fields and the body as one story, with the typography of its language. */
function storyOf(fields: Fields, body: Body, { language, timeZone }: Defaults): Story {
  const set = (text: string): string => typeset(text, language);
  const { headline, section, authors, source, lead } = fields;
  return {
    ...fields,
    headline: set(headline),
    ...(section !== undefined && { section: set(section) }),
    language,
    timeZone: fields.timeZone ?? timeZone,
    authors: authors.map((author) => ({ ...author, name: set(author.name) })),
    ...(source && { source: { ...source, name: set(source.name) } }),
    ...(lead && { lead: leadOf(lead, language) }),
    body: body.blocks,
  };
}

function leadOf(lead: Lead, language: string): Lead {
  const { alt, label, copyright } = lead;
  return {
    ...lead,
    alt: plainWords(alt, language),
    ...(label !== undefined && { label: typeset(label, language) }),
    ...(copyright !== undefined && { copyright: typeset(copyright, language) }),
  };
}
