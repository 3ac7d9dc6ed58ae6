import postcss from 'postcss';
import { elementsOf, replaceSpans } from '../html.ts';
import { parseHTML } from 'linkedom';
import { memoize } from '../memoize.ts';
import type { AtRule, Root, Rule } from 'postcss';

/** The page with only those rules in its styles that are about something on it. */
export function trimStyles(html: string): string {
  const styles = elementsOf(html).filter(({ name }) => name === 'style');
  const sample = sampleOf(html);
  return replaceSpans(
    html,
    styles.flatMap(({ inner, text }) => (inner ? [{ ...inner, by: trimmed(text, sample) }] : [])),
  );
}

function trimmed(text: string, sample: Sample): string {
  const css = postcss.parse(text);
  for (const rule of rulesOf(css)) {
    const used = rule.selectors.filter((selector) => isAboutAny(sample, selector));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  }
  // The innermost first: what is around it may then be empty, too.
  for (const rule of atRulesOf(css).reverse()) if (rule.nodes?.length === 0) rule.remove();
  return css.toString();
}

function atRulesOf(css: Root): AtRule[] {
  const rules: AtRule[] = [];
  css.walkAtRules((rule) => void rules.push(rule));
  return rules;
}

/** The body of a page without its scripts and styles, for selectors to be tried on. */
export const bodyOf = memoize((html): Element => {
  const { body } = parseHTML(html).document;
  for (const silent of body.querySelectorAll('script, style, template')) silent.remove();
  return body;
});

/** The rules of a style sheet that select elements, as those within `@keyframes` do not. */
export function rulesOf(css: Root): Rule[] {
  const rules: Rule[] = [];
  css.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes/.test(rule.parent.toString())) return;
    rules.push(rule);
  });
  return rules;
}

/** What readers do to an element, or a part of one that is not in the source. */
const PASSING =
  /::[\w-]+(\([^)]*\))?|:(before|after|first-(letter|line))\b|:(has|dir|lang)\([^)]*\)|:(hover|focus(-within|-visible)?|active|visited|(any-)?link|target|open)\b|\[open\]/g;

/** Holds of every element, wherever in a selector it stands. */
const ALWAYS = ':not(_)';

/**
 * The elements of a page that a selector is about, at one moment or another. A selector that cannot
 * be tried is about all of them.
 */
export function elementsAbout(body: Element, selector: string): Element[] {
  try {
    return [...body.ownerDocument.querySelectorAll(lasting(selector))];
  } catch {
    return [...body.ownerDocument.querySelectorAll('*')];
  }
}

/** Whether there are any. Most of what isn't is known by a name that is nowhere on the page. */
function isAboutAny({ root, names }: Sample, selector: string): boolean {
  const lasts = lasting(selector);
  const needed = lasts.replace(/\[[^\]]*\]|:[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/g, '');
  if (needed.match(/\.?[\w-]+/g)?.some((name) => !names.has(name))) return false;
  try {
    return root.querySelector(lasts) !== null;
  } catch {
    return true;
  }
}

/** What selectors are tried on to see whether they are about anything. */
interface Sample {
  root: Document;
  /** Of its elements and, with a dot, of their classes. */
  names: ReadonlySet<string>;
}

/** A page without most of the paragraphs in a row that no selector tells apart. */
function sampleOf(html: string): Sample {
  const { document } = parseHTML(html);
  const names = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    names.add(element.localName);
    for (const name of element.classList) names.add(`.${name}`);
    let row: Element[] = [];
    for (const child of [...element.children, undefined]) {
      if (child?.localName === 'p' && isPlain(child)) row.push(child);
      else {
        for (const one of row.slice(2, -2)) one.remove();
        row = [];
      }
    }
  }
  return { root: document, names };
}

const isPlain = ({ attributes, children }: Element): boolean =>
  attributes.length === 0 && children.length === 0;

const lasting = (selector: string): string =>
  selector.replace(PASSING, ALWAYS).replaceAll(`:not(${ALWAYS})`, ALWAYS);
