import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { expect, test } from 'vitest';
import { nameFootnotes } from '../../../src/language/footnotes.ts';
import { idIn } from '../../../src/language/fragment.ts';
import { labelsFor, labelSets } from '../../../src/language/labels.ts';
import { parseBody } from '../../../src/story/reading/body/body.ts';

function printed(language: string): string {
  const source = 'One.[^1] Two.[^1] Three.[^b]\n\n[^1]: The first.\n\n[^b]: The second.\n';
  const tree = toHast(parseBody(source, 'story.mdx', 1, { language }).tree);
  const { labels, language: own, exact } = labelsFor(language);
  nameFootnotes(tree, labels, exact ? undefined : own);
  return toHtml(tree);
}

test.each(Object.keys(labelSets).filter((language) => language !== 'en'))(
  'footnotes say nothing in English in %s',
  (language) => {
    const html = printed(language);
    expect(html).not.toMatch(/Footnotes|Back to/);
    expect(html).toContain(`id="footnote-label">${labelsFor(language).labels.footnotes}</h2>`);
  },
);

test('each way back from a footnote says which it is', () => {
  const names = [...printed('de').matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
  expect(names).toEqual(
    ['1', '1-2', '2'].map((number) => `Zurück zur Stelle von Fußnote ${number}`),
  );
});

test('footnotes in a language without labels are marked as English', () => {
  expect(printed('my')).toMatch(/<h2[^>]* lang="en">Footnotes<\/h2>/);
  expect(printed('my').match(/<\w+[^>]* lang="en"/g)).toHaveLength(4);
  expect(printed('de')).not.toContain('lang=');
});

test('the number of a note says to screen readers where its details are', () => {
  expect(printed('de')).toMatch(
    /<a href="#user-content-fn-1"[^>]* aria-details="user-content-fn-1"/,
  );
  // Only numbers have them, and only links.
  expect(printed('de').match(/aria-details/g)).toHaveLength(3);
});

test.each(['é', 'данные', '100%', 'a%FF'])('a note that is named “%s” can be reached', (name) => {
  const source = `One.[^${name}]\n\n[^${name}]: The first.\n`;
  const tree = toHast(parseBody(source, 'story.mdx', 1, { language: 'en' }).tree);
  nameFootnotes(tree, labelsFor('en').labels, undefined);
  const html = toHtml(tree);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  const links = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, fragment = '']) => idIn(fragment));
  expect(links).toHaveLength(2);
  expect(ids).toEqual(expect.arrayContaining(links));
  expect(ids).toContain(/ aria-details="([^"]*)"/.exec(html)?.[1]);
});
