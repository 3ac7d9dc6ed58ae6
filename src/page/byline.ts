import { list } from '../language/language.ts';
import type { Labels } from '../language/labels.ts';
import { fill } from '../language/labels.ts';
import type { Story } from '../story/schema.ts';
import type { Run } from './story-page.ts';

/** The byline: the authors of the story, or else its source. */
export function byline(story: Story, labels: Labels): Run[] {
  if (story.authors.length > 0) {
    const names = story.authors.map(({ name }) => name);
    const runs = story.authors.map(({ name, url }) => ({ text: name, href: url, name: true }));
    return around(fill(labels.by, { authors: list(names, story.language) }), runs);
  }
  if (!story.source) return [];
  const { name, url } = story.source;
  return around(fill(labels.basedOn, { source: name }), [{ text: name, href: url, name: true }]);
}

/** A line divided into runs, so that its names can be links. The names are in order. */
function around(line: string, names: Run[]): Run[] {
  const runs: Run[] = [];
  let rest = line;
  for (const name of names) {
    const at = rest.indexOf(name.text);
    if (at > 0) runs.push({ text: rest.slice(0, at), name: false });
    runs.push(name);
    rest = rest.slice(at + name.text.length);
  }
  return rest ? [...runs, { text: rest, name: false }] : runs;
}
