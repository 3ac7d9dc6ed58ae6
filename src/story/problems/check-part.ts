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
import { filePathFault } from '../values.ts';
import { hiddenCharacters, hiddenFault } from './characters.ts';
import { checkAttributes } from './check-attributes.ts';
import { oneOf, short } from './excerpt.ts';
import type { Positioned, Report } from './report.ts';

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
  const values = props.map((prop) => [prop.name, attributeOf(element, prop.name)] as const);
  const given = values.filter((one): one is [string, string] => Boolean(one[1]));
  const fault = part.check?.(Object.fromEntries(given));
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
  const spoken = SPOKEN[name] ?? name;
  const subject = `The ${spoken} of this <${element.name}>`;
  const at = placeOfProp(element, name);
  if (value === undefined) {
    if (!required || (prop.orOf !== undefined && hasFor(parent, prop))) return;
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
  } else checkValue(element, prop, value, report);
}

function checkValue(
  element: Element,
  { name, holds, endings, schema }: Prop,
  value: string,
  report: Report,
): void {
  const spoken = SPOKEN[name] ?? name;
  const subject = `The ${spoken} of this <${element.name}>`;
  const at = placeOfProp(element, name);
  const [hidden] = hiddenCharacters(value);
  if (hidden) report(at, hiddenFault(hidden));
  for (const fault of holds === 'markdown' ? inlineFaults(value) : []) report(at, fault);
  const fault = holds === 'picture' || holds === 'file' ? filePathFault(value, holds) : undefined;
  if (fault) report(at, { ...fault, found: short(value) });
  else if (holds === 'file' && !endings.some((end) => value.toLowerCase().endsWith(`.${end}`))) {
    report(at, {
      message: `${subject} has to be a file that ends in ${oneOf(endings.map((end) => `.${end}`))}.`,
      found: short(value),
      fix: `Convert the file, and write ${name}="./${stemOf(value)}.${endings[0]}"`,
    });
  }
  const { error } = schema.safeParse(value);
  if (!error) return;
  const known = choices(schema);
  const [{ message } = { message: '' }] = error.issues;
  report(at, {
    message: known ? `${subject} can only be ${oneOf(known)}.` : `${subject} can't be used.`,
    found: short(value),
    fix: known
      ? `Write ${name}="${known[0]}"`
      : /^[A-Z].*[^.]$/.test(message) && !message.startsWith('Invalid')
        ? message
        : `Write another ${spoken}.`,
  });
}

/** A prop on a line of its own, as all are in the frontmatter; else the tag. */
function placeOfProp(element: Element, name: string): Positioned {
  const attribute = attributeNode(element, name);
  const isApart = attribute?.position?.start.line !== element.position?.start.line;
  return attribute && isApart ? attribute : element;
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
  const inside = elementsIn(element);
  for (const node of element.children.filter((child) => !isOnly(child, only))) {
    report(node, {
      message: `Only <${only}> can be inside <${name}>.`,
      found: short(isElement(node) ? `<${node.name}>` : toString(node)),
      fix: `Put it between <${only} …> and </${only}>, or move it after </${name}>.`,
    });
  }
  if (inside.length >= least && inside.length <= most) return;
  report(element, {
    message: `This <${name}> has ${inside.length} <${only}>, but needs ${most === Infinity ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`}.`,
    fix: inside.length < least ? `Add another <${only}>.` : `Divide it into two, or remove some.`,
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
