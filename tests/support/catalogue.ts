import { printProblems } from '../../src/story/errors.ts';
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

/** What an editor is told of the whole story with one text in it replaced; throws where it is not in it. */
export function told(from: string, to: string): string {
  if (!WHOLE.includes(from)) throw new Error(`The whole story has no “${from}”.`);
  const source = WHOLE.replace(from, () => to);
  const { problems } = readStory(source, FILE, { language: 'fr', timeZone: 'Europe/Paris' });
  return `\n${printProblems(problems, () => source)}\n`;
}

/** What an editor is told of the whole story with another body. */
export function toldOfBody(body: string): string {
  return told('The bridge is open.\n', body);
}
