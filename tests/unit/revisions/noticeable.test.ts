import { describe, expect, test } from 'vitest';
import { contentsOf, isSame } from '../../../src/revisions/contents.ts';
import { listed, unrecordedChanges } from '../../../src/revisions/unrecorded.ts';
import { chainOf, readFrom } from '../../support/recorded.ts';

const body = `The committee, ~~who voted against~~, published [a report](https://example.org/report.pdf)
and *nothing* else.

## Background

1. First came the vote.
2. Then came the report.

| Town | Votes |
| :--- | ----: |
| Kyiv | 12    |

<Aside title="Who is who">
The chair spoke to [the press](https://example.org/press).
</Aside>

A footnote.[^a] A code: \`x\`. A <span lang="de">Wort</span>.

[^a]: Counted by hand.
`;

const fields = `---
headline: The vote
standfirst: It was [close](https://example.org/close).
published: 2024-10-25
authors:
  - name: A. One
    url: https://example.org/one
source:
  name: Wire
lead:
  image: ./lead.png
  alt: A room.
  caption: The [room](https://example.org/room).
  credit: '[B. Two](https://example.org/two)'
  copyright: B. Two
  license: https://example.org/license
---

`;

const read = (text: string, fingerprint = 'a'.repeat(64)) =>
  readFrom(text, [
    { image: './lead.png', fingerprint },
    { image: './tall.png', fingerprint: 'e'.repeat(64) },
  ]);

/** What is printed of one edit of the story; nothing if the edit needs no record. */
function printed(from: string | RegExp, to: string, source = fields + body): string[] {
  const edited = source.replace(from, to);
  expect(edited).not.toBe(source);
  const [first] = chainOf({
    blocks: contentsOf(read(source)).map((content) => ({ ...content, salt: '0'.repeat(32) })),
  });
  const now = read(edited);
  const place = { file: 'story.mdx', line: 11, column: 3 };
  const pictures = now.pictures.map((picture) => ({ ...picture, place }));
  const copy = { ...now, pictures, source: edited, file: 'story.mdx' };
  const lines = listed(unrecordedChanges(copy, first ? [first] : []));
  expect(isSame(first?.blocks ?? [], contentsOf(now))).toBe(lines.length === 0);
  return lines;
}

describe('what a reader could notice is told, word by word or in plain terms', () => {
  test.each<[string, string | RegExp, string, string]>([
    [
      'a link that leads elsewhere',
      'report.pdf',
      'other.pdf',
      'story.mdx:19  link changed: "a report: [-https://example.org/report.pdf-]{+https://example.org/other.pdf+}"',
    ],
    [
      'a link that is gone',
      '[a report](https://example.org/report.pdf)',
      'a report',
      'story.mdx:19  link removed: "a report: [-https://example.org/report.pdf-]"',
    ],
    [
      'a link that is new',
      'the vote.',
      '[the vote](https://example.org/vote).',
      'story.mdx:24  link added: "the vote: {+https://example.org/vote+}"',
    ],
    [
      'words that are struck out no more',
      '~~who voted against~~',
      'who voted against',
      'story.mdx:19  no longer struck through: "who voted against"',
    ],
    ['words that are struck out', '* else', '* ~~else~~', 'story.mdx:19  struck through: "else"'],
    [
      'emphasis that is gone',
      '*nothing*',
      'nothing',
      'story.mdx:19  formatting changed: "nothing"',
    ],
    [
      'emphasis that is another',
      '*nothing*',
      '**nothing**',
      'story.mdx:19  formatting changed: "nothing"',
    ],
    [
      'words that are marked',
      'else.',
      '<mark>else</mark>.',
      'story.mdx:19  formatting changed: "else"',
    ],
    [
      'words of a language that are of none',
      '<span lang="de">Wort</span>',
      'Wort',
      'story.mdx:35  formatting changed: "Wort"',
    ],
    [
      'words of one language that are of another one',
      'lang="de"',
      'lang="nl"',
      'story.mdx:35  formatting changed: "Wort"',
    ],
    [
      'a list that begins elsewhere',
      '1. First',
      '3. First',
      'story.mdx:24  formatting changed: "[-1.-]{+3.+}"',
    ],
    [
      'a heading that became a paragraph',
      '## Background',
      'Background',
      'story.mdx:22  formatting changed: "Background"',
    ],
    [
      'a list that begins elsewhere, after a paragraph that was divided',
      /and \*nothing\* else\.\n\n## Background\n\n1\. First/,
      '\nand *nothing* else.\n\n## Background\n\n3. First',
      'story.mdx:25  formatting changed: "[-1.-]{+3.+}"',
    ],
    ['a column set otherwise', '----: |', ':---: |', 'story.mdx:27  formatting changed: "Votes"'],
    [
      'a paragraph that became a quotation',
      'A footnote',
      '> A footnote',
      'story.mdx:35  formatting changed: "A footnote. A code: x. A Wort."',
    ],
    [
      'a link of the standfirst',
      '/close',
      '/near',
      'story.mdx:3  standfirst link changed: "close: [-https://example.org/close-]{+https://example.org/near+}"',
    ],
    [
      'a link of the caption',
      '/room)',
      '/hall)',
      'story.mdx:13  caption link changed: "room: [-https://example.org/room-]{+https://example.org/hall+}"',
    ],
    [
      'the owner of a credit',
      '/two)',
      '/three)',
      'story.mdx:14  credit link changed: "B. Two: [-https://example.org/two-]{+https://example.org/three+}"',
    ],
    [
      'the address of an author',
      'org/one',
      'org/1',
      'story.mdx:6  authors link changed: "A. One: [-https://example.org/one-]{+https://example.org/1+}"',
    ],
    [
      'the address of a source',
      '  name: Wire',
      '  name: Wire\n  url: https://example.org/wire',
      'story.mdx:8  source link added: "Wire: {+https://example.org/wire+}"',
    ],
    [
      'the part of the picture that phones show',
      'copyright: B. Two',
      'phone: 0 0 0.5 1\n  copyright: B. Two',
      'story.mdx:15  phone "{+0 0 0.5 1+}"',
    ],
    [
      'another picture for phones',
      'copyright: B. Two',
      'phone: ./tall.png\n  copyright: B. Two',
      'story.mdx:11  picture (SHA-256) "{+eeeeeeeeeeee+}"',
    ],
    [
      'the copyright',
      'copyright: B. Two',
      'copyright: C. Three',
      'story.mdx:15  copyright "[-B. Two-]{+C. Three+}"',
    ],
    [
      'the licence',
      'org/license',
      'org/licence',
      'story.mdx:16  license "https://example.org/[-license-]{+licence+}"',
    ],
    [
      'closed comments',
      '---\n\nThe',
      'comments: closed\n---\n\nThe',
      'story.mdx:17  comments "{+closed+}"',
    ],
    [
      'a link in an aside',
      '/press)',
      '/media)',
      'story.mdx:32  link changed: "the press: [-https://example.org/press-]{+https://example.org/media+}"',
    ],
    [
      'a rule between paragraphs',
      '## Background',
      '***\n\n## Background',
      'story.mdx:19  formatting changed',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(printed(from, to)).toEqual([`  ${expected}`]);
  });
});

describe('a value of a part is told once, whatever the part holds', () => {
  const parts = `${fields}<Timeline>
<Event at="2024-06" title="A vote">
It was close.

Nobody left.
</Event>
<Event at="2024-07" title="A count">
It took a day.
</Event>
</Timeline>

<Figure image="./lead.png" alt="A hall." caption="The hall." credit="B. Two" />
`;

  test.each<[string, string, string, string[]]>([
    [
      'by the words that are made of it',
      '2024-06',
      '2024-05',
      ['  story.mdx:20  "[-June-]{+May+} 2024"'],
    ],
    [
      'by the first of its words if none are made of it',
      ' credit="B. Two" />',
      ' credit="B. Two" size="wide" />',
      ['  story.mdx:30  formatting changed: "A hall."'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(printed(from, to, parts)).toEqual(expected);
  });
});

test.each<[string, string | RegExp, string]>([
  ['the quotation marks of a prop', '"Who is who"', "'Who is who'"],
  ['the marks of emphasis', '*nothing*', '_nothing_'],
  ['HTML for Markdown', '*nothing*', '<em>nothing</em>'],
  [
    'an address in angle brackets',
    '[a report](https://example.org/report.pdf)',
    '[a report](<https://example.org/report.pdf>)',
  ],
  ['the numbers of later items', '2. Then', '1. Then'],
  ['the name of a footnote', /\[\^a\]/g, '[^count]'],
  ['line breaks in the source', 'report.pdf)\nand', 'report.pdf) and'],
  ['the width of a table', '| Kyiv | 12    |', '|Kyiv|12|'],
])('%s makes no change', (_, from, to) => {
  const source = fields + body;
  const edited = source.replace(from, to);
  expect(isSame(contentsOf(read(source)), contentsOf(read(edited)))).toBe(true);
});
