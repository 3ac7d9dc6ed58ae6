import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { idIn } from '../../language/fragment.ts';
import { propsOf } from '../../parts/props.ts';
import type { Element } from '../reading/body/elements.ts';
import { attributeNode, attributeOf, partOf, isElement } from '../reading/body/elements.ts';
import { short } from './excerpt.ts';
import { inlineLinks } from '../reading/inline-markdown.ts';
import { nearest } from './nearest.ts';
import type { Positioned, Report } from './report.ts';

/** The ids of the page around the story, which no place in the story can have. */
const OF_PAGE = ['story', 'changes', 'what-changed', 'notes-above', 'notes-after', 'top'];

const isOfPage = (id: string): boolean =>
  OF_PAGE.includes(id) || /^(?:revision-\d+|footnote-label|user-content-fn.*)$/.test(id);

/**
 * Gives each heading an id made of its words, as Astro does, but none that the page or a tag of the
 * story has. Reports ids that can't be used, and links to places that aren't there. Returns all ids.
 */
export function resolveIds(tree: Root, report: Report): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(tree, (node) => {
    if (isElement(node)) checkId(node, ids, report);
  });
  nameHeadings(tree, ids);
  visit(tree, (node) => {
    for (const url of linksOf(node)) checkPlace(url, ids, node, report);
  });
  return ids;
}

/** Reports a link to a place in the story that isn't there. */
export function checkPlace(
  url: string,
  ids: ReadonlySet<string>,
  at: Positioned,
  report: Report,
): void {
  if (!/^#./.test(url)) return;
  const id = idIn(url.slice(1));
  if (ids.has(id) || isOfPage(id)) return;
  const near = nearest(id, [...ids]);
  report(at, {
    message: `Nothing in the story has the id “${short(id)}”, so this link leads nowhere.${near ? ` Did you mean ${near}?` : ''}`,
    found: short(url),
    fix: near
      ? `Link to #${near}`
      : `Add the id to the place it leads to: <span id="${short(id)}">…</span>`,
  });
}

function checkId(element: Element, ids: Set<string>, report: Report): void {
  const attribute = attributeNode(element, 'id');
  const id = attributeOf(element, 'id');
  if (!attribute || id === undefined) return;
  if (!/^\p{L}\S*$/u.test(id)) {
    report(attribute, {
      message: "This id can't be used: an id begins with a letter and has no spaces.",
      found: short(id),
      fix: 'Write an id such as id="toll"',
    });
  } else if (isOfPage(id) || ids.has(id)) {
    report(attribute, {
      message: isOfPage(id)
        ? `The page already has the id “${id}”, outside the story.`
        : `Another tag has the id “${id}”, too.`,
      found: id,
      fix: 'Choose another id.',
    });
  }
  ids.add(id);
}

function nameHeadings(tree: Root, ids: Set<string>): void {
  const slugger = new GithubSlugger();
  for (const id of [...OF_PAGE, ...ids]) slugger.slug(id);
  visit(tree, 'heading', (heading) => {
    let id = slugger.slug(toString(heading) || 'section');
    // A heading of signs only has no slug, and one may begin with a digit.
    if (!/^\p{L}/u.test(id)) id = slugger.slug(`section-${id}`);
    while (isOfPage(id)) id = slugger.slug(`section-${id}`);
    heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
    ids.add(id);
  });
}

function linksOf(node: Root | Root['children'][number]): string[] {
  if (node.type === 'link' || node.type === 'definition') return [node.url];
  if (!isElement(node)) return [];
  const part = partOf(node);
  if (!part) return [attributeOf(node, 'href') ?? ''];
  return propsOf(part)
    .filter(({ holds }) => holds === 'markdown')
    .flatMap(({ name }) => inlineLinks(attributeOf(node, name) ?? ''));
}
