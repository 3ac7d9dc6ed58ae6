import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords } from '../../../../src/editions/versions/mark-words.ts';
import { storyIn } from '../../../../src/editions/versions/story-in.ts';
import en from '../../../../src/language/labels/en.ts';
import { wordsBetween } from '../../../../src/revisions/compare/diff/word-diff.ts';
import { contentsOf, isSame, sealed } from '../../../../src/revisions/contents.ts';
import { blocksOf } from '../../../../src/story/reading/body/blocks.ts';
import { inlineOf } from '../../../../src/story/reading/inline-markdown.ts';
import { shortStory } from '../../../support/desk.ts';
import { chainOf, readFrom } from '../../../support/recorded.ts';

const html = (content: readonly ElementContent[]) =>
  toHtml([...content]).replace(/<span class="unseen">[^<]*<\/span>/g, '');

function marked(before: string, after: string): string {
  const { text, content } = inlineOf(after);
  return html(markWords(content, wordsBetween(inlineOf(before).text, text, 'en'), en));
}

test.each([
  [
    'At least 12,000 went.',
    'At least 10,000 went.',
    'At least <del>12,000</del><ins>10,000</ins> went.',
  ],
  [
    'He said so.',
    'He **never** said so.',
    'He <strong><ins>never</ins></strong><ins> </ins>said so.',
  ],
  ['It was *quite* so.', 'It was so.', 'It was <del>quite </del>so.'],
  [
    'See it.',
    'See [the report](https://a.example/) it.',
    'See <a href="https://a.example/"><ins>the report</ins></a><ins> </ins>it.',
  ],
  ['One two.', 'One two', 'One two<del>.</del>'],
])('%s became %s, marked within its formatting', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

test('marked words without their marks are the words', () => {
  const word = fc.constantFrom(
    'one',
    '*two*',
    '**three four**',
    '[five](https://a.example/)',
    '`six`',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const now = marked(before, after)
        .replace(/<del>.*?<\/del>/g, '')
        .replace(/<\/?ins>/g, '');
      // Two inserted runs side by side may divide an element in two.
      expect(now.replace(/<[^>]+>/g, '')).toBe(inlineOf(after).text);
    }),
  );
});

const body = `
A *first* [link](https://a.example/), ~~gone~~.[^1]

1. One
2. Two

   - Nested

| a | b |
| - | -: |
| 1 | {'{'}2} |

> Quoted

<Aside title="Beside *it*">
  Words

  <PullQuote by="Her">Pulled</PullQuote>
</Aside>

[^1]: Counted.
`;

test('a story is read back from its record as it was recorded', () => {
  const source = shortStory.replace(/\n[^\n]*12,000[^]*$/, body);
  const read = readFrom(source, [{ image: './lead.png', fingerprint: 'a'.repeat(64) }]);
  const contents = contentsOf(read);
  const chain = chainOf({ blocks: sealed(contents, undefined, () => '0'.repeat(32)) });
  const then = storyIn(chain, () => '');
  expect(then.story.headline).toBe(read.story.headline);
  const words = (story: typeof then.story) => story.body.map(({ kind, text }) => `${kind} ${text}`);
  expect(words(then.story)).toEqual(words(read.story));
  const again = contentsOf({ ...then, pictures: [] });
  expect(isSame(again, contents)).toBe(true);
  expect(blocksOf(then.tree)).toHaveLength(then.story.body.length);
});
