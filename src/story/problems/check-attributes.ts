import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Element } from '../reading/body/elements.ts';
import { withArticle } from '../reading/body/elements.ts';
import { oneOf } from './excerpt.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';

export const NO_SCRIPTS = 'the page has no scripts';
export const NO_STYLES = 'the page has its own design';

/** Reports attributes that a tag can't have, or has twice. */
export function checkAttributes(element: Element, known: string[], report: Report): void {
  const seen = new Set<string>();
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(attribute, {
        message: "Values can't be added to a tag with {...}.",
        found: `{${attribute.value}}`,
        fix: 'Write each one as name="value".',
      });
      continue;
    }
    const { name } = attribute;
    if (!known.includes(name)) unknownAttribute(element, attribute, known, report);
    else if (seen.has(name)) {
      report(attribute, {
        message: `The ${name} of this <${element.name}> is here twice.`,
        fix: 'Delete one of the two.',
      });
    }
    seen.add(name);
  }
}

function unknownAttribute(
  element: Element,
  attribute: MdxJsxAttribute,
  known: string[],
  report: Report,
): void {
  const { name } = attribute;
  const reason = /^on/i.test(name)
    ? `: ${NO_SCRIPTS}`
    : name === 'style' || /^class(?:name)?$/i.test(name)
      ? `: ${NO_STYLES}`
      : '';
  const near = reason ? undefined : nearest(name, known);
  const message = `${withArticle(element.name)} can't have “${name}”${reason}.`;
  report(attribute, {
    message: near ? `${message} Did you mean ${near}?` : message,
    found: name,
    fix: near ? `Rename it to ${near}.` : `Remove it, or use ${oneOf(known)}.`,
  });
}
