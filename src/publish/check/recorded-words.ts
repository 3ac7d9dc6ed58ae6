import { parseHTML } from 'linkedom';
import { toString } from 'mdast-util-to-string';
import { propsOf } from '../../parts/props.ts';
import { parts, wordsOfParts } from '../../parts/parts.ts';
import type { LeadPicture, Note, StoryPage } from '../../page/story-page.ts';
import { SHOWN_ON_PAGE } from '../../page/story-page.ts';
import type { Problem } from '../../story/errors.ts';
import type { Block } from '../../story/reading/body/blocks.ts';
import { withoutSpaces } from '../html.ts';
import { unknownDrawnWords } from './drawn-words.ts';
import { shortened } from './read-built.ts';

/**
 * Compares the words of the article on the built page with those of the record, in order, so that no
 * part and no template can show words that the history doesn't have. Only labels, the page's own
 * words in its language, may be between them.
 */
export function unrecordedWords(html: string, page: StoryPage): Problem[] {
  const { document } = parseHTML(html);
  const article = document.querySelector('article');
  if (!article) return [problem('no article', 'the story')];
  const history = article.querySelector('.history');
  history?.remove();
  for (const mark of markNumbers(article)) mark.remove();
  for (const link of article.querySelectorAll('.contents a')) {
    const heading = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (heading?.textContent.trim() === link.textContent.trim()) link.remove();
  }
  const drawn = unknownDrawnWords(article, page.language);
  for (const drawing of article.querySelectorAll('svg')) drawing.remove();
  const labels = labelsOf(page);
  return [
    ...drawn.map((words) => problem(words, 'what the part says beside its drawing')),
    ...differences(article, recordedWords(page), labels),
    ...(history ? differences(history, historyWords(page), [...labels, ...'[]:']) : []),
    ...unknownAlts(article, page),
  ];
}

/** The numbers of footnotes and the way back from them, which Markdown makes itself. */
export const markNumbers = (article: Element): Element[] =>
  [...article.querySelectorAll('[data-footnote-ref], [data-footnote-backref]')].filter((mark) =>
    /^[\d\s↩-]*$/.test(mark.textContent),
  );

/** The article's words in the order of the page, each piece as it is recorded. */
export function recordedWords(page: StoryPage): string[] {
  const { section, headline, standfirst, byline, published, updated, lead } = page;
  const textsOf = (blocks: readonly Block[]) => blocks.filter(isSeen).map(({ text }) => text);
  const note = ({ heading, words }: Note) => [heading, words.text];
  return [
    ...(page.draft ? ['npm run revise'] : []),
    ...[section ?? '', headline, standfirst.text],
    ...[...byline.map(({ text }) => text), published.text, updated?.text ?? ''],
    ...(lead ? leadWords(lead) : []),
    ...textsOf(page.leadPart),
    ...page.corrections.flatMap(note),
    ...textsOf(page.body),
    ...page.notes.flatMap(note),
  ].filter(Boolean);
}

const leadWords = ({ label = '', start, rest = [], credit }: LeadPicture): string[] => [
  label,
  textOf(start),
  textOf(rest),
  credit.text,
];

const textOf = (content: LeadPicture['start']): string =>
  toString({ type: 'root', children: content });

/** Words for those who can't see a picture are in its `alt`. */
function isSeen({ part }: Block): boolean {
  const definition = parts.get(part?.name ?? '');
  const prop = definition && propsOf(definition).find(({ name }) => name === part?.prop);
  return prop?.holds !== 'plain';
}

/** The first difference between what an element says and the recorded pieces, spaces left out. */
function differences(
  element: Element,
  pieces: readonly string[],
  labels: readonly string[],
): Problem[] {
  const said = withoutSpaces(element.textContent);
  // A word can begin as a label does, so there may be several ways to read what is said.
  let places = behindLabels(said, [0], labels);
  for (const piece of pieces) {
    const letters = withoutSpaces(piece);
    const found = places.filter((at) => said.startsWith(letters, at));
    if (found.length === 0) return [problemAt(element, Math.max(...places), piece)];
    const after = found.map((at) => at + letters.length);
    places = behindLabels(said, after, labels);
  }
  const end = Math.max(...places);
  return end === said.length ? [] : [problemAt(element, end, 'nothing more')];
}

/** The same with what the element says from one of its letters on, and the tag that this is in. */
function problemAt(element: Element, letter: number, expected: string): Problem {
  const texts = textsIn(element);
  let left = letter;
  for (const [index, { textContent, parentElement }] of texts.entries()) {
    const { length } = withoutSpaces(textContent ?? '');
    if (length <= left) {
      left -= length;
      continue;
    }
    const [before = ''] = new RegExp(`^(?:\\s*\\S){${left}}`).exec(textContent ?? '') ?? [];
    const rest = texts.slice(index + 1, index + 9).map((text) => text.textContent);
    const words = [textContent?.slice(before.length), ...rest].join(' ');
    const [tag = ''] = /^<[^>]*>/.exec(parentElement?.outerHTML ?? '') ?? [];
    return problem(words, expected, tag);
  }
  return problem('nothing more', expected);
}

const textsIn = (node: Node): Node[] =>
  node.nodeType === node.TEXT_NODE ? [node] : [...node.childNodes].flatMap(textsIn);

/** These places in what is said, and those that come after one or more labels there. */
function behindLabels(
  said: string,
  places: readonly number[],
  labels: readonly string[],
): number[] {
  const found = new Set(places);
  for (const at of found) {
    for (const label of labels) if (said.startsWith(label, at)) found.add(at + label.length);
  }
  return [...found];
}

/** The words of “What changed” in the order of the page, without those that are labels. */
function historyWords({ revisions }: StoryPage): string[] {
  const told = revisions
    .slice(0, SHOWN_ON_PAGE)
    .flatMap(({ heading, note, changes }) => [
      ...[heading, note?.text ?? ''],
      ...changes.flatMap(({ name, words }) => [name ?? '', ...words.map(({ text }) => text)]),
    ]);
  return [...told, revisions[0]?.fingerprint ?? ''].filter(Boolean);
}

function unknownAlts(article: Element, page: StoryPage): Problem[] {
  const known = new Set(
    [
      page.lead?.alt ?? '',
      ...[...page.leadPart, ...page.body].filter((block) => !isSeen(block)).map(({ text }) => text),
    ].map(withoutSpaces),
  );
  return [...article.querySelectorAll('img')]
    .map((image) => image.getAttribute('alt') ?? '')
    .filter((alt) => alt !== '' && !known.has(withoutSpaces(alt)))
    .map((alt) => problem(alt, 'the alt texts of the story'));
}

const OF_CHARTS = new Set(['fromTo', 'highestLowest']);

/**
 * The page's own words, the longest first; what is filled in is left out, and so are sentences about
 * charts, which are recorded.
 */
export function labelsOf({ labels, allRevisions, language }: StoryPage): string[] {
  const own = Object.entries(labels).filter(([name]) => !OF_CHARTS.has(name));
  return [...own.map(([, label]) => label), allRevisions ?? '', ...wordsOfParts(language)]
    .flatMap((label) => (typeof label === 'string' ? label.split(/\{\w+\}/) : []))
    .map(withoutSpaces)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
}

const problem = (found: string, expected: string, tag?: string): Problem => ({
  message:
    "The article on the page doesn't say what is recorded: it has other words, or lacks some.",
  found: `“${shortened(found.slice(0, 80))}”${tag ? ` in ${shortened(tag)},` : ''} instead of “${shortened(expected.slice(0, 80))}”`,
  fix: 'Change the component that prints this. What a part shows belongs in its labels, or in props that are `markdown` (`plain` is for alt texts); words of the page itself belong in src/language/labels.',
});
