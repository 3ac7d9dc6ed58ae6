import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addNote, noteLines } from '../../../../src/revisions/write/write-note.ts';
import type { Update } from '../../../../src/story/schema.ts';

const update: Update = {
  at: '2024-10-25T11:00:00-04:00',
  kind: 'correction',
  note: 'It was 10,000.',
};
const body = '---\n\nThe body: *as* it is.\n---\n\tNot  a byte.\r\n';

const frontmatter = (source: string): unknown => parse(source.split(/^---\r?$/m)[1] ?? '');

describe('a note is added', () => {
  test.each([
    [
      'after the date, where there is none yet',
      'published: 2024-10-25\nlead: x\n',
      'published: 2024-10-25\nupdates:\n  @lead: x\n',
    ],
    ['at the end, where there is no date', 'headline: x\n', 'headline: x\nupdates:\n  @'],
    [
      'after the last one, as far in as that is',
      'updates:\n    - at: x # c\n      note: y\n\n# c\nlead: x\n',
      'updates:\n    - at: x # c\n      note: y\n    @\n# c\nlead: x\n',
    ],
    [
      'after one that begins at the margin',
      'updates:\n- at: x\n  note: y\nlead: x\n',
      'updates:\n- at: x\n  note: y\n@lead: x\n',
    ],
    [
      'after one of several lines',
      'updates:\n  - note: >\n      y\n      z\n\nlead: x\n',
      'updates:\n  - note: >\n      y\n      z\n  @\nlead: x\n',
    ],
    ['to an empty list', 'updates:\nlead: x\n', 'updates:\n  @lead: x\n'],
    ['to one in brackets', 'updates: []\nlead: x\n', 'updates:\n  @lead: x\n'],
    ['to one with spaces after it', 'updates:  [] \nlead: x\n', 'updates:\n  @lead: x\n'],
    ['at the end of the last line', 'lead: x\nupdates:\n', 'lead: x\nupdates:\n  @'],
    ['to one that is null', 'updates: null\n', 'updates:\n  @'],
  ])('%s', (_, before, after) => {
    const lines = [
      '- at: 2024-10-25T11:00:00-04:00',
      '  kind: correction',
      "  note: 'It was 10,000.'",
    ];
    const expected = after.replace(/^( *)@/m, (_match, margin: string) =>
      lines.map((line) => `${margin}${line}\n`).join(''),
    );
    expect(addNote(`---\n${before}${body}`, update)).toBe(`---\n${expected}${body}`);
  });

  test('within brackets, where the others are', () => {
    const before = 'updates: [{ at: x, note: y }]\n';
    expect(addNote(`---\n${before}${body}`, update)).toBe(
      `---\nupdates: [{ at: x, note: y }, { at: 2024-10-25T11:00:00-04:00, kind: correction, note: 'It was 10,000.' }]\n${body}`,
    );
  });

  test('with the line endings and the byte order mark that the file has', () => {
    const source = '\uFEFF---\r\npublished: 2024-10-25\r\n---\r\n\r\nText.\r\n';
    expect(addNote(source, { ...update, kind: 'update' })).toBe(
      "\uFEFF---\r\npublished: 2024-10-25\r\nupdates:\r\n  - at: 2024-10-25T11:00:00-04:00\r\n    note: 'It was 10,000.'\r\n---\r\n\r\nText.\r\n",
    );
  });

  test('whatever it says, and whatever else stands there', () => {
    const note = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.isWellFormed())
      .map((text) => text.replace(/\s+/gu, ' '));
    const files = fc.constantFrom(
      '# c\npublished: 2024-10-25 # c\n"lead": {a: 1}\n',
      "updates:\n  # c\n  - {at: x, note: 'y'}\n  # d\nlead:\n  a: 1\n",
      '? updates\n: - at: x\n    note: |+\n      y\n\n\nlead: x\n',
      'updates:\nlead: x\n',
      'lead: ---\nupdates:\n',
    );
    fc.assert(
      fc.property(files, note, fc.constantFrom('\n', '\r\n'), (yaml, words, eol) => {
        const source = `---\n${yaml}${body}`.replaceAll('\n', eol);
        const added = addNote(source, { ...update, note: words });
        const last = expect.objectContaining({ note: words, at: update.at });
        expect(frontmatter(added)).toMatchObject({ updates: expect.arrayContaining([last]) });
        const lines = new Set(added.split(eol));
        expect(source.split(eol).filter((line) => !lines.has(line))).toEqual([]);
        expect(added.endsWith(body.replaceAll('\n', eol))).toBe(true);
      }),
    );
  });
});

test.each([
  ["It's 10,000.", '"It\'s 10,000."'],
  ["It's 'so'.", "\"It's 'so'.\""],
  ['It is "so".', `'It is "so".'`],
  [`It's "so".`, `'It''s "so".'`],
  ['A\u200Bb.', '"A\u200Bb."'],
])('%s is written as %s', (note, written) => {
  expect(noteLines({ ...update, note }, 0)).toBe(
    `- at: ${update.at}\n  kind: correction\n  note: ${written}\n`,
  );
});

test.each([
  ['an alias', 'a: &a []\nupdates: *a\n'],
  ['no list', 'updates: none\n'],
  ['no frontmatter of lines', '{ headline: x }\n'],
])('no note is added to %s', (_, yaml) => {
  expect(() => addNote(`---\n${yaml}${body}`, update)).toThrow('`updates` is');
});

test.each([
  ['without frontmatter', 'Text.\n---\nheadline: x\n---\n'],
  ['whose frontmatter begins on its second line', '\n---\nheadline: x\n---\n'],
  ['whose frontmatter is not closed', '---\nheadline: x\n----\n--- x\n x---\n'],
])('no note is added to a story %s', (_, source) => {
  expect(() => addNote(source, update)).toThrow('The story has no frontmatter.');
});

test('the frontmatter may be closed by the last line, with spaces after it', () => {
  expect(addNote('---  \nheadline: x\n---\t ', update)).toMatch(
    /^--- {2}\nheadline: x\nupdates:\n {2}- at: [^]*\n---\t $/,
  );
});
