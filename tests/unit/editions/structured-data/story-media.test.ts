import { describe, expect, test } from 'vitest';
import { rss, atom } from '../../../../src/editions/feeds/feeds.ts';
import { sitemap } from '../../../../src/editions/sitemap.ts';
import { mediaIn } from '../../../../src/editions/structured-data/story-media.ts';
import { besideIn } from '../../../../src/story/reading/beside.ts';
import { at, beside, FILM, pictures, PLAN, still, TALK, treeFrom } from '../../../support/media.ts';
import { pageFixture } from '../../../support/page.ts';

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
