import postcss from 'postcss';
import { elementsOf, replaceSpans } from '../html.ts';
import { bodyOf, elementsAbout, rulesOf } from './selectors.ts';

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
    const used = rule.selectors.filter((selector) => elementsAbout(body, selector).length > 0);
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  }
  css.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return css.toString();
}
