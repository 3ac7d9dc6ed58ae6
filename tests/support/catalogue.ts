import type { Problem } from '../../src/story/errors.ts';
import { inOrder } from '../../src/story/errors.ts';
import { readStory } from '../../src/story/reading/read.ts';

/** A story with every field, to be spoiled one place at a time. */
export const WHOLE = `---
headline: The bridge is open again
standfirst: The crossing is free until the end of the month.
section: City
language: en-US
timeZone: America/New_York
published: 2024-10-25
updates:
  - at: 2024-10-25T10:30:00-04:00
    note: A map was added.
    kind: update
authors:
  - name: Staff
    url: https://example.com/staff
source:
  name: The river authority
  url: https://example.com/river
  date: 2024-10-24
lead:
  image: ./lead.png
  alt: Map of the river with the bridge in its middle
  caption: The bridge is the only crossing for ten miles.
  credit: Map by the desk
  label: Open again
  focus: { x: 0.5, y: 0.4 }
  copyright: 2024 the desk
  license: https://creativecommons.org/licenses/by/4.0/
comments: closed
---

The bridge is open.
`;

const FILE = 'src/content/story/story.mdx';

/** What a story can do without, whatever else it has. */
const OPTIONAL = [
  'section: City\n',
  'language: en-US\n',
  'timeZone: America/New_York\n',
  'updates:\n  - at: 2024-10-25T10:30:00-04:00\n    note: A map was added.\n    kind: update\n',
  'authors:\n  - name: Staff\n    url: https://example.com/staff\n',
  'source:\n  name: The river authority\n  url: https://example.com/river\n  date: 2024-10-24\n',
  '  label: Open again\n',
  '  focus: { x: 0.5, y: 0.4 }\n',
  '  copyright: 2024 the desk\n',
  '  license: https://creativecommons.org/licenses/by/4.0/\n',
  'comments: closed\n',
];

/** The places of the whole story where an optional field is, so that it can be left out. */
const spans = OPTIONAL.map((text) => {
  const start = WHOLE.indexOf(text);
  if (start < 0) throw new Error(`The whole story has no “${text}”.`);
  return { text, start, end: start + text.length };
});

/** A mistake in the whole story, and what an editor is told of it. */
export interface Mistake {
  title: string;
  from: string;
  to: string;
  told: string;
}

const BODY = 'The bridge is open.\n';

/**
 * The mistakes in the text of a file of the catalogue, which are separated by empty lines:
 *
 *     the section is empty
 *     - section: City
 *     + section:
 *     4:1 The section is empty.
 *       Found: nothing
 *
 * Lines with `-` are replaced by those with `+`, or the body if there are none; `- …` stands for all
 * lines between its neighbours, and ‹202E› for a character that nobody would see. Then come the
 * problems, each with its line and column. Paragraphs that begin with `##` are headings.
 */
export function mistakesIn(text: string): Mistake[] {
  return text
    .trimEnd()
    .split('\n\n')
    .filter((paragraph) => !paragraph.startsWith('##'))
    .map((paragraph) => {
      const [title = '', ...lines] = paragraph.split('\n').map(unescaped);
      const marked = (mark: string) =>
        lines.filter((line) => line.startsWith(mark)).map((line) => `${line.slice(2)}\n`);
      const told = lines.filter((line) => /^(?:\d| {2})/.test(line)).join('\n');
      return { title, from: replaced(marked('-')), to: marked('+').join(''), told };
    });
}

function replaced(lines: string[]): string {
  const [first = BODY, second] = lines;
  if (second !== '…\n') return lines.join('') || BODY;
  const last = lines.at(-1) ?? '';
  return WHOLE.slice(WHOLE.indexOf(first), WHOLE.indexOf(last) + last.length);
}

const unescaped = (line: string): string =>
  line.replace(/‹([\dA-F]{4})›/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/**
 * What an editor is told of the whole story with one text in it replaced; throws where it is not in
 * it, and where a story without the optional fields, which has the same mistake, is told something
 * else.
 */
export function toldOf({ from, to }: Mistake): string {
  const start = WHOLE.indexOf(from);
  if (start < 0) throw new Error(`The whole story has no “${from}”.`);
  const source = WHOLE.replace(from, () => to);
  const problems = problemsOf(source);
  const unconcerned = spans.filter(
    (span) =>
      (span.end <= start || span.start >= start + from.length) &&
      !problems.some(({ place }) => isWithin(place?.line, span.text, source)),
  );
  const least = unconcerned.reduce((rest, { text }) => rest.replace(text, ''), WHOLE);
  const said = (all: typeof problems) => all.map(({ message }) => message).join('\n');
  const saidOfLeast = said(
    problemsOf(
      least.replace(from, () => to),
      SAME,
    ),
  );
  if (saidOfLeast !== said(problems)) {
    throw new Error(
      `Of the least story an editor is told:\n${saidOfLeast}\nnot:\n${said(problems)}`,
    );
  }
  return inOrder(problems).map(printed).join('\n');
}

/** A problem as the catalogue has it. */
function printed({ place, message, found, fix }: Problem): string {
  const at = place?.file === FILE ? `${place.line}:${place.column}` : 'nowhere';
  const lines = [`${at} ${message}`, found !== undefined && `  Found: ${found}`, `  Fix: ${fix}`];
  return lines.filter(Boolean).join('\n');
}

/** Whether a line of a source lies in one of its texts: a mistake goes with the field that it is in. */
function isWithin(line = 0, text: string, source: string): boolean {
  const before = source.slice(0, source.indexOf(text)).split('\n').length;
  return line >= before && line < before + text.split('\n').length - 1;
}

/** What the whole story says itself, for the least story; the whole story has to be told otherwise. */
const SAME = { language: 'en-US', timeZone: 'America/New_York' };

function problemsOf(source: string, defaults = { language: 'fr', timeZone: 'Europe/Paris' }) {
  return readStory(source, FILE, defaults).problems;
}
