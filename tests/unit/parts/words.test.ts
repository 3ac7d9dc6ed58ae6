import { expect, test } from 'vitest';
import { parseBody } from '../../../src/story/reading/body/body.ts';

const setting = { language: 'en-US', timeZone: 'America/New_York' };

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
