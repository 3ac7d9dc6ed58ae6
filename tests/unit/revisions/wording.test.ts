import { expect, test } from 'vitest';
import type { Content } from '../../../src/revisions/revision.ts';
import { lineOf, passageCount, wordingOf } from '../../../src/revisions/wording.ts';

const [lead, tall, map, film] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64));

const content = (fields: [Content['of'], string][]): Content[] =>
  fields.map(([of, text]) => ({ of, text }));

const noForm = { links: [], styles: [], place: '' };

test('of what is recorded, readers were shown these words, files, links and emphasis', () => {
  const blocks = content([
    ['section', 'City'],
    ['headline', 'The *vote*'],
    ['standfirst', 'It was [close](https://example.org/close).'],
    ['author', 'A. One'],
    ['author.url', 'https://example.org/one'],
    ['author', 'B. Two'],
    ['source', 'Wire'],
    ['source.url', 'https://example.org/wire'],
    ['source.date', '2024-10-24'],
    ['published', '2024-10-25'],
    ['lead.image', `${lead}.png`],
    ['lead.label', 'Open'],
    ['lead.caption', 'The _room_.'],
    ['lead.credit', 'B. Two'],
    ['lead.alt', 'A *room*.'],
    ['lead.phone', `${tall}.webp`],
    ['lead.copyright', '2024 B. Two'],
    ['lead.license', 'https://example.org/license'],
    ['live', 'true'],
    ['comments', 'closed'],
    ['language', 'en-GB'],
    ['timeZone', 'Europe/London'],
    ['text', 'A **word**.[^1]'],
    [
      'text',
      `<Figure image="${map}.png" alt="A map." caption="A [map](https://example.org/map)." credit="C" />`,
    ],
    ['text', `<Video src="${film}.mp4" poster="${map}.png" caption="It." credit="D" />`],
    ['text', '[^1]: Counted.'],
  ]);
  const { body, forms, ...rest } = wordingOf(blocks);
  expect(rest).toEqual({
    section: 'City',
    headline: 'The *vote*',
    standfirst: 'It was close.',
    authors: ['A. One', 'B. Two'],
    source: { name: 'Wire', date: '2024-10-24' },
    published: '2024-10-25',
    label: 'Open',
    caption: 'The room.',
    credit: 'B. Two',
    alt: 'A *room*.',
    copyright: '2024 B. Two',
    license: 'https://example.org/license',
    live: 'true',
    comments: 'closed',
    language: 'en-GB',
    timeZone: 'Europe/London',
    pictures: [lead, tall, map, map],
    files: [film],
  });
  expect(body).toEqual(['A word.', 'A map.', 'A map.', 'C', 'It.', 'D', 'Counted.']);
  expect(forms.lines).toEqual({
    standfirst: { ...noForm, links: [{ text: 'close', url: 'https://example.org/close' }] },
    caption: { ...noForm, styles: [{ style: 'emphasis', text: 'room' }] },
    credit: noForm,
    authors: { ...noForm, links: [{ text: 'A. One', url: 'https://example.org/one' }] },
    source: { ...noForm, links: [{ text: 'Wire', url: 'https://example.org/wire' }] },
  });
  expect(forms.body).toHaveLength(body.length);
  expect(forms.body[0]?.styles[0]).toEqual({ style: 'strong', text: 'word' });
  expect(forms.body.flatMap(({ links }) => links)).toEqual([
    { text: 'map', url: 'https://example.org/map' },
  ]);
});

test('of nothing, readers were shown nothing', () => {
  const { forms, ...rest } = wordingOf([]);
  expect(rest).toEqual({
    ...{ headline: '', standfirst: '', authors: [], published: '', caption: '', credit: '' },
    ...{ alt: '', pictures: [], files: [], body: [] },
  });
  expect(forms).toEqual({
    lines: {
      ...{ standfirst: noForm, caption: noForm, credit: noForm },
      ...{ authors: noForm, source: noForm },
    },
    body: [],
  });
});

test('of redacted words, readers were shown that they are', () => {
  const hash = lead ?? '';
  const shown = wordingOf([
    { of: 'headline', hash },
    { of: 'text', hash },
  ]);
  expect([shown.headline, shown.body]).toEqual(['[redacted]', ['[redacted]']]);
  expect(shown.forms.body).toEqual([noForm]);
  expect(wordingOf([{ of: 'text', hash }], (which) => `Removed: ${which}`).body).toEqual([
    `Removed: ${hash}`,
  ]);
});

test('the part for phones is words, and a picture of its own is a file', () => {
  expect(wordingOf(content([['lead.phone', '0 0 1 1']]))).toMatchObject({
    phone: '0 0 1 1',
    pictures: [],
  });
});

test.each([
  ['One.', 1],
  ['- One.\n- Two.', 2],
  ['[^1]: One.\n\n    Two.', 2],
])('%j has %i passages', (text, count) => {
  expect(passageCount({ of: 'text', text })).toBe(count);
});

test('a redacted block has one passage, and lines join what is in them', () => {
  expect(passageCount({ of: 'text', hash: lead ?? '' })).toBe(1);
  const one = wordingOf(
    content([
      ['author', 'A'],
      ['author', 'B'],
      ['source', 'Wire'],
    ]),
  );
  expect([lineOf(one, 'authors'), lineOf(one, 'source')]).toEqual(['A; B', 'Wire']);
});
