import type { Parent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { partNames } from '../../parts/parts.ts';
import type { Element } from '../reading/body/elements.ts';
import { attributeOf, GLOBAL, INLINE, isElement, partOf } from '../reading/body/elements.ts';
import { checkAttributes, NO_SCRIPTS, NO_STYLES } from './check-attributes.ts';
import { checkPart } from './check-part.ts';
import { oneOf, short } from './excerpt.ts';
import { linkFault } from './links.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';

const NOTHING_FROM_ELSEWHERE = 'the page loads nothing from other sites';

const REFUSED: Record<string, string> = {
  script: NO_SCRIPTS,
  style: NO_STYLES,
  link: NOTHING_FROM_ELSEWHERE,
  iframe: NOTHING_FROM_ELSEWHERE,
  object: NOTHING_FROM_ELSEWHERE,
  embed: NOTHING_FROM_ELSEWHERE,
  form: 'the page has no forms',
  input: 'the page has no forms',
  button: NO_SCRIPTS,
};

/** Reports tags that a story can't use, and attributes that are missing or unknown. */
export function checkElements(parent: Root | Parent, report: Report, within: string[] = []): void {
  for (const child of parent.children) {
    if (isElement(child)) {
      checkElement(child, parent, report, within);
      checkElements(child, report, [...within, child.name ?? '']);
    } else if ('children' in child) {
      const isLink = child.type === 'link' || child.type === 'linkReference';
      if (isLink && within.includes('a')) {
        report(child, { ...linkInLink, found: short(toString(child)) });
      }
      checkElements(child, report, isLink ? [...within, 'a'] : within);
    }
  }
}

function checkElement(
  element: Element,
  parent: Root | Parent,
  report: Report,
  within: string[],
): void {
  const name = element.name ?? '';
  const part = partOf(element);
  if (part) return checkPart(element, part, report, { names: within, parent });
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

const linkInLink = {
  message: "A link can't be inside another one.",
  fix: 'Remove one of the two.',
};

/** What HTML has no place for: links in links, and the reading of a character that isn't there. */
function checkNesting(element: Element, name: string, report: Report, within: string[]): void {
  if (name === 'a' && within.includes(name)) report(element, { ...linkInLink, found: '<a>' });
  if (name === 'dfn' && within.includes(name)) {
    report(element, { message: "A <dfn> can't be inside another one.", fix: linkInLink.fix });
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
    const fromElsewhere = REFUSED[name] === NOTHING_FROM_ELSEWHERE && name !== 'link';
    report(element, {
      message: `A story can't use <${name}>: ${REFUSED[name]}.`,
      found,
      fix: fromElsewhere
        ? 'Write <Embed url="…" source="…" title="…" by="…" />: a card with a link.'
        : `Remove the tag, or use ${oneOf(partNames)}.`,
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
