import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../story/errors.ts';
import type { Built } from './read-built.ts';
import { withoutSpaces } from '../html.ts';
import { shortened } from './read-built.ts';
import type { Fact } from './structured-facts.ts';
import { factsOf } from './structured-facts.ts';
import type { Statement } from './file-contents.ts';
import {
  feedStatement,
  pageStatement,
  previewStatement,
  sitemapStatement,
  textStatement,
} from './file-contents.ts';

const PAGE = 'index.html';

/**
 * Problems where the page, its link preview, its feeds, its text edition or its sitemap differ from
 * the page's structured data in headline, standfirst, times, picture, credit or corrections.
 */
export function consistencyProblems(built: Built): Problem[] {
  const html = built.pages.get(PAGE);
  if (html === undefined) return [];
  const facts = factsOf(html);
  if (!facts) return [noFacts()];
  return statementsOf(built, html).flatMap(({ text, ...statement }) => {
    const words = text === undefined ? undefined : withoutSpaces(text);
    return facts
      .filter((fact) => !states(statement.said, words, fact))
      .map((fact) => problem(statement, fact));
  });
}

function statementsOf({ folder, files }: Built, html: string): Statement[] {
  const read = (file: string, state: (text: string) => Omit<Statement, 'file'>): Statement[] =>
    files.includes(file) ? [{ file, ...state(readFileSync(join(folder, file), 'utf8')) }] : [];
  return [
    { file: PAGE, ...pageStatement(html) },
    { file: `the link preview of ${PAGE}`, ...previewStatement(html) },
    ...read('rss.xml', feedStatement),
    ...read('atom.xml', feedStatement),
    ...read('story.txt', textStatement),
    ...read('sitemap.xml', sitemapStatement),
  ];
}

/**
 * Whether a statement agrees with a fact. It doesn't have to mention every fact. `text` is the rest
 * of its text, without white space.
 */
function states(said: Statement['said'], text: string | undefined, { name, words }: Fact): boolean {
  const told = said[name];
  if (told) return told.some((one) => (isTime(name) ? sameTime(one, words) : same(one, words)));
  return text === undefined || isTime(name) || text.includes(withoutSpaces(words));
}

const isTime = (name: Fact['name']): boolean => name === 'published' || name === 'updated';

const same = (one: string, other: string): boolean => withoutSpaces(one) === withoutSpaces(other);

/** A day without a time may be the day before or after in another time zone. */
function sameTime(one: string, other: string): boolean {
  const apart = Math.abs(Date.parse(one) - Date.parse(other));
  const isDay = one.length === 10 || other.length === 10;
  return isDay ? apart < 26 * 60 * 60 * 1000 : apart < 1000;
}

function problem({ file, said }: Statement, { name, words }: Fact): Problem {
  return {
    message: `In ${file}, the ${name} is different from the one in the page's structured data, “${shortened(words)}”.`,
    found: said[name]?.map((one) => `“${shortened(one)}”`).join(', ') || 'no such text',
    fix: 'Take both from src/page/story-page.ts.',
  };
}

const noFacts = (): Problem => ({
  message: "The page has no structured data, so search engines wouldn't recognize it as a story.",
  fix: 'Add <StructuredData slot="end" page={page} /> to src/pages/index.astro.',
});
