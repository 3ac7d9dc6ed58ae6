import { expect, test } from 'vitest';
import { main } from '../../../src/commands/verify.ts';

async function run(...words: string[]) {
  const lines: string[] = [];
  const code = await main(words, (text) => lines.push(text));
  return { code, told: lines.join('\n') };
}

test.each([[[]], [['news.example.org']], [['ftp://example.org/']], [['https://a.example', 'b']]])(
  'with %j it says how it is used, and ends with 2',
  async (words) => {
    const { code, told } = await run(...words);
    expect(code).toBe(2);
    expect(told).toContain('npm run verify -- https://news.example.org/2024/troops/');
  },
);

test('says what it was given, where that is no web address', async () => {
  expect((await run('news.example.org')).told).toContain(
    '“news.example.org” is not one web address.',
  );
});
