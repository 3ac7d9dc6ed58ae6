import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../../src/revisions/compare/changes.ts';
import type { StorySource } from '../../../../src/revisions/compare/change-lines.ts';
import { placeOf, standIn } from '../../../../src/revisions/compare/change-lines.ts';
import type { PlainWording } from '../../../support/recorded.ts';
import { wording, storyOf, treeOf, withForms } from '../../../support/recorded.ts';

const source = `---
headline: a
authors:
  - name: One
  - name: Two
source:
  name: Wire
  date: 2024-10-24
lead:
  alt: b
---
`;

const file = (line: number) => ({
  ...{ image: './x.png', fingerprint: 'a'.repeat(64) },
  place: { file: 'story.mdx', line, column: 1 },
});

const noSource: PlainWording = { ...wording, authors: ['One', 'Two'] };
const words: PlainWording = { ...noSource, source: { name: 'Wire', date: '2024-10-24' } };
const story = storyOf(words);
const copy: StorySource = {
  ...{ story, tree: treeOf(words), source, file: 'src/content/story/story.mdx' },
  pictures: [file(4), file(30)],
  files: [file(40), file(50)],
};

/** The line that an editor is sent to for one change. */
function lineOf(change: Partial<Change>, now: Partial<StorySource> = {}, was = words): string {
  const whole: Change = { part: 'body', moved: false, words: [], ...change };
  return placeOf(whole, [whole], withForms(was), { ...copy, ...now }).replace('story.mdx:', '');
}

const noLead = { pictures: [], files: [] };

test.each<[string, () => string, string]>([
  ['a picture that is new', () => lineOf({ part: 'pictures', after: 1 }), '30'],
  ['a picture that is gone', () => lineOf({ part: 'pictures' }), '4'],
  ['the only picture, gone', () => lineOf({ part: 'pictures' }, noLead), '1'],
  ['a file that is new', () => lineOf({ part: 'files', after: 1 }), '50'],
  ['a file that is gone', () => lineOf({ part: 'files' }), '40'],
  ['the only file, gone', () => lineOf({ part: 'files' }, noLead), '1'],
  [
    'the first author',
    () => lineOf({ part: 'authors' }, {}, { ...words, authors: ['Won', 'Two'] }),
    '4',
  ],
  ['the second author', () => lineOf({ part: 'authors' }, {}, { ...words, authors: ['One'] }), '5'],
  [
    'an author who is gone',
    () => lineOf({ part: 'authors' }, {}, { ...words, authors: ['One', 'Two', 'Three'] }),
    '4',
  ],
  ['a source that is new', () => lineOf({ part: 'source' }, {}, noSource), '7'],
  [
    'the day of the source',
    () => lineOf({ part: 'source' }, {}, { ...words, source: { name: 'Wire' } }),
    '8',
  ],
  ['a source that is gone', () => lineOf({ part: 'source' }, { story: storyOf(noSource) }), '7'],
  ['a paragraph', () => lineOf({ after: 1 }), '13'],
  [
    'a paragraph after one without words',
    () => lineOf({ after: 1 }, { story: storyOf({ ...words, body: ['One.', ' ', 'Two.'] }) }),
    '15',
  ],
  [
    'all paragraphs, gone',
    () => lineOf({ before: 0 }, { story: storyOf({ ...words, body: [] }) }),
    '1',
  ],
])('an editor is sent to the line of %s', (_, line, expected) => {
  expect(line()).toBe(expected);
});

test('what was taken out stood before the next paragraph that stayed, or at the end', () => {
  const fates = fc.array(fc.constantFrom('stays', 'goes', 'comes'), { maxLength: 12 });
  fc.assert(
    fc.property(fates, (list) => {
      const numbered = list.map((fate, id) => ({ fate, id }));
      const before = numbered.filter(({ fate }) => fate !== 'comes');
      const after = numbered.filter(({ fate }) => fate !== 'goes');
      const of: Change = { part: 'body', moved: false, words: [] };
      const changes = numbered.flatMap((one): Change[] => {
        if (one.fate === 'goes') return [{ ...of, before: before.indexOf(one) }];
        return one.fate === 'comes' ? [{ ...of, after: after.indexOf(one) }] : [];
      });
      const picture: Change = { part: 'pictures', moved: false, words: [], after: 0 };
      for (const [index, { fate, id }] of before.entries()) {
        if (fate !== 'goes') continue;
        const next = after.findIndex((one) => one.fate === 'stays' && one.id > id);
        const expected = next < 0 ? after.length : next;
        expect(standIn(index, [...changes, picture], after.length)).toBe(expected);
      }
    }),
  );
});
