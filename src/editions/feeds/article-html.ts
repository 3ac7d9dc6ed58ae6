import type { ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { Inline } from '../../story/reading/inline-markdown.ts';
import { nameFootnotes } from '../../language/footnotes.ts';
import { proseHandlers } from './prose-html.ts';
import type { ToldRevision, LeadPicture, Note, StoryPage } from '../../page/story-page.ts';
import type { FeedPicture } from '../../parts/define-part.ts';

/** The story's pictures and files, for a feed, which needs absolute addresses. */
export interface Pictures {
  lead?: FeedPicture;
  /** The figures' pictures, by the path that the story gives. */
  figures: ReadonlyMap<string, FeedPicture>;
  /** The addresses of its other files, likewise. */
  files: ReadonlyMap<string, string>;
}

/**
 * The whole story as HTML without the page's styles and components, for feed readers: lead,
 * corrections, text, notes and fingerprint, with absolute addresses. `tree` comes from `parseBody`.
 */
export function articleHtml(page: StoryPage, tree: Root, pictures: Pictures): string {
  const { language, direction, byline, corrections, notes } = page;
  const text = contentOf(bodyOf(page, tree, pictures));
  const leading = page.leadPart.length > 0 ? text.splice(0, 1) : [];
  const article = h('div', { lang: language, dir: direction }, [
    ...(byline.length > 0 ? [h('p', byline.map(run))] : []),
    ...(page.lead && pictures.lead ? [leadFigure(page.lead, pictures.lead)] : []),
    ...leading,
    ...corrections.map(note),
    ...text,
    ...notes.map(note),
    ...page.revisions.slice(0, 1).map((latest) => proof(page, latest)),
  ]);
  makeAbsolute(article, page.url);
  return toHtml(article);
}

/** A part of the text as HTML for feed readers, with absolute addresses. */
export function bodyHtml(page: StoryPage, tree: Root, pictures: Pictures): string {
  const text = bodyOf(page, tree, pictures);
  makeAbsolute(text, page.url);
  return toHtml(text);
}

function bodyOf({ labels, labelsLanguage }: StoryPage, tree: Root, pictures: Pictures): Nodes {
  const text = toHast(tree, { handlers: proseHandlers(pictures.figures, pictures.files) });
  nameFootnotes(text, labels, labelsLanguage);
  return text;
}

/** A line of words as HTML, with absolute addresses. */
export function inlineHtml({ content }: Inline, base: string): string {
  const line = h('p', content);
  makeAbsolute(line, base);
  return toHtml(line.children);
}

function leadFigure(
  lead: LeadPicture,
  { url, width, height, madeBy }: FeedPicture,
): ElementContent {
  const { alt, label, caption, credit } = lead;
  return h('figure', [
    h('img', { src: url, alt, width, height }),
    h('figcaption', [
      h('p', [label && h('b', label), label && ' ', ...caption.content]),
      h('p', h('small', credit.content)),
      madeBy && h('p', h('strong', madeBy)),
    ]),
  ]);
}

function run({ text, href }: StoryPage['byline'][number]): ElementContent {
  return href === undefined ? { type: 'text', value: text } : h('a', { href }, text);
}

function note({ heading, words }: Note): ElementContent {
  return h('p', [h('strong', heading), ' ', ...words.content]);
}

/** Feed readers keep what they were given, so they keep by what to check the history, too. */
function proof(
  { labels, labelsLanguage }: StoryPage,
  { fingerprint }: ToldRevision,
): ElementContent {
  return h(
    'p',
    h('small', { lang: labelsLanguage }, [`${labels.fingerprint}: `, h('code', fingerprint)]),
  );
}

function contentOf(tree: Nodes): ElementContent[] {
  if (tree.type !== 'root') return [];
  return tree.children.filter((child) => child.type === 'element' || child.type === 'text');
}

function makeAbsolute(tree: Nodes, base: string): void {
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src']) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = URL.parse(value, base)?.href ?? value;
    }
  });
}
