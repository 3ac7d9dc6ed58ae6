/** How a field is spoken of to editors. */
export interface Field {
  /** As a subject: “The headline”. */
  name: string;
  /** What is lost without it, after “and”. */
  loss: string;
  /** A line that would be right. */
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
    loss: 'without it the page has no title',
    example: 'headline: What happened, in at most 110 characters',
  },
  standfirst: {
    name: 'The standfirst',
    loss: 'search and cards describe the story with it',
    example: 'standfirst: One or two sentences that say what the story is about',
  },
  section: {
    name: 'The section',
    loss: 'nothing can be printed for it',
    example: 'section: World',
  },
  language: {
    name: 'The language',
    loss: 'nothing can be set in it',
    example: 'language: en-US',
  },
  timeZone: {
    name: 'The time zone',
    loss: 'no time can be told in it',
    example: 'timeZone: America/New_York',
  },
  published: {
    name: 'The date of publication',
    loss: 'the page has to say when the story appeared',
    example: 'published: 2024-10-25',
  },
  updates: {
    name: 'The list of updates',
    loss: 'nothing can be printed for it',
    example:
      'updates:, and under it for each one “- at: 2024-10-25T10:30:00-04:00” and “  note: …”',
  },
  'updates.*': {
    name: 'An update',
    loss: 'nothing can be printed for it',
    example: '“- at: 2024-10-25T10:30:00-04:00”, and under it “  note: What was changed”',
  },
  'updates.*.at': {
    name: 'The time of an update',
    loss: 'readers are told when a story was changed',
    example: 'at: 2024-10-25T10:30:00-04:00',
  },
  'updates.*.note': {
    name: 'The note of an update',
    loss: 'readers are told what was changed',
    example: 'note: This story was updated with additional information.',
  },
  'updates.*.kind': {
    name: 'The kind of an update',
    loss: 'it decides under which word the note is printed',
    example: 'kind: update (or correction, or clarification)',
  },
  authors: {
    name: 'The list of authors',
    loss: 'nothing can be printed for it',
    example: 'authors:, and under it for each one “- name: …”',
  },
  'authors.*': {
    name: 'An author',
    loss: 'nothing can be printed for it',
    example: '“- name: …”',
  },
  'authors.*.name': {
    name: 'The name of an author',
    loss: 'a byline is made of names',
    example: 'name: the name as it is to be printed',
  },
  'authors.*.url': {
    name: 'The address of an author',
    loss: 'a link has to lead somewhere',
    example: 'url: https://example.com/',
  },
  source: {
    name: 'The source',
    loss: 'nothing can be printed for it',
    example: 'source:, and under it “  name: …”',
  },
  'source.name': {
    name: 'The name of the source',
    loss: 'the credit line is made of it',
    example: 'name: whose reporting the story rests on',
  },
  'source.url': {
    name: 'The address of the source',
    loss: 'a link has to lead somewhere',
    example: 'url: https://example.com/',
  },
  'source.date': {
    name: 'The date of the source',
    loss: 'nothing can be printed for it',
    example: 'date: 2024-10-25',
  },
  lead: {
    name: 'The lead picture',
    loss: 'the page opens with it',
    example: 'lead:, and under it, indented, image, alt, caption and credit',
  },
  'lead.image': {
    name: 'The file of the lead picture',
    loss: 'without it there is nothing to show',
    example: 'image: ./lead.jpg',
  },
  'lead.alt': {
    name: 'The alt text of the lead picture',
    loss: 'who cannot see the picture is told what is in it',
    example: 'alt: What can be seen in the picture',
  },
  'lead.caption': {
    name: 'The caption of the lead picture',
    loss: 'readers are told what the picture shows',
    example: 'caption: Who and what is shown, where and when',
  },
  'lead.credit': {
    name: 'The credit of the lead picture',
    loss: 'nobody’s picture is printed without a name',
    example: 'credit: Photographer/Agency',
  },
  'lead.label': {
    name: 'The label of the lead picture',
    loss: 'nothing can be printed for it',
    example: 'label: A few words',
  },
  'lead.focus': {
    name: 'The focus of the lead picture',
    loss: 'crops are centred there',
    example: 'focus: { x: 0.5, y: 0.5 }',
  },
  'lead.focus.x': {
    name: 'The x of the focus',
    loss: 'crops are centred there',
    example: 'x: 0.5 (0 is the left edge, 1 the right)',
  },
  'lead.focus.y': {
    name: 'The y of the focus',
    loss: 'crops are centred there',
    example: 'y: 0.5 (0 is the upper edge, 1 the lower)',
  },
  'lead.copyright': {
    name: 'The copyright of the lead picture',
    loss: 'nothing can be said in the picture’s rights',
    example: 'copyright: © the year and the owner',
  },
  'lead.license': {
    name: 'The licence of the lead picture',
    loss: 'a link has to lead somewhere',
    example: 'license: https://creativecommons.org/licenses/by/4.0/',
  },
  comments: {
    name: 'The comments line',
    loss: 'it is printed as it is written here',
    example: 'comments: closed',
  },
};

/** A path into the frontmatter, such as `['updates', 0, 'at']`. */
export type FieldPath = readonly (string | number)[];

/** How to speak of the field at a path; the whole frontmatter where the path is empty. */
export function fieldAt(path: FieldPath): Field {
  return (
    FIELDS[keyOf(path)] ?? {
      name: 'The frontmatter',
      loss: 'a story is nothing without it',
      example: 'fields such as “headline: …”, each on a line',
    }
  );
}

/** Whether a story can do without the field at a path. */
export function isOptional(path: FieldPath): boolean {
  return OPTIONAL.has(keyOf(path));
}

/** The names of the fields that a group may hold. */
export function fieldsOf(path: FieldPath): string[] {
  const group = path.length > 0 ? `${keyOf(path)}.` : '';
  return Object.keys(FIELDS)
    .filter((key) => key.startsWith(group) && !key.slice(group.length).includes('.'))
    .map((key) => key.slice(group.length));
}

/** The groups that have a field of this name, by their own names; '' is the outermost. */
export function groupsWith(name: string): string[] {
  return Object.keys(FIELDS)
    .filter((key) => key.split('.').at(-1) === name)
    .map((key) => key.split('.')[0] ?? '')
    .map((group) => (group === name ? '' : group));
}

function keyOf(path: FieldPath): string {
  return path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
}
