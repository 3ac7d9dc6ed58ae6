import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dev } from '../support/dev.ts';
import { startDev } from '../support/dev.ts';

let dev: Dev;
let html: string;

beforeAll(async () => {
  dev = await startDev();
  html = await (await fetch(`${dev.url}states/en/`)).text();
});

afterAll(() => dev.stop());

/** What a reader has to be given of the story, in order. */
const TOLD = [
  'The lead picture.',
  'This map stands at the head of the story.',
  'That takes no script',
  'Map: Late Edition',
  'Correction 3/2/26, 2:05 p.m. ET: this note shows',
  'A story may change after it is published.',
  'corrigenda.',
  'Update 3/3/26, 8:30 a.m. ET: this note shows',
];

test('Firefox’s reader mode keeps headline, byline, times, picture, caption, body and notes', () => {
  // Readability takes a DOM's document; linkedom's is one for all that it asks of it.
  const article = new Readability(parseHTML(html).document).parse();
  expect(article?.title).toContain('How this page marks its corrections');
  expect(article?.byline?.replace(/\s+/g, ' ')).toContain('Late Edition');
  expect(article?.lang).toBe('en-US');
  const text = article?.textContent?.replace(/\s+/g, ' ') ?? '';
  expectInOrder(text, TOLD);
  const all = `${article?.byline} ${text}`.replace(/\s+/g, ' ');
  expect(all).toContain('Published March 2, 2026, 9:00 a.m. ET');
  expect(all).toContain('Updated March 3, 2026, 8:30 a.m. ET');
  expect(article?.content).toContain('alt="A map of Russia and its neighbors."');
});

describe.each([
  ['lynx', ['-stdin', '-dump', '-width=200', '-assume_charset=utf-8', '-display_charset=utf-8']],
  ['w3m', ['-T', 'text/html', '-dump', '-cols', '200', '-I', 'UTF-8', '-O', 'UTF-8']],
])('%s', (reader, options) => {
  const isThere = spawnSync(reader, ['-version']).error === undefined;

  test.skipIf(!isThere)('tells the story from top to end, once', () => {
    const { stdout } = spawnSync(reader, options, { input: html, encoding: 'utf8' });
    const text = stdout.replace(/\[\d+\]/g, '').replace(/\s+/g, ' ');
    expectInOrder(text, [
      'Skip to the story',
      'Late Edition',
      'Monday, March 2, 2026',
      'How this page marks its corrections',
      'By Late Edition',
      'Published March 2, 2026, 9:00 a.m. ET',
      'Updated March 3, 2026, 8:30 a.m. ET',
      ...TOLD,
      'What changed',
      '[added: story end of added text]',
      'Fingerprint of this revision',
      'Comments are closed.',
      'Text edition',
    ]);
  });
});

function expectInOrder(text: string, parts: readonly string[]): void {
  const from = text.indexOf('By Late Edition');
  parts.reduce((at, part) => {
    const found = text.indexOf(part, at);
    expect({ part, found: found >= 0, in: found < 0 ? text.slice(at, at + 600) : '' }).toEqual({
      part,
      found: true,
      in: '',
    });
    return found;
  }, 0);
  const [once = ''] = TOLD;
  expect(text.slice(Math.max(0, from)).split(once)).toHaveLength(2);
}
