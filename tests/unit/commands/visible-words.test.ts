import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStoryWithHistory } from '../../../src/revisions/record.ts';
import { site } from '../../../src/site.ts';
import { refusal } from '../../../src/revisions/unrecorded.ts';
import type { DeskInTest } from '../../support/desk.ts';
import { openDesk } from '../../support/desk.ts';

/** A story with all that a page can show; what readers see stands in ‹…›, until it is saved. */
const fullStory = `---
headline: ‹North Korea says sending troops would be legal›
standfirst: ‹Pyongyang calls it a rumor.›
section: ‹World›
published: 2024-10-25
authors:
  - name: ‹Anna One›
    url: https://one.example/
  - name: ‹Ben Two›
source:
  name: ‹Wire Service›
  url: https://wire.example/
lead:
  image: ./lead.png
  label: ‹Legal›
  alt: ‹Map of two countries.›
  caption: ‹A map of the border.›
  credit: ‹Late Edition›
---

‹The *service* believes that it has [committed› at](https://example.org/) ‹least› **‹12,000›** ‹troops.›[^1]

## ‹What is known›

- ‹One thing›
- ‹Another thing›

> ‹He said so.›

| ‹Place› | ‹Troops› |
| ------- | -------- |
| ‹Kursk› | ‹2,000›  |

<Figure image="./lead.png" alt="‹The same map.›" caption="‹Where it is.›" credit="‹Wire›" />

<PullQuote by="‹Kim Jong Gyu›">‹It will be an act of law.›</PullQuote>

<Aside title="‹Background›">‹The pact was signed in June.›</Aside>

[^1]: ‹By its own estimate.›
`;

/** What may become of a word. */
const CHANGES: ((word: string) => string)[] = [
  () => '북한',
  () => 'جندي',
  () => 'חיילים',
  (word) => `${word}s`,
  (word) => `un${word}`,
  (word) => (word === word.toLowerCase() ? word.toUpperCase() : word.toLowerCase()),
  (word) => word.replace(/.$/u, (last) => (last === '1' ? '2' : '1')),
];

describe('any visible word', () => {
  const original = fullStory.replace(/[‹›]/g, '');
  const places = visibleWords(fullStory);
  const edit = ({ index, word }: Place, change = CHANGES[0]) => ({
    line: original.slice(0, index).split('\n').length,
    text: original.slice(0, index) + (change?.(word) ?? '') + original.slice(index + word.length),
  });

  test('that changes is refused with its line', async () => {
    const desk = await recorded(original);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: CHANGES.length - 1 }), async (first) => {
        for (const [index, place] of places.entries()) {
          const { line, text } = edit(place, CHANGES[(first + index) % CHANGES.length]);
          if (text === original) continue;
          desk.save(text);
          const why = await refused(desk);
          expect(why).toContain('has changed since the last recorded revision');
          expect(why).toContain(`story.mdx:${line}  `);
        }
      }),
      { numRuns: 2 },
    );
  });

  test('that changes is published once it is recorded', async () => {
    const edits = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...CHANGES));
    await fc.assert(
      fc.asyncProperty(edits, fc.boolean(), async ([place, change], minor) => {
        const desk = await recorded(original);
        desk.save(edit(place, change).text);
        expect(await desk.run('revise', minor ? '--minor' : 'A word was changed.')).toBe(0);
        expect(await refused(desk)).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  test('is one of these', () => {
    expect(places.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['World', 'Anna', 'Wire', 'Legal', 'Kursk', 'Jong', 'estimate']),
    );
  });
});

async function recorded(story: string): Promise<DeskInTest> {
  const desk = openDesk(story);
  expect(await desk.run('revise')).toBe(0);
  return desk;
}

/** What the build says of the story; undefined where it may be published. */
async function refused({ root }: DeskInTest): Promise<string | undefined> {
  const desk = await readStoryWithHistory(root, site);
  return refusal(desk, desk.history);
}

interface Place {
  index: number;
  word: string;
}

/** The words in ‹…›, and where each stands once these marks are gone. */
function visibleWords(marked: string): Place[] {
  const words: Place[] = [];
  let [index, isVisible] = [0, false];
  for (const piece of marked.split(/([‹›]|[A-Za-z\d,]+)/)) {
    if (/[‹›]/.test(piece)) isVisible = piece === '‹';
    else {
      if (isVisible && /^[A-Za-z\d]/.test(piece)) words.push({ index, word: piece });
      index += piece.length;
    }
  }
  return words;
}
