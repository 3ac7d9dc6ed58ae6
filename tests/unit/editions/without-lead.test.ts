import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardStory } from '../../../src/editions/card/card-layout.ts';
import { drawCard } from '../../../src/editions/card/draw-card.ts';
import { articleHtml } from '../../../src/editions/feeds/article-html.ts';
import { previews } from '../../../src/editions/previews.ts';
import { structuredData } from '../../../src/editions/structured-data/structured-data.ts';
import { plainText } from '../../../src/editions/text/plain-text.ts';
import { parseStory } from '../../../src/story/reading/read.ts';
import { parseBody } from '../../../src/story/reading/body/body.ts';
import { contentsOf } from '../../../src/revisions/contents.ts';
import { recordedChanges } from '../../../src/revisions/compare/changes.ts';
import { site } from '../../../src/site.ts';
import { pageFixture } from '../../support/page.ts';
import { root } from '../../support/project.ts';

const page = { ...pageFixture(), lead: undefined, preview: undefined };
const files = { figures: new Map(), files: new Map() };
const { tree } = parseBody('The wall fell.', 'story.mdx', 1, { language: 'en-US' });
const card = { url: 'https://x/card.jpg', type: 'image/jpeg', width: 1200, height: 630 };

test('a story without a lead picture is told everywhere without one', () => {
  expect(structuredData(page, [])).not.toHaveProperty('image');
  expect(plainText(page)).not.toMatch(/\[|Credit/);
  expect(articleHtml(page, tree, files)).not.toMatch(/<figure|<img|undefined/);
  const alts = previews(page, card).filter(({ attributes }) =>
    /image:alt$/.test(attributes['property'] ?? attributes['name'] ?? ''),
  );
  expect(alts.map(({ attributes }) => attributes['content'])).toEqual([page.title, page.title]);
});

test('its card is set in type alone, larger, with the rights of the publication', async () => {
  const file = await drawCard(cardStory(page), undefined, root);
  const { width, height, xmp } = await sharp(file).metadata();
  expect({ width, height }).toEqual({ width: 1200, height: 630 });
  expect(xmp?.toString()).toContain('<rdf:li>Late Edition</rdf:li>');
  const { channels } = await sharp(file).greyscale().stats();
  expect(channels[0]?.mean).toBeGreaterThan(215);
  expect(channels[0]?.min).toBeLessThan(40);
});

const bare = `---
headline: The bridge is open again
standfirst: The crossing is free until the end of the month.
published: 2024-10-25
---

The bridge is open.
`;
const pictured = bare.replace(
  '\n---\n\n',
  '\nlead:\n  image: ./lead.png\n  alt: A bridge.\n  caption: The bridge.\n  credit: Staff\n---\n\n',
);

test.each([
  ['added', bare, pictured],
  ['removed', pictured, bare],
])('a lead picture that was %s later is a change that readers are told of', (kind, was, is) => {
  const read = (source: string) => {
    const story = parseStory(source, 'story.mdx', site);
    const pictures = story.lead ? [{ image: './lead.png', fingerprint: 'a'.repeat(64) }] : [];
    return contentsOf({ story, tree, pictures });
  };
  const changes = recordedChanges(read(was), read(is), 'en-US');
  expect(changes.map(({ part }) => part)).toEqual(['caption', 'credit', 'alt', 'pictures']);
  expect(changes.flatMap(({ words }) => words.map((word) => word.kind))).toEqual(
    Array.from({ length: 4 }, () => kind),
  );
});
