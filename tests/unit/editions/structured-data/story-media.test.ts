import { describe, expect, test } from 'vitest';
import type { Pictures } from '../../../../src/editions/feeds/article-html.ts';
import { rss, atom } from '../../../../src/editions/feeds/feeds.ts';
import { sitemap } from '../../../../src/editions/sitemap.ts';
import { livePosts } from '../../../../src/editions/structured-data/live-posts.ts';
import { partThings } from '../../../../src/editions/structured-data/part-things.ts';
import { mediaIn } from '../../../../src/editions/structured-data/story-media.ts';
import type { FileBeside } from '../../../../src/story/reading/beside.ts';
import { besideIn } from '../../../../src/story/reading/beside.ts';
import type { Media } from '../../../../src/story/reading/media.ts';
import { parseBody } from '../../../../src/story/reading/body/body.ts';
import { pageFixture } from '../../../support/page.ts';

const at = 'https://news.example.org/harbor/_astro/';
const still = { url: `${at}still.jpg`, width: 660, height: 440 };
const pictures: Pick<Pictures, 'figures' | 'files'> = {
  figures: new Map([['./still.jpg', still]]),
  files: new Map([
    ['./film.mp4', `${at}film.mp4`],
    ['./talk.mp3', `${at}talk.mp3`],
    ['./plan.pdf', `${at}plan.pdf`],
  ]),
};
const file = (media?: Partial<Media>): FileBeside => ({
  bytes: 12_345,
  sha256: 'a'.repeat(64),
  ...(media && { media: { type: 'video/mp4', duration: 61.4, isWhole: true, ...media } }),
});
const beside = new Map([
  ['film.mp4', file({ picture: { width: 660, height: 440, codec: 'avc' } })],
  ['talk.mp3', file({ type: 'audio/mpeg', duration: 0.2, sound: { codec: 'mp3' } })],
  ['plan.pdf', file()],
  ['talk.md', { ...file(), text: 'One.\n\n- Two.\n- Three.\n' }],
]);
const setting = { language: 'en-US', timeZone: 'America/New_York' };

const FILM =
  '<Video src="./film.mp4" poster="./still.jpg" caption="The *wall* falls" credit="Port" silent />';
const TALK = '<Audio src="./talk.mp3" title="The talk" credit="Port" />';
const PLAN = '<Document file="./plan.pdf" title="The plan" />';

function treeFrom(source: string) {
  const { tree } = parseBody(source, 'story.mdx', 1, { ...setting, beside });
  return tree;
}
const mediaFrom = (source: string) => mediaIn(treeFrom(source), pictures, besideIn(beside));

const film = {
  url: `${at}film.mp4`,
  type: 'video/mp4',
  medium: 'video',
  bytes: 12_345,
  duration: 61,
  title: 'The wall falls',
  poster: still.url,
} as const;
const talk = {
  url: `${at}talk.mp3`,
  type: 'audio/mpeg',
  medium: 'audio',
  bytes: 12_345,
  duration: 1,
  title: 'The talk',
  poster: undefined,
} as const;

describe('the films and recordings of a story', () => {
  test('are known with their size, their length in whole seconds and their still', () => {
    expect(mediaFrom(`${FILM}\n\nThen.\n\n${TALK}\n\n${PLAN}`)).toEqual([film, talk]);
  });

  test('are left out where the file is not published, or cannot be read', () => {
    expect(mediaIn(treeFrom(FILM), { ...pictures, files: new Map() }, besideIn(beside))).toEqual(
      [],
    );
    expect(mediaIn(treeFrom(FILM), pictures, () => undefined)).toEqual([]);
  });

  test('have no still where it is not published', () => {
    const [bare] = mediaIn(treeFrom(FILM), { ...pictures, figures: new Map() }, besideIn(beside));
    expect(bare).toEqual({ ...film, poster: undefined });
  });

  test('are in the sitemap, if they are films with a still', () => {
    const xml = sitemap(pageFixture(), [], [talk, { ...film, poster: undefined }, film]);
    expect(xml).toContain(
      '<video:video>' +
        `<video:thumbnail_loc>${still.url}</video:thumbnail_loc>` +
        '<video:title>The wall falls</video:title>' +
        '<video:description>The wall falls</video:description>' +
        `<video:content_loc>${film.url}</video:content_loc>` +
        '<video:duration>61</video:duration></video:video></url>',
    );
    expect(xml).toContain('xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"');
    expect(xml.match(/<video:video>/g)).toHaveLength(1);
    expect(sitemap(pageFixture(), [], [talk])).not.toContain('video');
  });

  test('are told in RSS, the first one as an enclosure', () => {
    const xml = rss(pageFixture(), '<p>Text</p>', { media: [film, talk] });
    expect(xml).toContain(`<enclosure length="12345" type="video/mp4" url="${film.url}"/>`);
    expect(xml).toContain(
      `<media:content xmlns:media="http://search.yahoo.com/mrss/" url="${film.url}" type="video/mp4" fileSize="12345" medium="video" duration="61">`,
    );
    expect(xml).toContain('<media:title>The wall falls</media:title>');
    expect(xml.match(/<media:thumbnail/g)).toHaveLength(1);
    expect(xml).toContain(`<media:thumbnail url="${still.url}"/>`);
    expect(xml.match(/<media:content/g)).toHaveLength(2);
    expect(rss(pageFixture(), '')).not.toMatch(/media:|enclosure/);
  });

  test('are enclosed in Atom with their type', () => {
    const enclosed = (media: readonly (typeof film | typeof talk)[]) =>
      /<link rel="enclosure"[^>]*>/.exec(atom(pageFixture(), '', { media }))?.[0];
    expect(enclosed([talk, film])).toContain(`href="${talk.url}" type="audio/mpeg" length="12345"`);
    expect(enclosed([])).toBeUndefined();
  });
});

describe('the parts of a story are told to search engines', () => {
  const things = (source: string) =>
    partThings(treeFrom(source), pictures, { ...setting, beside: besideIn(beside) });

  test('with their words, and the addresses of their files', () => {
    expect(things(`Text.\n\n${FILM}`)).toMatchObject([
      {
        '@type': 'VideoObject',
        name: 'The wall falls',
        creditText: 'Port',
        contentUrl: film.url,
        thumbnailUrl: still.url,
        duration: 'PT1M1S',
      },
    ]);
  });

  test('in the order of the page, and only those that search engines know', () => {
    const check =
      '<FactCheck claim="It fell" by="Him" verdict="So it did">\n\nOne.\n\n- Two.\n\n</FactCheck>';
    const aside = '<Aside title="More">\n\nWords\n\n</Aside>';
    expect(things(`${check}\n\n${aside}\n\n${FILM}`)).toMatchObject([
      { '@type': 'ClaimReview', inLanguage: 'en-US', claimReviewed: 'It fell' },
      { '@type': 'VideoObject' },
    ]);
    expect(things(aside)).toEqual([]);
  });

  test('with what is said in them, paragraphs and items apart', () => {
    const told = things(FILM.replace('silent', 'transcript="./talk.md" silent'));
    expect(told).toMatchObject([{ transcript: 'One. Two. Three.' }]);
  });
});

describe('the posts of a live story', () => {
  const body = [
    'Before them.',
    '<Post at="2024-10-25T11:30:00-04:00" title="The *wall*">\n\nOne. [See](#post-x)\n\nTwo.\n\n</Post>',
    '<Post at="2024-10-25T10:30:00-04:00" title="Before">\n\nThree.\n\n</Post>',
    '<Aside>\n\nNo post.\n\n</Aside>',
  ].join('\n\n');

  test('are told each with its place, its words and its HTML', () => {
    const posts = livePosts(pageFixture({ live: true }), treeFrom(body), pictures);
    expect(posts).toHaveLength(2);
    expect(posts[0]).toMatchObject({
      url: expect.stringMatching(/^https:\/\/news\.example\.org\/harbor\/#.*2024/),
      at: '2024-10-25T11:30:00-04:00',
      title: 'The wall',
      text: 'One. See\nTwo.',
    });
    expect(posts[0]?.html).toContain(
      '<p>One. <a href="https://news.example.org/harbor/#post-x">See</a></p>',
    );
    expect(posts[0]?.html).not.toContain('Three');
    expect(posts[1]).toMatchObject({ title: 'Before', text: 'Three.' });
  });

  test('are none of a story that is not live', () => {
    expect(livePosts(pageFixture(), treeFrom(body), pictures)).toEqual([]);
  });

  test('are entries of the feeds, newer than the story, with the language and direction', () => {
    const page = pageFixture({ live: true, language: 'ar', direction: 'rtl' });
    const posts = livePosts(page, treeFrom(body), pictures);
    for (const feed of [rss(page, '', { posts }), atom(page, '', { posts })]) {
      expect(feed.match(/<(?:item|entry)>/g)).toHaveLength(3);
      expect(feed).toContain('The wall');
      expect(feed).toContain('<div lang="ar" dir="rtl">');
      expect(feed).toContain(
        `tag:news.example.org,2026-03-02:/harbor/${new URL(posts[0]?.url ?? '').hash}`,
      );
      expect(feed).toMatch(/2024-10-25T15:30:00|Fri, 25 Oct 2024 15:30:00/);
    }
  });
});
