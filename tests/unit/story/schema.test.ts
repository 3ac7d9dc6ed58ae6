import { describe, expect, test } from 'vitest';
import { frontmatterSchema } from '../../../src/story/schema.ts';
import { filePathFault } from '../../../src/story/values.ts';

const least = { headline: 'A', standfirst: 'B', published: '2024-10-25' };
const lead = { image: './a.jpg', alt: 'C', caption: 'D', credit: 'E' };
const parse = (fields: object) => frontmatterSchema.safeParse({ ...least, ...fields });

test('the least story has no updates and no authors', () => {
  expect(parse({}).data).toEqual({ ...least, updates: [], authors: [] });
});

test('a change that is said to be of no kind is an update', () => {
  expect(parse({ updates: [{ at: '2024-10-25T10:00:00Z', note: 'New.' }] }).data?.updates).toEqual([
    { at: '2024-10-25T10:00:00Z', note: 'New.', kind: 'update' },
  ]);
});

test('white space around words does not count, and between them once', () => {
  expect(parse({ headline: ' \n A \t\r\n b ', section: '\tC\u00A0D' }).data).toMatchObject({
    headline: 'A b',
    section: 'C\u00A0D',
  });
});

describe('is right:', () => {
  test.each([
    ['an address', { source: { name: 'A', url: 'http://example.org' } }],
    ['an address in capitals', { source: { name: 'A', url: 'HTTPS://EXAMPLE.ORG/' } }],
    ['a licence in capitals', { lead: { ...lead, license: 'HTTPS://EXAMPLE.ORG/' } }],
    ['a focus in a corner', { lead: { ...lead, focus: { x: 0, y: 1 } } }],
    ['a headline of 110 letters that are drawn from several', { headline: '👩‍👧'.repeat(110) }],
    ['a part for phones', { lead: { ...lead, phone: '0 0 1 1' } }],
    ['a picture for phones', { lead: { ...lead, phone: './b.jpg' } }],
    ['a story that goes on', { live: true, comments: 'closed' }],
    ['a day with its time', { published: '2024-10-25T10:30:00Z' }],
    ['emphasis in a caption', { lead: { ...lead, caption: '*D* [e](https://example.org/)' } }],
  ])('%s', (_, fields) => {
    expect(parse(fields).error).toBeUndefined();
  });
});

describe('is wrong, and is told once with a fix:', () => {
  test.each<[string, object, PropertyKey[], string]>([
    ['half an address', { source: { name: 'A', url: 'https://' } }, ['source', 'url'], 'whole'],
    [
      'an address within words',
      { source: { name: 'A', url: 'see https://example.org/' } },
      ['source', 'url'],
      'whole',
    ],
    ['half a licence', { lead: { ...lead, license: 'https://' } }, ['lead', 'license'], 'address'],
    [
      'a licence within words',
      { lead: { ...lead, license: 'see https://example.org/' } },
      ['lead', 'license'],
      'address',
    ],
    ['a headline of 111 letters', { headline: '👩‍👧'.repeat(111) }, ['headline'], '1 character s'],
    ['a headline of 112 letters', { headline: 'a'.repeat(112) }, ['headline'], '2 characters s'],
    ['a hidden character', { section: 'A\u202Eb' }, ['section'], 'Remove this character'],
    [
      'a picture in a caption',
      { lead: { ...lead, caption: '![D](e.jpg)' } },
      ['lead', 'caption'],
      'Figure',
    ],
    [
      'a picture for phones from elsewhere',
      { lead: { ...lead, phone: '/b.jpg' } },
      ['lead', 'phone'],
      'Save',
    ],
    [
      'a part for phones that is too large',
      { lead: { ...lead, phone: '0 0 2 1' } },
      ['lead', 'phone'],
      'four numbers',
    ],
  ])('%s', (_, fields, path, fix) => {
    expect(parse(fields).error?.issues).toMatchObject([
      { path, params: { fix: expect.stringContaining(fix) } },
    ]);
  });
});

test.each([
  ...[
    './a.jpg',
    'a.jpg',
    'maps/a.jpg',
    './a..jpg',
    './..a.jpg',
    './a../b.jpg',
    'a.b.c',
    'a b:c.jpg',
  ],
  ...['1:2.jpg', './http:a.jpg'],
])('%s is a file of the folder', (path) => {
  expect(filePathFault(path)).toBeUndefined();
});

test.each([
  ...['/a.jpg', '../a.jpg', '..', 'maps/../a.jpg', './..', 'maps\\a.jpg', 'C:a.jpg', 'data:x'],
  ...['HTTPS://example.org/a.jpg', 'git+ssh:a', 'view-source:a', 'a.b:c', 'h3:a'],
])('%s is none of the folder', (path) => {
  expect(filePathFault(path)).toEqual({
    message: `“${path}” isn't in src/content/story/, the folder for the story's pictures.`,
    fix: 'Save the picture in that folder and use its file name, such as ./lead.jpg.',
  });
});
