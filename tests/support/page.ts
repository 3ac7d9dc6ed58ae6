import { labelsFor } from '../../src/language/labels.ts';
import { inlineOf } from '../../src/story/reading/inline-markdown.ts';
import type { LeadPicture, Moment, Note, StoryPage } from '../../src/page/story-page.ts';

type Page = StoryPage & { lead: LeadPicture };

/** A page as `storyPage` makes it, of a story that nobody wrote, for tests of what is made from it. */
export function pageFixture(
  changes: Partial<Omit<StoryPage, 'lead'>> & { lead?: LeadPicture } = {},
): Page {
  const caption = inlineOf(
    'The harbor wall at low tide. The gap in the middle is eight meters wide.',
  );
  const lead: LeadPicture = {
    image: './lead.jpg',
    alt: 'A stone wall with a gap.',
    caption,
    start: caption.content,
    credit: inlineOf('Photo: A. Name/Port Office'),
  };
  return {
    site: {
      name: 'Late Edition',
      language: 'en-US',
      timeZone: 'America/New_York',
      translations: [],
      versions: 20,
      typeface: {
        text: {
          package: '@fontsource-variable/newsreader',
          axes: { opsz: 26, wght: 450 },
          bold: 650,
        },
      },
      themeColor: { light: '#fdfcf9', dark: '#141311' },
    },
    url: 'https://news.example.org/harbor/',
    indexable: true,
    language: 'en-US',
    timeZone: 'America/New_York',
    direction: 'ltr',
    script: 'Latn',
    labels: labelsFor('en-US').labels,
    title: 'Harbor wall falls · Late Edition',
    section: 'Local',
    headline: 'Harbor wall falls',
    standfirst: inlineOf('The storm took the middle of it, and nobody was near.'),
    day: moment('Monday, March 2, 2026', '2026-03-02'),
    byline: [
      { text: 'Based on ', name: false },
      { text: 'Port Office', name: true },
    ],
    authors: [],
    source: { name: 'Port Office', url: 'https://port.example.org/', date: '2026-03-02' },
    published: moment('March 2, 2026, 9:00 a.m. ET', '2026-03-02T09:00:00-05:00'),
    lead,
    preview: changes.lead ?? lead,
    leadPart: [],
    body: [
      { kind: 'paragraph', text: 'The wall fell at seven.', line: 20 },
      { kind: 'paragraph', text: 'Nobody was hurt.', line: 22 },
    ],
    corrections: [],
    notes: [],
    revisions: [],
    draft: false,
    commentsClosed: false,
    live: false,
    ...changes,
  };
}

export function moment(text: string, datetime: string): Moment {
  return { text, datetime, spoken: text };
}

/** A correction made at `datetime`, which is told as it stands. */
export function correction(text: string, datetime: string): Note {
  return {
    kind: 'correction',
    heading: `Correction ${datetime}:`,
    words: inlineOf(text),
    time: moment(datetime, datetime),
  };
}
