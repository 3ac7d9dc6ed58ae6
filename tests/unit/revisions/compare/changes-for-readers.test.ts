import { expect, test } from 'vitest';
import { labelSets, labelsFor } from '../../../../src/language/labels.ts';
import { toldChanges } from '../../../../src/revisions/compare/changes-for-readers.ts';
import type { Content, RecordBlock } from '../../../../src/revisions/revision.ts';
import type { PlainWording } from '../../../support/recorded.ts';
import { contentsFrom, wording } from '../../../support/recorded.ts';

const texts = (...all: string[]): Content[] => all.map((text) => ({ of: 'text', text }));

const american = { language: 'en-US', timeZone: 'America/New_York' };

function told(
  before: Partial<PlainWording>,
  after: Partial<PlainWording>,
  setting = american,
): string[] {
  const [was, is] = [before, after].map((words) => contentsFrom({ ...wording, ...words }));
  return toldOf(was ?? [], is ?? [], setting);
}

function toldOf(before: Content[], after: Content[], setting = american): string[] {
  const { labels } = labelsFor(setting.language);
  const changes = toldChanges(before, after, labels, setting);
  return changes.map(({ name = '', words }) => {
    const text = words.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    );
    return [name, text.join('')].filter(Boolean).join(': ');
  });
}

test('dates are told as the page has them', () => {
  const source = (date: string) => ({ source: { name: 'Wire', date } });
  expect(told({ published: '2024-10-25' }, { published: '2024-10-26' })).toEqual([
    'Published: Oct. [-25-]{+26+}, 2024',
  ]);
  expect(
    told({ published: '2024-10-25T09:00:00-04:00' }, { published: '2024-10-25T14:30:00Z' }),
  ).toEqual(['Published: Oct. 25, 2024, [-9:00-]{+10:30+} a.m. ET']);
  expect(told(source('2024-10-24'), source('2024-10-25'))).toEqual([
    'Source: Wire, Oct. [-24-]{+25+}, 2024',
  ]);
});

test('a date that was redacted is no date any more, whatever is said of that', () => {
  const { labels } = labelsFor('en-US');
  const redacted: RecordBlock[] = [{ of: 'published', hash: 'a'.repeat(64) }];
  const told = toldChanges(redacted, [], labels, american, () => 'Removed on 2024-10-25: a name');
  expect(told).toEqual([
    { name: 'Published', words: [{ kind: 'removed', text: 'Removed on 2024-10-25: a name' }] },
  ]);
});

test('the same moment, written otherwise, is told of to nobody', () => {
  const [before, after] = ['2024-10-25T09:00:00-04:00', '2024-10-25T13:00:00Z'];
  expect(told({ published: before }, { published: after })).toEqual([]);
});

test('of a picture it is told that it was replaced, or is new, or gone', () => {
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
  const pictures = (...list: string[]) => ({ pictures: list });
  expect(told(pictures(one), pictures(other))).toEqual(['A picture was replaced.']);
  expect(told(pictures(one), pictures(one, other))).toEqual(['A picture was added.']);
  expect(told(pictures(one, other), pictures(one))).toEqual(['A picture was removed.']);
});

test('of a file it is told that it was replaced, or is new, or gone', () => {
  const files = (...names: string[]): Content[] =>
    names.map((name) => ({
      of: 'text',
      text: `<Document title="A" image="${'a'.repeat(64)}.png" file="${name.repeat(64)}.pdf" />`,
    }));
  const only = (told: string[]) => told.filter((text) => text.startsWith('A file'));
  expect(only(toldOf(files('b'), files('c')))).toEqual(['A file was replaced.']);
  expect(only(toldOf(files('b'), files('b', 'c')))).toEqual(['A file was added.']);
  expect(only(toldOf(files('b', 'c'), files('b')))).toEqual(['A file was removed.']);
});

test.each<[string, Content[], Content[], string]>([
  [
    'words that moved',
    texts('A b.', 'C d.', 'E f.'),
    texts('C d.', 'E f.', 'A b.'),
    'Story, Moved: A b.',
  ],
  [
    'a link of the text',
    texts('See [a report](https://a.org/).'),
    texts('See [a report](https://b.org/).'),
    'Link changed: a report: [-https://a.org/-]{+https://b.org/+}',
  ],
  [
    'a link of a field',
    [{ of: 'standfirst', text: 'See a report.' }],
    [{ of: 'standfirst', text: 'See [a report](https://a.org/).' }],
    'Summary, Link added: a report: {+https://a.org/+}',
  ],
  ['an edit of the text, which needs no name', texts('A b c.'), texts('A b d.'), 'A b [-c-]{+d+}.'],
  ['a story that is live', [], [{ of: 'live', text: 'true' }], 'Details: {+Live+}'],
  [
    'closed comments',
    [],
    [{ of: 'comments', text: 'closed' }],
    'Details: {+Comments are closed.+}',
  ],
])('%s: that is told in the words of the page', (_, before, after, expected) => {
  expect(toldOf(before, after)).toEqual([expected]);
});

test.each(Object.keys(labelSets))('in %s every part has a name of its own', (language) => {
  const other: PlainWording = {
    ...{ section: 'a', headline: 'b', standfirst: 'c', authors: ['d'], source: { name: 'e' } },
    ...{ published: '2024-10-26', label: 'f', caption: 'g', credit: 'h', alt: 'i' },
    ...{ pictures: wording.pictures, files: [], body: wording.body },
  };
  const names = told({}, other, { ...american, language }).map((text) => text.split(': ')[0]);
  expect(names).toHaveLength(10);
  expect(new Set(names).size).toBe(10);
});
