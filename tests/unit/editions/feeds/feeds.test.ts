import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, it, test } from 'vitest';
import { atom, rss } from '../../../../src/editions/feeds/feeds.ts';
import type { StoryPage } from '../../../../src/page/story-page.ts';
import { correction, moment, pageFixture } from '../../../support/page.ts';
import { inlineOf } from '../../../../src/story/reading/inline-markdown.ts';

const first = correction('The gap is eight meters wide.', '2026-03-02T11:00:00-05:00');
const second = correction('The wall fell at seven.', '2026-03-03T08:00:00-05:00');
const corrected = pageFixture({ corrections: [first, second], updated: second.time });
const text = '<p>The wall, <a href="https://a.example/?b=1">as it was</a> ]]> before</p>';
const formats: [string, (page: StoryPage, content: string) => string][] = [
  ['RSS', rss],
  ['Atom', atom],
];

describe.each(formats)('%s', (_, write) => {
  const read = (page: StoryPage, content = '<p>Text</p>') => parseFeed(write(page, content));

  it('has the story with its full text, summary and address', () => {
    const feed = read(pageFixture(), text);
    expect(feed).toMatchObject({ title: 'Late Edition', url: 'https://news.example.org/harbor/' });
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]?.toJSON()).toMatchObject({
      title: 'Harbor wall falls',
      description: 'The storm took the middle of it, and nobody was near.',
      url: 'https://news.example.org/harbor/',
      published: '2026-03-02T14:00:00.000Z',
      content: text,
    });
  });

  it('has an entry for each correction, newest first', () => {
    expect(read(corrected).items.map(({ description }) => description)).toEqual([
      'The wall fell at seven.',
      'The gap is eight meters wide.',
      corrected.standfirst.text,
    ]);
  });

  it('keeps every id through rewording, updates and later corrections', () => {
    const reworded = pageFixture({
      headline: 'Wall of the harbor falls',
      standfirst: inlineOf('Another one'),
      section: 'Weather',
      updated: moment('', '2026-03-05T08:00:00-05:00'),
      corrections: [{ ...first, words: inlineOf('Other words') }, second],
    });
    const ids = (page: StoryPage) => read(page).items.map(({ id }) => id);
    expect(ids(reworded)).toEqual(ids(corrected));
    expect(ids(pageFixture({ corrections: [second] }))).toEqual(
      ids(corrected).filter((_id, at) => at !== 1),
    );
    expect(new Set(ids(corrected)).size).toBe(3);
    expect(ids(pageFixture())).toEqual(['tag:news.example.org,2026-03-02:/harbor/']);
  });

  it('leads from a correction to what changed', () => {
    const page = pageFixture({
      corrections: [correction('Eight *meters*: [see](#x).', '2026-03-02T11:00:00-05:00')],
    });
    expect(read(page).items[0]?.toJSON()).toMatchObject({
      id: 'tag:news.example.org,2026-03-02:/harbor/#correction-20260302T160000Z',
      title: 'Correction: Harbor wall falls',
      url: 'https://news.example.org/harbor/#changes',
      published: '2026-03-02T16:00:00.000Z',
      content:
        '<p lang="en-US" dir="ltr"><strong>Correction 2026-03-02T11:00:00-05:00:</strong> Eight <em>meters</em>: <a href="https://news.example.org/harbor/#x">see</a>.</p>',
    });
  });

  it('has the section for a category, if there is one', () => {
    const categories = (page: StoryPage) =>
      read(page).items[0]?.categories.map(({ label, term }) => label ?? term);
    expect(categories(pageFixture())).toEqual(['Local']);
    expect(categories(pageFixture({ section: undefined }))).toEqual([]);
    expect(write(pageFixture({ section: undefined }), '')).not.toContain('undefined');
  });

  it('names its own address', () => {
    expect(write(pageFixture(), '')).toMatch(
      /href="https:\/\/news\.example\.org\/harbor\/(?:rss|atom)\.xml"/,
    );
  });

  it('tells corrections made at the same minute apart', () => {
    const page = pageFixture({
      corrections: [first, { ...first, words: inlineOf('The wall is of granite.') }],
    });
    expect(read(page).items.map(({ id }) => id?.replace(/^.*[/]/, ''))).toEqual([
      '#correction-20260302T160000Z-2',
      '#correction-20260302T160000Z',
      '',
    ]);
  });

  it('says who wrote it, or else who publishes it', () => {
    const authors = [{ name: 'Ada Byron' }, { name: 'Li Wei' }];
    const names = (page: StoryPage) => read(page).items[0]?.authors.map(({ name }) => name);
    expect(names(pageFixture({ authors }))).toEqual(['Ada Byron', 'Li Wei']);
    expect(names(pageFixture())).toEqual(['Late Edition']);
  });

  it('knows no time but the story’s', () => {
    expect(write(corrected, '')).toBe(write(corrected, ''));
    expect(read(corrected).updated).toEqual(new Date('2026-03-03T13:00:00Z'));
    expect(read(pageFixture()).updated).toEqual(new Date('2026-03-02T14:00:00Z'));
  });
});

test('Atom tells an update from publication', () => {
  const [entry] = parseFeed(atom(pageFixture({ updated: second.time }), '')).items;
  expect(entry?.published).toEqual(new Date('2026-03-02T14:00:00Z'));
  expect(entry?.updated).toEqual(new Date('2026-03-03T13:00:00Z'));
});

test('Atom says where the feed, its icon and its authors are found', () => {
  const authors = [{ name: 'Ada Byron' }, { name: 'Li Wei', url: 'https://li.example/' }];
  const xml = atom(pageFixture({ authors }), '');
  expect(xml).toContain('<id>tag:news.example.org,2026-03-02:/harbor/#feed</id>');
  expect(xml).toContain('<icon>https://news.example.org/harbor/icon.svg</icon>');
  expect(xml.match(/<(?:name|uri)>.*?</g)).toEqual([
    '<name>Ada Byron<',
    '<name>Li Wei<',
    '<uri>https://li.example/<',
  ]);
});

test('what looks like markup in a headline is read as words', () => {
  const page = pageFixture({ headline: 'Is 1 < 2 & <b>3</b>?' });
  expect(atom(page, '')).toContain('<![CDATA[Is 1 &lt; 2 &amp; &lt;b&gt;3&lt;/b&gt;?]]>');
});

test('the mark that ends a CDATA section may stand in a headline and the text as often as it likes', () => {
  const headline = 'Is a ]]> b ]]> c ]]> d?';
  const written = '<p>a ]]> b ]]> c ]]> d</p>';
  for (const file of [rss, atom]) {
    const [item] = parseFeed(file(pageFixture({ headline }), written)).items;
    expect(item?.title).toBe(headline);
    expect(item?.content).toBe(written);
  }
});
