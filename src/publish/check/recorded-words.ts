import { parseHTML } from 'linkedom';
import { propsOf } from '../../parts/define-part.ts';
import { parts } from '../../parts/parts.ts';
import type { Note, StoryPage } from '../../page/story-page.ts';
import { plain } from '../../revisions/compare/comparable.ts';
import type { Problem } from '../../story/errors.ts';
import type { Block } from '../../story/reading/blocks.ts';
import { toString } from 'mdast-util-to-string';
import { shortened } from './read-built.ts';

/**
 * Compares what the article on the built page says, word by word, with what of the story is recorded,
 * so that no part and no template can show words that the history does not have. Words of the page
 * itself, which are labels of its language, may stand between them.
 */
export function unrecordedWords(html: string, page: StoryPage): Problem[] {
  const { document } = parseHTML(html);
  const article = document.querySelector('article');
  if (!article) return [problem('no article', 'the story')];
  const history = article.querySelector('.history');
  const told = dense(history?.textContent ?? '');
  history?.remove();
  // Numbers that lead to footnotes and back are made by Markdown, not written by anybody.
  for (const made of article.querySelectorAll('[data-footnote-ref], [data-footnote-backref]')) {
    made.remove();
  }
  const labels = labelsOf(page);
  return [
    ...differences(dense(article.textContent), recordedWords(page), labels),
    ...foreignWords(told, page, labels),
    ...unknownAlts(article, page),
  ];
}

/** The article's words in the order of the page, each piece as it is recorded. */
function recordedWords(page: StoryPage): string[] {
  const { section, headline, standfirst, byline, published, updated, lead } = page;
  const note = ({ heading, words }: Note) => [heading, words.text];
  return [
    ...(page.draft ? ['npm run revise'] : []),
    ...[section ?? '', headline, standfirst.text],
    ...[...byline.map(({ text }) => text), published.text, updated?.text ?? ''],
    ...[lead.label ?? '', textOf(lead.start), lead.rest ? textOf(lead.rest) : '', lead.credit.text],
    ...page.corrections.flatMap(note),
    ...page.body.filter(isSeen).map(({ text }) => text),
    ...page.notes.flatMap(note),
  ]
    .map(dense)
    .filter(Boolean);
}

const textOf = (content: StoryPage['lead']['start']): string =>
  toString({ type: 'root', children: content });

/** Words for those who can't see a picture are in its `alt`. */
function isSeen({ part }: Block): boolean {
  const definition = parts.get(part?.name ?? '');
  const prop = definition && propsOf(definition).find(({ name }) => name === part?.prop);
  return prop?.holds !== 'plain';
}

function differences(
  said: string,
  pieces: readonly string[],
  labels: readonly string[],
): Problem[] {
  let at = 0;
  const skipLabels = (until: (rest: number) => boolean) => {
    while (!until(at)) {
      const label = labels.find((one) => said.startsWith(one, at));
      if (label === undefined) return;
      at += label.length;
    }
  };
  for (const piece of pieces) {
    skipLabels((here) => said.startsWith(piece, here));
    if (!said.startsWith(piece, at)) return [problem(said.slice(at, at + 80), piece.slice(0, 80))];
    at += piece.length;
  }
  skipLabels((here) => here >= said.length);
  return at < said.length ? [problem(said.slice(at, at + 80), 'nothing more')] : [];
}

/** The history tells words that are gone, in an order of its own: each has to be known from somewhere. */
function foreignWords(said: string, page: StoryPage, labels: readonly string[]): Problem[] {
  const known = page.editions.flatMap(({ heading, note, fingerprint, changes }) => [
    ...[heading, note?.text ?? '', fingerprint],
    ...changes.flatMap(({ name, words }) => [name ?? '', ...words.map(({ text }) => text)]),
  ]);
  const signs = ['[', ']', ':'];
  const pieces = [...known.map(dense), ...labels, ...signs]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  const rest = pieces.reduce((text, piece) => text.replaceAll(piece, ''), said);
  return rest === '' ? [] : [problem(rest.slice(0, 80), 'what the history holds')];
}

function unknownAlts(article: Element, page: StoryPage): Problem[] {
  const known = new Set(
    [page.lead.alt, ...page.body.filter((block) => !isSeen(block)).map(({ text }) => text)].map(
      dense,
    ),
  );
  return [...article.querySelectorAll('img')]
    .map((image) => image.getAttribute('alt') ?? '')
    .filter((alt) => !known.has(dense(alt)))
    .map((alt) => problem(alt, 'the alt texts of the story'));
}

/** The page's own words, the longest first; what is filled in is left out. */
function labelsOf({ labels, allRevisions }: StoryPage): string[] {
  return [...Object.values(labels), allRevisions ?? '']
    .flatMap((label) => (typeof label === 'string' ? label.split(/\{\w+\}/) : []))
    .map(dense)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
}

/** White space is where lines happen to end. */
const dense = (text: string): string => plain(text).replace(/\s+/g, '');

const problem = (found: string, expected: string): Problem => ({
  message:
    "The article on the page doesn't say what is recorded: it has other words, or lacks some.",
  found: `“${shortened(found)}” instead of “${shortened(expected)}” (spaces left out)`,
  fix: 'Change the component that prints this. Words of the page itself belong in src/language/labels, and words of a part in one of its props.',
});
