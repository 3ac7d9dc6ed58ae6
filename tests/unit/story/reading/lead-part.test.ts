import { describe, expect, test } from 'vitest';
import { articleHtml } from '../../../../src/editions/feeds/article-html.ts';
import { plainText } from '../../../../src/editions/text/plain-text.ts';
import { storyIn } from '../../../../src/editions/versions/story-in.ts';
import { storyPage } from '../../../../src/page/make-page.ts';
import { contentsOf, isSame } from '../../../../src/revisions/contents.ts';
import { site } from '../../../../src/site.ts';
import type { Media } from '../../../../src/story/reading/media.ts';
import { readStory } from '../../../../src/story/reading/read.ts';
import { chainOf } from '../../../support/recorded.ts';

const FILM = `
  part: Video
  src: ./film.mp4
  poster: ./still.jpg
  caption: The *bridge* on Friday.
  credit: Jane Doe
  silent: true`;

const media = (sound?: { codec: string }): Media => ({
  ...{ type: 'video/mp4', duration: 4, isWhole: true },
  picture: { width: 640, height: 360, codec: 'avc' },
  ...(sound && { sound }),
});

const FIGURES = 'Year,Tolls\n2019,5\n2020,4\n';

/** A story with this lead and this text. */
function read(lead: string, text = 'The bridge is open.') {
  const beside = new Map([
    ['film.mp4', { bytes: 2000, sha256: 'a', media: media() }],
    ['loud.mp4', { bytes: 2000, sha256: 'c', media: media({ codec: 'aac' }) }],
    ['tolls.csv', { bytes: FIGURES.length, sha256: 'b', text: FIGURES }],
  ]);
  const source = `---
headline: The bridge is open
standfirst: It was closed.
published: 2024-10-25
updates:
  - { at: 2024-10-25T10:00:00Z, note: It opened at nine., kind: correction }
lead:${lead}
---

${text}
`;
  return readStory(source, 'story.mdx', { language: 'en-US', timeZone: 'UTC', beside });
}

const told = (lead: string) =>
  read(lead).problems.map(({ place, message, fix }) => [place?.line, message, fix]);

function pageOf({ story, tree }: ReturnType<typeof read>) {
  if (!story || !tree) throw new Error('The story has problems.');
  const url = new URL('https://example.org/');
  return { tree, page: storyPage(story, { site, url, known: true, history: [], tree }) };
}

describe('a film in the place of the lead picture', () => {
  test('names its files as a film in the text does, each with the line of its field', () => {
    const { pictures, files, problems } = read(FILM);
    expect(problems).toEqual([]);
    expect(pictures).toMatchObject([{ image: './still.jpg', role: 'poster', place: { line: 10 } }]);
    expect(files).toMatchObject([{ image: './film.mp4', place: { line: 9 } }]);
  });

  test('comes before the corrections, in the text edition and in feeds', () => {
    const { page, tree } = pageOf(read(FILM));
    const url = 'https://example.org/still.jpg';
    const pictures = {
      figures: new Map([['./still.jpg', { url, width: 8, height: 6 }]]),
      files: new Map([['./film.mp4', 'https://example.org/film.mp4']]),
    };
    const order = /The bridge on Friday\.[^]*Jane Doe[^]*It opened at nine\.[^]*is open\./;
    expect(plainText(page)).toMatch(order);
    expect(articleHtml(page, tree, pictures).replace(/<(?!video)[^>]*>/g, '')).toMatch(
      new RegExp(`<video src="https://example.org/film.mp4"[^]*${order.source}`),
    );
  });

  test('gives link previews its still', () => {
    expect(pageOf(read(FILM)).page.preview).toMatchObject({
      image: './still.jpg',
      alt: '',
      credit: { text: 'Jane Doe' },
    });
  });

  test('is noticed by the record when it is moved into the text', () => {
    const tag =
      '<Video src="./film.mp4" poster="./still.jpg" caption="The *bridge* on Friday." credit="Jane Doe" silent />';
    const [leading, below] = [read(FILM), read(' ', `${tag}\n\nThe bridge is open.`)];
    const record = ({ story, tree }: ReturnType<typeof read>) =>
      story && tree ? contentsOf({ story, tree, pictures: [] }) : [];
    expect(record(leading).at(-2)?.text).toMatch(/^<Video src="\.\/film\.mp4".* lead="true" \/>$/);
    expect(isSame(record(leading), record(below))).toBe(false);
  });

  test('leads the version that is read back from the record', () => {
    const { story, tree } = read(FILM);
    if (!story || !tree) throw new Error('The story has problems.');
    const blocks = contentsOf({ story, tree, pictures: [] }).map((one) => ({ ...one, salt: '' }));
    const then = storyIn(chainOf({ blocks }), () => '').story;
    const [leading, text] = [true, undefined].map((leads) =>
      then.body.filter(({ part }) => part?.leads === leads).map((block) => block.text),
    );
    expect(leading).toEqual(expect.arrayContaining(['The bridge on Friday.', 'Jane Doe']));
    expect(text).toEqual(['The bridge is open.']);
  });

  test('does not take the place of the text', () => {
    expect(read(FILM, ' ').problems.map(({ message }) => message)).toEqual([
      'The story has no text below the frontmatter.',
    ]);
  });
});

test('a chart leads with its numbers as they are written, and gives link previews nothing', () => {
  const lead =
    '\n  part: chart\n  data: ./tolls.csv\n  type: column\n  x: Year\n  y: Tolls\n  from: 2019\n  title: Tolls\n  source: The city';
  const { page } = pageOf(read(lead));
  expect(page.leadPart.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Tolls', 'The city', '2019']),
  );
  expect(page.body.map(({ text }) => text)).toEqual(['The bridge is open.']);
  expect(page.preview).toBeUndefined();
});

test.each([
  ['a part in capitals and between spaces', FILM.replace('Video', '" VIDEO "')],
  ['a film with sound that is said to be silent', FILM.replace('film.mp4', 'loud.mp4')],
  ['a film that is not said to be silent, as it has no sound', FILM.replace('true', 'false')],
  [
    'a caption that is no more than a word of YAML',
    FILM.replace('The *bridge* on Friday.', 'false'),
  ],
])('%s can lead', (_what, lead) => {
  expect(told(lead)).toEqual([]);
});

test('what is wrong with a film in the text is told in the words of tags', () => {
  const film = '<Video src="./film.mp4" caption="A." credit="B" silent />';
  const picture =
    '\n  image: ./lead.jpg\n  alt: A bridge over a river\n  caption: The bridge.\n  credit: Jane';
  expect(read(picture, film).problems.map(({ fix }) => fix)).toEqual([
    'Add poster="…" to the tag.',
  ]);
});

test('an editor who names no part is told that nothing was found', () => {
  expect(read('\n  part:\n  src: ./film.mp4').problems).toMatchObject([
    { place: { line: 8 }, found: 'nothing' },
  ]);
});

test.each([
  [
    'a part that is none of these',
    '\n  part: Figure\n  image: ./lead.jpg',
    [
      8,
      'The lead of a story can be a picture, a <Chart> or a <Video>.',
      'Write part: Chart or part: Video. For a picture, remove this line, and write image: ./lead.jpg',
    ],
  ],
  [
    'a prop that is missing',
    FILM.replace(/\n {2}poster.*/, ''),
    [8, 'The poster of this <Video> is missing.', 'Add poster: … under lead.'],
  ],
  [
    'a prop that it can’t have',
    `${FILM}\n  credits: Jane Doe`,
    [14, "A <Video> can't have “credits”. Did you mean credit?", 'Rename it to credit.'],
  ],
  [
    'an empty prop',
    FILM.replace('Jane Doe', ''),
    [12, 'The credit of this <Video> is empty.', 'Fill in credit: …'],
  ],
  [
    'a list for a text',
    FILM.replace('Jane Doe', '[Jane, Joe]'),
    [
      12,
      'The credit of the lead has to be text, not a list.',
      'Write credit: and the text on the same line, in quotation marks if it has a colon.',
    ],
  ],
  [
    'fields for a text',
    FILM.replace('Jane Doe', '{ name: Jane }'),
    [
      12,
      'The credit of the lead has to be text, not a group of fields.',
      'Write credit: and the text on the same line, in quotation marks if it has a colon.',
    ],
  ],
  [
    'a chart without a title',
    '\n  part: chart\n  data: ./tolls.csv\n  type: column\n  x: Year\n  y: Tolls\n  source: The city',
    [8, 'The title of this <Chart> is missing.', 'Add title: … under lead.'],
  ],
  [
    'a film that deaf readers miss the words of',
    FILM.replace('film.mp4', 'loud.mp4').replace('true', 'false'),
    [
      8,
      'This film has sound but no subtitles, so deaf readers miss what is said.',
      'Add captions: ./subtitles.vtt. If nobody speaks in it, add silent: true',
    ],
  ],
  [
    'a file of another kind',
    FILM.replace('film.mp4', 'film.avi'),
    [
      9,
      'The src of this <Video> has to be a file that ends in .mp4, .webm or .m4v.',
      'Convert the file, and write src: ./film.mp4',
    ],
  ],
])('%s is refused in the words of the front matter', (_what, lead, problem) => {
  expect(told(lead)).toEqual([problem]);
});
