import type { Parent, Root } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { altFault } from './alt.ts';
import { hiddenCharacters, hiddenFault } from './characters.ts';
import type { Element } from './elements.ts';
import {
  attributeOf,
  COMPONENTS,
  GLOBAL,
  INLINE,
  isComponent,
  isElement,
  withArticle,
} from './elements.ts';
import { linkFault } from './links.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';
import { imagePathFault } from '../schema.ts';

const REFUSED: Record<string, string> = {
  script: 'the page has no scripts, and its policy would stop this one',
  style: 'the look of the page is not the story’s to change',
  link: 'the page fetches nothing from elsewhere',
  iframe: 'the page fetches nothing from elsewhere',
  object: 'the page fetches nothing from elsewhere',
  embed: 'the page fetches nothing from elsewhere',
  video: 'the page has pictures only',
  audio: 'the page has pictures only',
  form: 'the page takes nothing in',
  input: 'the page takes nothing in',
  button: 'there is nothing on the page that it could do',
};

/** Reports every tag that a story may not use, and every attribute that is missing or unknown. */
export function checkElements(parent: Root | Parent, report: Report, within: string[] = []): void {
  for (const child of parent.children) {
    if (isElement(child)) {
      checkElement(child, report, within);
      checkElements(child, report, [...within, child.name ?? '']);
    } else if ('children' in child) {
      checkElements(child, report, within);
    }
  }
}

function checkElement(element: Element, report: Report, within: string[]): void {
  const name = element.name ?? '';
  if (isComponent(element)) return checkComponent(element, name, report, within);
  const attributes = Object.hasOwn(INLINE, name) ? INLINE[name] : undefined;
  if (!attributes) return unknownElement(element, name, report);
  checkAttributes(element, [...attributes, ...GLOBAL], report);
  const href = attributeOf(element, 'href');
  const fault = name === 'a' ? linkFault(href ?? '') : undefined;
  if (fault) report(element, { ...fault, found: href ?? 'no href' });
}

function unknownElement(element: Element, name: string, report: Report): void {
  const found = name ? `<${name}>` : '<>';
  if (Object.hasOwn(REFUSED, name)) {
    report(element, {
      message: `A story may not use <${name}>: ${REFUSED[name]}.`,
      found,
      fix: `the words without the tag, or one of ${list(Object.keys(COMPONENTS))}`,
    });
    return;
  }
  const near = name && nearest(name, [...Object.keys(COMPONENTS), ...Object.keys(INLINE)]);
  report(element, {
    message: name ? `There is no <${name}> that a story may use.` : 'A tag needs a name.',
    found,
    fix: near
      ? `<${near}>`
      : `Markdown, or one of ${list(Object.keys(COMPONENTS))}; &lt; for a < that is to be read`,
  });
}

function checkComponent(element: Element, name: string, report: Report, within: string[]): void {
  const { required = [], optional = [] } = COMPONENTS[name] ?? {};
  const known = [...required, ...optional];
  checkAttributes(element, known, report);
  for (const attribute of known) {
    const value = attributeOf(element, attribute);
    const [hidden] = hiddenCharacters(value ?? '');
    if (hidden) report(element, hiddenFault(hidden));
    if (value === undefined ? required.includes(attribute) : value.trim() === '') {
      report(element, {
        message: `The ${attribute} of this <${name}> is ${value === undefined ? 'missing' : 'empty'}.`,
        fix: `${attribute}="…" within the tag`,
      });
    }
  }
  const around = within.find((outer) => outer === 'PullQuote' || outer === name);
  if (around) {
    report(element, {
      message: `${withArticle(name)} stands in another tag, <${around}>, where there is no room for it.`,
      fix: `<${name}> after </${around}>`,
    });
  }
  if (name === 'Figure') checkFigure(element, report);
  else if (element.children.length === 0) {
    report(element, {
      message: `This <${name}> holds no words.`,
      fix: `<${name}>, the words, </${name}>`,
    });
  }
}

function checkFigure(element: Element, report: Report): void {
  const [image, alt, caption] = ['image', 'alt', 'caption'].map((name) =>
    attributeOf(element, name),
  );
  const fault = image ? imagePathFault(image) : undefined;
  if (fault) report(element, fault);
  const silent = alt ? altFault(alt, caption ?? '') : undefined;
  if (silent) report(element, { ...silent, found: alt ?? '' });
  if (element.children.length > 0) {
    report(element, {
      message: 'Words stand between <Figure> and </Figure>, where nobody would see them.',
      fix: '<Figure … />, with the words in its caption',
    });
  }
}

function checkAttributes(element: Element, known: string[], report: Report): void {
  const seen = new Set<string>();
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(attribute, {
        message: 'Values in a tag are written one by one, not as {...}.',
        found: `{${attribute.value}}`,
        fix: 'name="value" for each',
      });
      continue;
    }
    const { name } = attribute;
    if (!known.includes(name)) unknownAttribute(element, attribute, known, report);
    else if (seen.has(name)) {
      report(attribute, {
        message: `The ${name} of this <${element.name}> is given twice, and only one can be meant.`,
        fix: `one ${name}`,
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
    ? ': the page has no scripts, and its policy would stop this one'
    : name === 'style' || /^class(?:name)?$/i.test(name)
      ? ': the look of the page is not the story’s to change'
      : '';
  report(attribute, {
    message: `${withArticle(element.name)} takes no “${name}”${reason}.`,
    found: name,
    fix: (reason ? undefined : nearest(name, known)) ?? `only ${list(known)}`,
  });
}

function list(names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
