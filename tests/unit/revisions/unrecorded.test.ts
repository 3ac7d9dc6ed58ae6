import { describe, expect, test } from 'vitest';
import { listed, refusal, unrecordedChanges } from '../../../src/revisions/unrecorded.ts';
import type { PlainWording } from '../../support/recorded.ts';
import { chainOf, picturesOf, wording, storyOf, treeOf } from '../../support/recorded.ts';

const source = `---
headline: a
standfirst: b
lead:
  caption: c
  credit: d
  alt: e
  label: f
section: g
published: h
authors:
  - name: i
  - name: j
source:
  name: k
  date: l
---
`;

const words = Array.from({ length: 60 }, (_, index) => `word${index}`);

/** What is printed of a story that came to be this, after one revision of \`before\`. */
function printed(after: Partial<PlainWording>, before: Partial<PlainWording> = {}): string[] {
  const now = { ...wording, ...after };
  const file = 'src/content/story/story.mdx';
  const copy = { story: storyOf(now), tree: treeOf(now), pictures: picturesOf(now), source, file };
  return listed(unrecordedChanges(copy, chainOf({ wording: { ...wording, ...before } })));
}

describe('what has changed is printed', () => {
  test('with its line, its part where that is not the body, and a few words around it', () => {
    const all = { headline: 'New', standfirst: 'Pyongyang calls it so.', caption: 'The map.' };
    expect(printed({ ...all, label: 'Legal', alt: 'A map of three countries.' })).toEqual([
      '  story.mdx:2  headline "[-North Korea says sending troops would be legal-]{+New+}"',
      '  story.mdx:3  standfirst "calls it [-a rumor-]{+so+}."',
      '  story.mdx:8  label "{+Legal+}"',
      '  story.mdx:5  caption "[-A-]{+The+} map"',
      '  story.mdx:7  alt text "map of [-two-]{+three+} countries"',
    ]);
  });

  test('at the name or the date that is another one, and at the picture', () => {
    const before = { authors: ['A. One', 'B. Two'], source: { name: 'Wire', date: '2024-10-24' } };
    const after = {
      ...{ section: 'World', published: '2024-10-26', pictures: ['b'.repeat(64)] },
      ...{ authors: ['A. One', 'B. Too'], source: { name: 'Wire', date: '2024-10-23' } },
    };
    expect(printed(after, before)).toEqual([
      '  story.mdx:9  section "{+World+}"',
      '  story.mdx:13  authors "One; B. [-Two-]{+Too+}"',
      '  story.mdx:16  source "2024-10-[-24-]{+23+}"',
      '  story.mdx:10  published "2024-10-[-25-]{+26+}"',
      '  story.mdx:4  picture (SHA-256) "[-aaaaaaaaaaaa-]{+bbbbbbbbbbbb+}"',
    ]);
    expect(printed({ source: { name: 'Wires' }, authors: ['A. One'] }, before)).toEqual([
      '  story.mdx:12  authors "A. One[-; B. Two-]"',
      '  story.mdx:15  source "[-Wire, 2024-10-24-]{+Wires+}"',
    ]);
  });

  test('place by place, where a paragraph changed in several', () => {
    const body = [words.join(' ')];
    const after = [
      words.join(' ').replace('word10 ', 'X ').replace('word12 ', '').replace('word40', 'Y'),
    ];
    expect(printed({ body: after }, { body })).toEqual([
      '  story.mdx:11  "word8 word9 [-word10-]{+X+} word11 [-word12 -]word13"',
      '  story.mdx:11  "word38 word39 [-word40-]{+Y+} word41"',
    ]);
  });

  test('with the beginning and the end of a paragraph that is new or gone, where it stands or stood', () => {
    const body = ['First.', words.join(' '), 'Last.'];
    expect(printed({ body }, { body: ['First.', 'Last.'] })).toEqual([
      '  story.mdx:13  "{+word0 word1 word2 word3 word4 word5 … word54 word55 word56 word57 word58 word59+}"',
    ]);
    expect(printed({ body: ['First.', 'Last.'] }, { body })).toEqual([
      '  story.mdx:13  "[-word0 word1 word2 word3 word4 word5 … word54 word55 word56 word57 word58 word59-]"',
    ]);
    expect(printed({ body: ['First.'] }, { body })[1]).toBe('  story.mdx:11  "[-Last.-]"');
  });

  test('as moved, where a paragraph has', () => {
    const body = [wording.body[2] ?? '', wording.body[0] ?? '', wording.body[1] ?? ''];
    expect(printed({ body })).toEqual(['  story.mdx:11  "moved here: Last."']);
  });

  test('twelve lines at the most', () => {
    const body = Array.from({ length: 20 }, (_, index) => `New paragraph ${index}.`);
    const lines = printed({ body }, { body: [] });
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toBe('  … and 8 more');
  });
});

test('a story of which nothing is recorded is not refused', () => {
  const copy = {
    story: storyOf(),
    tree: treeOf(),
    pictures: picturesOf(),
    source,
    file: 'story.mdx',
  };
  expect(refusal(copy, [])).toBeUndefined();
  expect(unrecordedChanges(copy, [])).toEqual([]);
});
