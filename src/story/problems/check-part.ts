import type { Parent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import type { Part } from '../../parts/define-part.ts';
import type { Prop } from '../../parts/props.ts';
import { propsOf } from '../../parts/props.ts';
import { parts } from '../../parts/parts.ts';
import { inlineFaults } from '../reading/inline-markdown.ts';
import type { Element } from '../reading/body/elements.ts';
import { attributeNode, attributeOf, isElement, withArticle } from '../reading/body/elements.ts';
import { valuesOf } from '../reading/body/resolve-parts.ts';
import { filePathFault } from '../values.ts';
import { hiddenCharacters, hiddenFault } from './characters.ts';
import { checkAttributes } from './check-attributes.ts';
import { oneOf, short } from './excerpt.ts';
import type { Report } from './report.ts';

/** Attributes whose names don't say enough. */
const SPOKEN: Record<string, string> = { alt: 'alt text', by: 'attribution' };

/** What a part is in: the names of all elements around it, and the innermost node. */
interface Within {
  names: string[];
  parent: Root | Parent | Element;
}

/** Reports props of a part that are missing or wrong, and what can't be between its tags. */
export function checkPart(element: Element, part: Part, report: Report, within: Within): void {
  const props = propsOf(part).filter(({ made }) => !made);
  checkAttributes(
    element,
    props.map((prop) => prop.name),
    report,
  );
  for (const prop of props) checkProp(element, prop, report, within.parent);
  checkChildren(element, part, report);
  checkPlace(element, part, report, within.names);
  const fault = part.check?.(valuesOf(element));
  if (fault) report(element, fault);
}

/** Parts that can't be where they are: within one that holds words only, or outside their own. */
function checkPlace(
  element: Element,
  { within: home }: Part,
  report: Report,
  within: string[],
): void {
  const name = element.name ?? '';
  if (home !== undefined && within.at(-1) !== home) {
    report(element, {
      message: `${withArticle(name)} only works inside <${home}>.`,
      fix: `Put <${home}> before it and </${home}> after it.`,
    });
    return;
  }
  const around = within.find(
    (outer) => outer === name || parts.get(outer)?.children === 'paragraphs',
  );
  if (!around) return;
  report(element, {
    message: `${withArticle(name)} can't be inside ${around === name ? 'another' : 'a'} <${around}>.`,
    fix: `Move it after </${around}>.`,
  });
}

function checkProp(
  element: Element,
  prop: Prop,
  report: Report,
  parent: Root | Parent | Element,
): void {
  const { name, required } = prop;
  const value = attributeOf(element, name);
  const subject = `The ${SPOKEN[name] ?? name} of this <${element.name}>`;
  const at = attributeNode(element, name) ?? element;
  if (value === undefined) {
    if (!required || hasFor(parent, prop)) return;
    report(element, { message: `${subject} is missing.`, fix: `Add ${name}="…" to the tag.` });
  } else if (prop.flag) {
    if (value.trim() === '' || value === 'true') return;
    report(at, {
      message: `${name} has no value: it is there or not.`,
      found: short(value),
      fix: value === 'false' ? `Remove ${name}.` : `Write only ${name}`,
    });
  } else if (value.trim() === '') {
    const orRemove = required ? '' : ', or remove it';
    report(at, {
      message: `${subject} is empty.`,
      fix: `Fill in ${name}="…"${orRemove}.`,
    });
  } else {
    checkValue(prop, value, subject, (problem) => {
      report(at, problem);
    });
  }
}

function checkValue(
  { name, holds, endings, schema }: Prop,
  value: string,
  subject: string,
  tell: (problem: Parameters<Report>[1]) => void,
): void {
  const [hidden] = hiddenCharacters(value);
  if (hidden) tell(hiddenFault(hidden));
  for (const fault of holds === 'markdown' ? inlineFaults(value) : []) tell(fault);
  const found = short(value);
  const fault = holds === 'picture' || holds === 'file' ? filePathFault(value, holds) : undefined;
  if (fault) tell({ ...fault, found });
  else if (holds === 'file' && !endings.some((end) => value.toLowerCase().endsWith(`.${end}`))) {
    tell({
      message: `${subject} has to be a file that ends in ${oneOf(endings.map((end) => `.${end}`))}.`,
      found,
      fix: `Convert the file, and write ${name}="./${stemOf(value)}.${endings[0]}"`,
    });
  }
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (!issue) return;
  const known = choices(schema);
  tell(
    known
      ? {
          message: `${subject} can only be ${oneOf(known)}.`,
          found,
          fix: `Write ${name}="${known[0]}"`,
        }
      : { message: `${subject} can't be used.`, found, fix: issue.message },
  );
}

/** Whether the part around another one has a prop for all that are in it. */
function hasFor(parent: Root | Parent | Element, { name, orOf }: Prop): boolean {
  return isElement(parent) && parent.name === orOf && Boolean(attributeOf(parent, name));
}

const stemOf = (path: string): string => path.replace(/^.*\/|\.\w+$/g, '');

/** The values that a prop can have, if it is one of a few. */
function choices(schema: z.ZodType): string[] | undefined {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return inner instanceof z.ZodEnum ? inner.options.map(String) : undefined;
}

function checkChildren(
  element: Element,
  { children, mayBeEmpty, props }: Part,
  report: Report,
): void {
  const { name } = element;
  if (typeof children === 'object') checkOnly(element, children, report);
  else if (children === 'nothing' && element.children.length > 0) {
    report(element, {
      message: `Text between <${name}> and </${name}> isn't shown.`,
      fix: `${'caption' in props.shape ? 'Move it into the caption' : 'Remove it'}, and end the tag with />.`,
    });
  } else if (children !== 'nothing' && !mayBeEmpty && element.children.length === 0) {
    report(element, {
      message: `This <${name}> has no text.`,
      fix: `Write the text between <${name}> and </${name}>.`,
    });
  }
}

/** A part that holds parts of one kind and nothing else. */
function checkOnly(
  element: Element,
  { only, least, most = Infinity }: Extract<Part['children'], object>,
  report: Report,
): void {
  const { name } = element;
  const count = elementsIn(element).filter((child) => child.name === only).length;
  for (const node of element.children.filter((child) => !isOnly(child, only))) {
    report(node, {
      message: `Only <${only}> can be inside <${name}>.`,
      found: short(isElement(node) ? `<${node.name}>` : toString(node)),
      fix: `Put it between <${only} …> and </${only}>, or move it after </${name}>.`,
    });
  }
  if (count >= least && count <= most) return;
  report(element, {
    message: `This <${name}> has ${count} <${only}>, but needs ${most === Infinity ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`}.`,
    fix: count < least ? `Add another <${only}>.` : `Divide it into two, or remove some.`,
  });
}

/** The elements between the tags of a part; MDX puts those of one line in a paragraph. */
function elementsIn({ children }: Pick<Element, 'children'>): Element[] {
  return children.flatMap((child) => {
    if (isElement(child)) return [child];
    return child.type === 'paragraph' ? elementsIn({ children: child.children }) : [];
  });
}

function isOnly(node: Element['children'][number], only: string): boolean {
  if (isElement(node)) return node.name === only;
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'paragraph' && node.children.every((child) => isOnly(child, only));
}
