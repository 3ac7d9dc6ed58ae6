import { parseHTML } from 'linkedom';
import type { Root, Rule } from 'postcss';

let last: { html: string; body: Element } | undefined;

/** The body of a page without its scripts and styles, for selectors to be tried on. */
export function bodyOf(html: string): Element {
  if (last?.html === html) return last.body;
  const { body } = parseHTML(html).document;
  for (const silent of body.querySelectorAll('script, style, template')) silent.remove();
  last = { html, body };
  return body;
}

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
  const lasting = selector.replace(PASSING, ALWAYS).replaceAll(`:not(${ALWAYS})`, ALWAYS);
  try {
    return [...body.ownerDocument.querySelectorAll(lasting)];
  } catch {
    return [...body.ownerDocument.querySelectorAll('*')];
  }
}
