import { describe, expect, test } from 'vitest';
import { atom, rss } from '../../../../src/editions/feeds/feeds.ts';
import { livePosts } from '../../../../src/editions/structured-data/live-posts.ts';
import { pictures, treeFrom } from '../../../support/media.ts';
import { pageFixture } from '../../../support/page.ts';

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
