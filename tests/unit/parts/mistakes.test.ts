import { expect, test } from 'vitest';
import { parseBody } from '../../../src/story/reading/body/body.ts';

const setting = { language: 'en-US', timeZone: 'America/New_York' };
const figure = (props = 'caption="Words."') =>
  `<Figure image="./a.png" alt="What it shows." credit="Jane Doe" ${props} />`;

test.each([
  [
    'events that aren’t in order',
    '<Timeline>\n<Event at="2024-10-26">Late.</Event>\n<Event at="2024-10-25">Early.</Event>\n</Timeline>',
    '2024-10-25 after 2024-10-26',
  ],
  ['an event alone', '<Event at="2024-10-26">Late.</Event>', 'only works inside <Timeline>'],
  [
    'a timeline of one event',
    '<Timeline>\n<Event at="2024">One.</Event>\n</Timeline>',
    'has 1 <Event>, but needs at least 2',
  ],
  [
    'words between events',
    '<Timeline>\n<Event at="2023">One.</Event>\n\nWords.\n\n<Event at="2024">Two.</Event>\n</Timeline>',
    'Only <Event> can be inside <Timeline>',
  ],
  [
    'a day that isn’t in the calendar',
    '<Timeline>\n<Event at="2024-02-30">A.</Event>\n<Event at="2025">B.</Event>\n</Timeline>',
    'a date that is in the calendar',
  ],
  [
    'a date that is none',
    '<Timeline>\n<Event at="soon">A.</Event>\n<Event at="2025">B.</Event>\n</Timeline>',
    'a date such as',
  ],
  ['a post without its time', '<Post title="A">Words.</Post>', 'The at of this <Post> is missing'],
  ['one picture of several', `<Photos>\n${figure()}\n</Photos>`, 'needs 2 to 12'],
  [
    'pictures without any caption',
    `<Photos>\n${figure('')}\n${figure()}\n</Photos>`,
    'The caption of this <Figure> is missing',
  ],
  ['a picture without its caption', figure(''), 'The caption of this <Figure> is missing'],
  [
    'one label of two',
    `<BeforeAfter labels="1990">\n${figure()}\n${figure()}\n</BeforeAfter>`,
    'two labels with a comma',
  ],
  [
    'a face without a credit',
    '<Person name="Jane Doe" image="./a.png">Words.</Person>',
    'has no credit',
  ],
  [
    'an original without its language',
    '<Quote by="Jane Doe" original="Oui.">Yes.</Quote>',
    'needs its language',
  ],
  ['a document that is nowhere', '<Document title="A report" />', 'neither'],
  [
    'a document in two places',
    '<Document title="A report" file="./a.pdf" url="https://example.org/" />',
    'both',
  ],
  [
    'an address that is none',
    '<Embed url="example.org" source="X" title="A" by="B" />',
    'https:// at the beginning',
  ],
  [
    'a picture of a post without alt text',
    '<Embed url="https://example.org/" source="X" title="A" by="B" image="./a.png" />',
    'no alt text',
  ],
  [
    'a scale that is none',
    '<FactCheck claim="A" by="B" verdict="C" scale="false">Words.</FactCheck>',
    '1/5',
  ],
  [
    'a made prop',
    '<Embed url="https://example.org/" source="X" title="A" by="B" date="now" />',
    '“date”',
  ],
])('%s is refused with its line and a fix', (_, body, told) => {
  const { problems } = parseBody(`Words.\n\n${body}`, 'story.mdx', 1, setting);
  expect(problems).toHaveLength(1);
  expect(JSON.stringify(problems)).toContain(told);
  expect(problems[0]?.place?.line).toBeGreaterThan(2);
  expect(problems[0]?.fix).not.toBe('');
});

test.each([
  [
    'one caption for several pictures',
    `<Photos caption="All.">\n${figure('')}\n${figure('')}\n</Photos>`,
  ],
  [
    'a year, a month and a day',
    '<Timeline>\n<Event at="1991">A.</Event>\n<Event at="1991-05" title="B" />\n<Event at="1991-05-02">C.</Event>\n</Timeline>',
  ],
])('%s is fine', (_, body) => {
  expect(parseBody(body, 'story.mdx', 1, setting).problems).toEqual([]);
});

test('dates are words in the language and the zone of the story', () => {
  const body =
    '<Timeline>\n<Event at="1991">A.</Event>\n<Event at="1991-05">B.</Event>\n<Event at="2024-10-25T14:30:00Z">C.</Event>\n</Timeline>';
  const words = (language: string) =>
    parseBody(body, 'story.mdx', 1, { ...setting, language })
      .blocks.filter(({ part }) => part?.prop === 'date')
      .map(({ text }) => text);
  expect(words('en-US')).toEqual(['1991', 'May 1991', 'Oct. 25, 2024, 10:30 a.m. ET']);
  expect(words('ja')).toEqual(['1991年', '1991年5月', '2024年10月25日 10:30（ニューヨーク時間）']);
});

test('words in italics stay in their paragraph, however a part is written', () => {
  const one = parseBody('<Aside>A word in *their* voice.</Aside>', 's', 1, setting);
  const other = parseBody('<Aside>\n\nA word in *their* voice.\n\n</Aside>', 's', 1, setting);
  expect(one.blocks.map(({ text }) => text)).toEqual(['A word in their voice.']);
  expect(one.blocks.map(({ text }) => text)).toEqual(other.blocks.map(({ text }) => text));
});
