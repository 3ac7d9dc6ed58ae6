/** How errors speak of a field. */
export interface Field {
  /** As the subject of a sentence: “The headline”. */
  name: string;
  /** What it is for, as a sentence, where its name doesn't say it. */
  purpose?: string;
  /** What to write, as the end of a sentence that begins with “Write”. */
  example: string;
}

const OPTIONAL = new Set([
  'section',
  'language',
  'timeZone',
  'updates',
  'updates.*.kind',
  'authors',
  'authors.*.url',
  'source',
  'source.url',
  'source.date',
  'lead.label',
  'lead.focus',
  'lead.copyright',
  'lead.license',
  'comments',
]);

const FIELDS: Record<string, Field> = {
  headline: {
    name: 'The headline',
    example: 'a line such as headline: The bridge is open again',
  },
  standfirst: {
    name: 'The standfirst',
    purpose: 'Search results and social cards show it below the headline.',
    example: 'a line such as standfirst: The crossing is free until the end of the month.',
  },
  section: { name: 'The section', example: 'a line such as section: World' },
  language: { name: 'The language', example: 'a line such as language: en-US' },
  timeZone: { name: 'The time zone', example: 'a line such as timeZone: America/New_York' },
  published: {
    name: 'The publication date',
    example: 'a line such as published: 2024-10-25',
  },
  updates: {
    name: 'The list of updates',
    example:
      'updates: and below it, for each update, lines such as “- at: 2024-10-25T10:30:00-04:00” and “note: …”.',
  },
  'updates.*': {
    name: 'An update',
    example: '“- at: 2024-10-25T10:30:00-04:00” and, on the next line, “note: …”.',
  },
  'updates.*.at': {
    name: 'The time of this update',
    example: 'a line such as at: 2024-10-25T10:30:00-04:00',
  },
  'updates.*.note': {
    name: 'The note of this update',
    purpose: 'It tells readers what changed.',
    example: 'a line such as note: A map was added.',
  },
  'updates.*.kind': {
    name: 'The kind of this update',
    example: 'kind: update, kind: correction or kind: clarification.',
  },
  authors: {
    name: 'The list of authors',
    example: 'authors: and below it, for each author, a line such as “- name: Ana Pérez”.',
  },
  'authors.*': { name: 'An author', example: 'a line such as “- name: Ana Pérez”.' },
  'authors.*.name': {
    name: 'The name of this author',
    example: 'a line such as name: Ana Pérez',
  },
  'authors.*.url': {
    name: 'The address of this author',
    example: 'a line such as url: https://example.com/ana',
  },
  source: {
    name: 'The source',
    example: 'source: and below it, indented, a line such as “name: Newsweek”.',
  },
  'source.name': {
    name: 'The name of the source',
    example: 'a line such as name: Newsweek',
  },
  'source.url': {
    name: 'The address of the source',
    example: 'a line such as url: https://example.com/',
  },
  'source.date': {
    name: 'The date of the source',
    example: 'a line such as date: 2024-10-25',
  },
  lead: {
    name: 'The lead picture',
    example: 'lead: and below it, indented, image, alt, caption and credit.',
  },
  'lead.image': {
    name: 'The file name of the lead picture',
    example: 'a line such as image: ./lead.jpg',
  },
  'lead.alt': {
    name: 'The alt text of the lead picture',
    purpose: "It describes the picture for readers who can't see it.",
    example: 'a line such as alt: A bridge over a wide river at dawn',
  },
  'lead.caption': {
    name: 'The caption of the lead picture',
    example: 'a line such as caption: The bridge on Friday morning.',
  },
  'lead.credit': {
    name: 'The credit of the lead picture',
    purpose: 'Every picture needs the name of the person or agency it comes from.',
    example: 'a line such as credit: Ana Pérez/The Agency',
  },
  'lead.label': {
    name: 'The label of the lead picture',
    example: 'a line such as label: Open again',
  },
  'lead.focus': {
    name: 'The focus of the lead picture',
    example: 'a line such as focus: { x: 0.5, y: 0.5 }',
  },
  'lead.focus.x': {
    name: 'The x of the focus',
    example: 'a number such as x: 0.5, where 0 is the left edge and 1 is the right edge.',
  },
  'lead.focus.y': {
    name: 'The y of the focus',
    example: 'a number such as y: 0.5, where 0 is the top edge and 1 is the bottom edge.',
  },
  'lead.copyright': {
    name: 'The copyright of the lead picture',
    example: 'a line such as copyright: © 2024 Ana Pérez',
  },
  'lead.license': {
    name: 'The licence of the lead picture',
    example: 'a line such as license: https://creativecommons.org/licenses/by/4.0/',
  },
  comments: { name: 'The comments field', example: 'comments: closed' },
};

/** A path into the frontmatter, such as `['updates', 0, 'at']`. */
export type FieldPath = readonly (string | number)[];

/** How errors speak of the field at a path; of the frontmatter if the path is empty. */
export function fieldAt(path: FieldPath): Field {
  return (
    FIELDS[keyOf(path)] ?? {
      name: 'The frontmatter',
      example: 'each field on its own line, such as headline: The bridge is open again',
    }
  );
}

/** Whether the field at a path is optional. */
export function isOptional(path: FieldPath): boolean {
  return OPTIONAL.has(keyOf(path));
}

/** The names of the fields that a group can have. */
export function fieldsOf(path: FieldPath): string[] {
  const group = path.length > 0 ? `${keyOf(path)}.` : '';
  return Object.keys(FIELDS)
    .filter((key) => key.startsWith(group) && !key.slice(group.length).includes('.'))
    .map((key) => key.slice(group.length));
}

/**
 * The groups that have a field of this name, such as `lead.focus`; '' is the frontmatter itself.
 */
export function groupsWith(name: string): string[] {
  return Object.keys(FIELDS)
    .map((key) => key.split('.').filter((part) => part !== '*'))
    .filter((parts) => parts.at(-1) === name)
    .map((parts) => parts.slice(0, -1).join('.'));
}

function keyOf(path: FieldPath): string {
  return path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
}
