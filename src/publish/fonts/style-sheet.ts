import postcss from 'postcss';
import { elementsOf, replaceSpans } from '../html.ts';
import { parseHTML } from 'linkedom';
import { keeping } from '../keeping.ts';
import type { AtRule, Root, Rule } from 'postcss';

/** The page with only those rules in its styles that are about something on it. */
export function trimStyles(html: string): string {
  const styles = elementsOf(html).filter(({ name }) => name === 'style');
  return replaceSpans(
    html,
    styles.flatMap(({ inner, text }) => (inner ? [{ ...inner, by: trimmed(text, html) }] : [])),
  );
}

function trimmed(text: string, html: string): string {
  const css = postcss.parse(text);
  const body = bodyOf(html);
  for (const rule of rulesOf(css)) {
    const used = rule.selectors.filter((selector) => isAboutAny(body, selector));
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
export const bodyOf = keeping((html): Element => {
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

/** Whether there are any. Looking for the first one takes less than finding all. */
function isAboutAny(body: Element, selector: string): boolean {
  try {
    return body.ownerDocument.querySelector(lasting(selector)) !== null;
  } catch {
    return true;
  }
}

const lasting = (selector: string): string =>
  selector.replace(PASSING, ALWAYS).replaceAll(`:not(${ALWAYS})`, ALWAYS);
