import type { Parent, Root } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import type { Part, Prop } from '../../parts/define-part.ts';
import { propsOf } from '../../parts/define-part.ts';
import { partNames, parts } from '../../parts/parts.ts';
import { oneOf, short } from './excerpt.ts';
import { hiddenCharacters, hiddenFault } from './characters.ts';
import type { Element } from '../reading/body/elements.ts';
import {
  attributeOf,
  GLOBAL,
  INLINE,
  isElement,
  partOf,
  withArticle,
} from '../reading/body/elements.ts';
import { inlineFaults } from '../reading/inline-markdown.ts';
import { linkFault } from './links.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';
import { imagePathFault } from '../schema.ts';

const NO_SCRIPTS = 'the page has no scripts';
const NO_STYLES = 'the page has its own design';

const REFUSED: Record<string, string> = {
  script: NO_SCRIPTS,
  style: NO_STYLES,
  link: 'the page loads nothing from other sites',
  iframe: 'the page loads nothing from other sites',
  object: 'the page loads nothing from other sites',
  embed: 'the page loads nothing from other sites',
  video: 'the page has no video or sound',
  audio: 'the page has no video or sound',
  form: 'the page has no forms',
  input: 'the page has no forms',
  button: NO_SCRIPTS,
};

/** Attributes whose names don't say enough. */
const SPOKEN: Record<string, string> = { alt: 'alt text', by: 'attribution' };

/** Reports tags that a story can't use, and attributes that are missing or unknown. */
export function checkElements(parent: Root | Parent, report: Report, within: string[] = []): void {
  for (const child of parent.children) {
    if (isElement(child)) {
      checkElement(child, report, within);
      checkElements(child, report, [...within, child.name ?? '']);
    } else if ('children' in child) {
      checkElements(child, report, child.type === 'link' ? [...within, 'a'] : within);
    }
  }
}

function checkElement(element: Element, report: Report, within: string[]): void {
  const name = element.name ?? '';
  const part = partOf(element);
  if (part) return checkPart(element, part, report, within);
  const attributes = Object.hasOwn(INLINE, name) ? INLINE[name] : undefined;
  if (!attributes) return unknownElement(element, name, report);
  checkAttributes(element, [...attributes, ...GLOBAL], report);
  checkNesting(element, name, report, within);
  const direction = attributeOf(element, 'dir');
  if (direction !== undefined && !/^(?:ltr|rtl|auto)$/.test(direction)) {
    report(element, {
      message: 'The direction of text can only be ltr, rtl or auto.',
      found: direction,
      fix: 'Write dir="ltr" or dir="rtl"',
    });
  }
  const href = attributeOf(element, 'href');
  const fault = name === 'a' ? linkFault(href ?? '') : undefined;
  if (fault) report(element, { ...fault, found: href || 'no address' });
}

/** What HTML has no place for: links in links, and the reading of a character that isn't there. */
function checkNesting(element: Element, name: string, report: Report, within: string[]): void {
  if ((name === 'a' || name === 'dfn') && within.includes(name)) {
    report(element, {
      message: `${name === 'a' ? 'A link' : 'A <dfn>'} can't be inside another one.`,
      found: `<${name}>`,
      fix: 'Remove one of the two.',
    });
  }
  if ((name === 'rt' || name === 'rp') && !within.includes('ruby')) {
    report(element, {
      message: `<${name}> only works inside <ruby>.`,
      found: `<${name}>`,
      fix: 'Write <ruby>漢字<rt>かんじ</rt></ruby>',
    });
  }
  if (name === 'a' && toString(element).trim() === '') {
    report(element, {
      message: 'This link has no text, so readers have nothing to click.',
      fix: 'Write its text between <a href="…"> and </a>.',
    });
  }
}

function unknownElement(element: Element, name: string, report: Report): void {
  const found = name ? `<${name}>` : '<>';
  if (Object.hasOwn(REFUSED, name)) {
    report(element, {
      message: `A story can't use <${name}>: ${REFUSED[name]}.`,
      found,
      fix: `Remove the tag, or use ${oneOf(partNames)}.`,
    });
    return;
  }
  const near = name && nearest(name, [...partNames, ...Object.keys(INLINE)]);
  const message = name ? `A story can't use <${name}>.` : 'This tag has no name.';
  report(element, {
    message: near ? `${message} Did you mean <${near}>?` : message,
    found,
    fix: near
      ? `Write <${near}> instead.`
      : `Use Markdown, ${oneOf(partNames)}. Write &lt; to print a <.`,
  });
}

function checkPart(element: Element, part: Part, report: Report, within: string[]): void {
  const name = element.name ?? '';
  const props = propsOf(part);
  checkAttributes(
    element,
    props.map((prop) => prop.name),
    report,
  );
  for (const prop of props) checkProp(element, prop, report);
  checkChildren(element, part, report);
  const around = within.find(
    (outer) => outer === name || parts.get(outer)?.children === 'paragraphs',
  );
  if (around) {
    report(element, {
      message: `${withArticle(name)} can't be inside ${around === name ? 'another' : 'a'} <${around}>.`,
      fix: `Move it after </${around}>.`,
    });
  }
  const values = props.map((prop) => [prop.name, attributeOf(element, prop.name)] as const);
  const given = values.filter((one): one is [string, string] => Boolean(one[1]));
  const fault = part.check?.(Object.fromEntries(given));
  if (fault) report(element, fault);
}

function checkProp(element: Element, { name, holds, required, schema }: Prop, report: Report) {
  const value = attributeOf(element, name);
  const spoken = SPOKEN[name] ?? name;
  const subject = `The ${spoken} of this <${element.name}>`;
  if (value === undefined) {
    if (!required) return;
    report(element, { message: `${subject} is missing.`, fix: `Add ${name}="…" to the tag.` });
  } else if (value.trim() === '') {
    const orRemove = required ? '' : ', or remove it';
    report(element, {
      message: `${subject} is empty.`,
      fix: `Fill in ${name}="…"${orRemove}.`,
    });
  } else {
    const [hidden] = hiddenCharacters(value);
    if (hidden) report(element, hiddenFault(hidden));
    for (const fault of holds === 'markdown' ? inlineFaults(value) : []) report(element, fault);
    const fault = holds === 'picture' ? imagePathFault(value) : undefined;
    if (fault) report(element, fault);
    const known = choices(schema);
    if (schema.safeParse(value).success) return;
    report(element, {
      message: known ? `${subject} can only be ${oneOf(known)}.` : `${subject} can't be used.`,
      found: short(value),
      fix: known ? `Write ${name}="${known[0]}"` : `Write another ${spoken}.`,
    });
  }
}

/** The values that a prop can have, if it is one of a few. */
function choices(schema: z.ZodType): string[] | undefined {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return inner instanceof z.ZodEnum ? inner.options.map(String) : undefined;
}

function checkChildren(element: Element, { children, props }: Part, report: Report): void {
  const { name } = element;
  if (children === 'nothing' && element.children.length > 0) {
    report(element, {
      message: `Text between <${name}> and </${name}> isn't shown.`,
      fix: `${'caption' in props.shape ? 'Move it into the caption' : 'Remove it'}, and end the tag with />.`,
    });
  } else if (children !== 'nothing' && element.children.length === 0) {
    report(element, {
      message: `This <${name}> has no text.`,
      fix: `Write the text between <${name}> and </${name}>.`,
    });
  }
}

function checkAttributes(element: Element, known: string[], report: Report): void {
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
