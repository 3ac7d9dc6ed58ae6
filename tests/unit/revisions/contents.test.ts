import { expect, test } from 'vitest';
import { contentsOf, fileOf, isSame } from '../../../src/revisions/contents.ts';
import { readFrom } from '../../support/recorded.ts';

const WHOLE = `---
headline: 'The  "vote"'
standfirst: It was [close](https://example.org/close), *very*.
section: City
language: en-GB
timeZone: Europe/London
published: 2024-10-25
authors:
  - name: A. One
    url: https://example.org/one
  - name: B. Two
source:
  name: Wire
  url: https://example.org/wire
  date: 2024-10-24
lead:
  image: ./Lead.PNG
  alt: A room.
  caption: The *room*.
  credit: '[B. Two](https://example.org/two)'
  label: Open
  phone: ./tall.webp
  copyright: 2024 B. Two
  license: https://example.org/license
live: true
comments: closed
---

Text of cafe\u0301.

<Figure image="./map.png" alt="A map." caption="The map." credit="B. Two" />

\`\`\`
one
  two
\`\`\`
`;

const [lead, tall, map] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
const pictures = [
  { image: './Lead.PNG', fingerprint: lead ?? '' },
  { image: './tall.webp', fingerprint: tall ?? '' },
];
const files = [{ image: './map.png', fingerprint: map ?? '' }];

test('all that a reader can notice is recorded, in one order and one form', () => {
  const contents = contentsOf({ ...readFrom(WHOLE, pictures), files });
  expect(contents.map(({ of, text }) => `${of}: ${text}`)).toEqual([
    'section: City',
    'headline: The “vote”',
    'standfirst: It was [close](https://example.org/close), _very_.',
    'author: A. One',
    'author.url: https://example.org/one',
    'author: B. Two',
    'source: Wire',
    'source.url: https://example.org/wire',
    'source.date: 2024-10-24',
    'published: 2024-10-25',
    `lead.image: ${lead}.png`,
    'lead.label: Open',
    'lead.caption: The _room_.',
    'lead.credit: [B. Two](https://example.org/two)',
    'lead.alt: A room.',
    `lead.phone: ${tall}.webp`,
    'lead.copyright: 2024 B. Two',
    'lead.license: https://example.org/license',
    'live: true',
    'comments: closed',
    'language: en-GB',
    'timeZone: Europe/London',
    'text: Text of caf\u00e9.',
    `text: <Figure image="${map}.png" alt="A map." caption="The map." credit="B. Two" />`,
    'text: ```\none\n  two\n```',
  ]);
});

test('a file that was not found is recorded by its name, and what is not there not at all', () => {
  const source = WHOLE.replace(/section: .*\n/, '')
    .replace(/authors:\n[^]*(?=lead:)/, '')
    .replace(/ {2}label: [^]*?(?=---)/, '')
    .replace(/<Figure[^]*/, '');
  const contents = contentsOf(readFrom(source));
  expect(contents.map(({ of }) => of)).toEqual([
    ...['headline', 'standfirst', 'published', 'lead.image', 'lead.caption', 'lead.credit'],
    ...['lead.alt', 'language', 'timeZone', 'text'],
  ]);
  expect(contents.find(({ of }) => of === 'lead.image')?.text).toBe('./Lead.PNG');
});

test('a story without a lead picture has nothing of one', () => {
  const contents = contentsOf(readFrom(WHOLE.replace(/lead:\n[^]*?(?=live)/, '')));
  expect(contents.filter(({ of }) => of.startsWith('lead'))).toEqual([]);
});

test.each([
  ['./a/b.JPG', `${lead}.jpg`],
  ['./a.b/c', String(lead)],
])('%s is recorded as a file %s', (image, expected) => {
  expect(fileOf({ image, fingerprint: lead ?? '' })).toBe(expected);
});

const hidden = (digit: string) => ({ of: 'headline', hash: digit.repeat(64) }) as const;

test('redacted words are the same as themselves, and no others', () => {
  expect(isSame([hidden('a')], [hidden('a')])).toBe(true);
  expect(isSame([hidden('a')], [hidden('b')])).toBe(false);
  const text = { ...hidden('a'), of: 'text' } as const;
  expect(isSame([text], [text])).toBe(true);
  expect(isSame([text], [{ of: 'text', text: text.hash }])).toBe(false);
});
