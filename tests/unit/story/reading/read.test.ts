import { describe, expect, test } from 'vitest';
import { StoryError } from '../../../../src/story/errors.ts';
import { blocksOf } from '../../../../src/story/reading/body/blocks.ts';
import { parseStory, readStory } from '../../../../src/story/reading/read.ts';
import { WHOLE } from '../../../support/catalogue.ts';

const defaults = { language: 'en-US', timeZone: 'America/New_York' };
const read = (source: string) => readStory(source, 'story.mdx', defaults);

/** The whole story with one text in it replaced. */
function spoiled(from: string, to: string): string {
  if (!WHOLE.includes(from)) throw new Error(`The whole story has no “${from}”.`);
  return WHOLE.replace(from, () => to);
}

const BARE = `---
headline: The "bridge"
standfirst: It's open.
published: 2024-10-25
---

The "bridge" is open.
`;

describe('a story', () => {
  test('has the typography of its language in all that readers see', () => {
    const quoted = WHOLE.replace('The bridge is open again', 'The "bridge"')
      .replace('City', 'The "City"')
      .replace('Staff', 'The "Staff"')
      .replace('The river authority', 'The "authority"')
      .replace('Open again', `'"Open"'`)
      .replace('2024 the desk', '2024 "The desk"')
      .replace('Map of', 'Map "of"')
      .replace('The bridge is open.', 'The "bridge".');
    const { headline, section, authors, source, lead, body } = parseStory(
      quoted,
      'story.mdx',
      defaults,
    );
    expect({ headline, section, authors, source, lead, body }).toMatchObject({
      headline: 'The “bridge”',
      section: 'The “City”',
      authors: [{ name: 'The “Staff”', url: 'https://example.com/staff' }],
      source: { name: 'The “authority”', url: 'https://example.com/river', date: '2024-10-24' },
      lead: {
        image: './lead.png',
        alt: 'Map “of” the river with the bridge in its middle',
        label: '“Open”',
        copyright: '2024 “The desk”',
        credit: 'Map by the desk',
      },
      body: [{ text: 'The “bridge”.' }],
    });
  });

  test('without what it can do without has nothing in its place', () => {
    expect(parseStory(BARE, 'story.mdx', defaults)).toEqual({
      headline: 'The “bridge”',
      standfirst: "It's open.",
      published: '2024-10-25',
      language: 'en-US',
      timeZone: 'America/New_York',
      updates: [],
      authors: [],
      body: [{ kind: 'paragraph', text: 'The “bridge” is open.', line: 7 }],
    });
    const bare = spoiled('  label: Open again\n', '').replace('  copyright: 2024 the desk\n', '');
    expect(Object.keys(parseStory(bare, 'story.mdx', defaults).lead ?? {})).toEqual([
      ...['image', 'alt', 'caption', 'credit', 'focus', 'license'],
    ]);
  });

  test.each([
    ['its own language', 'language: " fr "', 'fr', 'America/New_York', /^Le «\sbridge\s»/],
    ['its own time zone', 'timeZone: " Europe/Kyiv "', 'en-US', 'Europe/Kyiv', /^Le “bridge”/],
    ['none', 'section: City', 'en-US', 'America/New_York', /^Le “bridge”/],
  ])('that names %s is read with it', (_, line, language, timeZone, headline) => {
    const source = BARE.replace('headline: The', `${line}\nheadline: Le`);
    const story = parseStory(source, 'story.mdx', defaults);
    expect(story).toMatchObject({ language, timeZone });
    expect(story.headline).toMatch(headline);
  });

  test('with problems is no story, and all of them are thrown', () => {
    const source = BARE.replace('2024-10-25', 'Friday').replace('is open', '{');
    expect(read(source).story).toBeUndefined();
    expect(read(BARE.replace('is open', '{')).story).toBeUndefined();
    expect(() => parseStory(source, 'story.mdx', defaults)).toThrow(StoryError);
    expect(() => parseStory(source, 'story.mdx', defaults)).toThrow(/“Friday”[^]*JavaScript/);
  });
});

/** What is printed of this text in a story with these lines among its fields. */
function printed(lines: string, text: string): string[] {
  const source = BARE.replace('published', `${lines}\npublished`).replace(
    /The "bridge" is.*/,
    text,
  );
  const { tree } = read(source);
  return tree ? blocksOf(tree).map((block) => block.text) : [];
}

test.each([
  ['language: fr', /^«/],
  ['language: klingon', /^“/],
  ['language: 7', /^“/],
  ['', /^“/],
])('a text in a story with %j is set in a language that there is', (line, expected) => {
  expect(printed(line, '"Open"')[0]).toMatch(expected);
});

test.each([
  ['timeZone: " Europe/Kyiv "', '13:00'],
  ['timeZone: America/Springfield', '6:00'],
  ['timeZone: 7', '6:00'],
  ['', '6:00'],
])('times in a story with %j are in a zone that there is', (line, expected) => {
  const post = '<Post at="2024-10-25T10:00:00Z" title="News">It is open.</Post>';
  expect(printed(`language: en-GB\n${line}`, post)[0]).toMatch(new RegExp(` 0?${expected}`));
});

describe('the lead picture', () => {
  const named = (phone: string, image = './lead.png') =>
    read(
      WHOLE.replace('./lead.png', image).replace(
        '  focus: { x: 0.5, y: 0.4 }',
        `  phone: ${phone}`,
      ),
    ).pictures.map(({ place, ...picture }) => [place.line, picture]);

  test('comes before the pictures of the text', () => {
    const figure = '<Figure image="./map.png" alt="A map" caption="The river" credit="The desk" />';
    const { pictures } = read(spoiled('The bridge is open.\n', `${figure}\n`));
    expect(pictures.map(({ image, role }) => [image, role])).toEqual([
      ['./lead.png', 'lead'],
      ['./map.png', undefined],
    ]);
  });

  test.each<[string, string, unknown[]]>([
    ['no part', '', [[20, { image: './lead.png', role: 'lead' }]]],
    ['a part', '0.5 0 0.5 1', [[20, { image: './lead.png', role: 'lead', phone: '0.5 0 0.5 1' }]]],
    [
      'another picture',
      '" ./tall.png "',
      [
        [20, { image: './lead.png', role: 'lead' }],
        [25, { image: './tall.png', role: 'phone', wide: true }],
      ],
    ],
    ['a picture from elsewhere', '../tall.png', [[20, { image: './lead.png', role: 'lead' }]]],
    ['a number', '7', [[20, { image: './lead.png', role: 'lead' }]]],
  ])('with %s for phones is looked for in the folder', (_, phone, expected) => {
    expect(named(phone)).toEqual(expected);
  });

  test.each(['../lead.png', '""', '7'])('that is called %s is not looked for', (image) => {
    expect(named('./tall.png', image)).toEqual([]);
  });

  test('is looked for even where the text has problems', () => {
    expect(read(spoiled('The bridge is open.', '{')).pictures).toHaveLength(1);
    expect(read(spoiled('./lead.png', '" ./lead.png "')).pictures).toMatchObject([
      { image: './lead.png' },
    ]);
  });
});

test('a file that begins with a byte order mark is a story, and one with two is not', () => {
  expect(read(`\uFEFF${WHOLE}`).problems).toEqual([]);
  expect(read(`\uFEFF\uFEFF${WHOLE}`).problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('invisible character'),
    "The story doesn't begin with its frontmatter.",
  ]);
});

test('of many hidden characters an editor is told of ten', () => {
  const { problems } = read(spoiled('The bridge is open.', 'bri\u202Edge '.repeat(11)));
  expect(problems.map(({ place }) => place?.column)).toEqual([
    ...[4, 12, 20, 28, 36, 44, 52, 60, 68, 76],
  ]);
});

test('a story that does not begin with its fields has nothing else told of it', () => {
  const source = WHOLE.replace('---\n', '').replace('The bridge is open.', '# The {');
  const { story, pictures, files, problems } = read(`Bri\u202Edge\n${source}`);
  expect({ story, pictures, files }).toEqual({ story: undefined, pictures: [], files: [] });
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('invisible character'),
    "The story doesn't begin with its frontmatter.",
  ]);
});

test('where the fields cannot be read, the text is checked all the same', () => {
  const source = spoiled('section: City', 'section: @City').replace('is open.', 'is {"open".');
  expect(read(source).problems.map(({ place }) => place?.line)).toEqual([4, 31]);
});

test('a field can lead to a place of the text', () => {
  const source = ['free', 'only', 'map was', 'Map by']
    .reduce((text, words) => text.replace(words, `[${words}](#toll)`), WHOLE)
    .replace('credit: [Map by](#toll) the desk', "credit: '[Map by](#toll) the desk'")
    .replace('The bridge is open.\n', 'The <span id="toll">toll</span>.\n');
  expect(read(source).problems).toEqual([]);
});
