import type { Root } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { NamedPart, Setting, Values } from '../../../parts/define-part.ts';
import { propsOf } from '../../../parts/props.ts';
import type { Report } from '../../problems/report.ts';
import type { Beside } from '../beside.ts';
import { besideIn } from '../beside.ts';
import type { Element } from './elements.ts';
import { attributeNode, attributeOf, isElement, partOf, visitParts } from './elements.ts';

/** What a body is read with. */
export interface Reading {
  /** Of the story (BCP 47). */
  language: string;
  /** Of the story (IANA). */
  timeZone?: string;
  /** The files in its folder. */
  beside?: Beside;
}

/**
 * Gives each part what it makes of its props and its files, so that the page, the record, the feeds
 * and the text edition have it like everything that was written.
 */
export function resolveParts(tree: Root, reading: Reading, report: Report): void {
  const ids = new Set<string>();
  setFlags(tree);
  const around = partsIn(tree);
  visitParts(tree, (node, part) => {
    // What is wrong with its props has been reported.
    if (!part.resolve || !hasRightProps(node)) return;
    const setting = {
      ...settingOf(reading),
      inside: partsIn(node),
      isEmpty: node.children.length === 0,
      around,
    };
    const { props = {}, children = [], faults = [] } = part.resolve(valuesOf(node), setting);
    for (const fault of faults) report(node, fault);
    const { position } = node;
    const made = propsOf(part).filter((prop) => prop.made);
    for (const [name, value] of Object.entries(props)) {
      if (!made.some((prop) => prop.name === name)) throw new Error(notMade(node, name));
      if (value === '') continue;
      const own = name === 'id' ? unique(value, ids) : value;
      const attribute: MdxJsxAttribute = { type: 'mdxJsxAttribute', name, value: own };
      node.attributes.push(position ? { ...attribute, position } : attribute);
    }
    // What is made has no place of its own in the file.
    for (const child of children) {
      visit(child, (made) => {
        if (position) made.position = position;
      });
    }
    Object.assign(node, { children: [...node.children, ...children] });
  });
}

/** Words that have no prop would be lost. */
const notMade = ({ name }: Element, prop: string): string =>
  `What resolves <${name}> in src/parts/${name}/ gives “${prop}”, but it has no such prop that is made(…).`;

/** What a part is read with, but for the parts within it. */
export function settingOf({
  language,
  timeZone = 'UTC',
  beside = new Map(),
}: Reading): Omit<Setting, 'inside' | 'around' | 'isEmpty'> {
  return { language, timeZone, beside: besideIn(beside) };
}

/** The props of a part that have a value. */
export function valuesOf(element: Element): Values {
  const part = partOf(element);
  return Object.fromEntries(
    (part ? propsOf(part) : []).flatMap(({ name }) => {
      const value = attributeOf(element, name);
      return value === undefined || value === '' ? [] : [[name, value] as const];
    }),
  );
}

function partsIn({ children }: Root | Element): NamedPart[] {
  return children.flatMap((child) =>
    isElement(child) && hasRightProps(child)
      ? [{ name: child.name ?? '', props: valuesOf(child) }]
      : [],
  );
}

/** Whether an element is a part with all the props that it has to have, each as it has to be. */
function hasRightProps(element: Element): boolean {
  const part = partOf(element);
  const values = valuesOf(element);
  return (
    part !== undefined &&
    propsOf(part).every(({ name, schema }) => schema.safeParse(values[name]).success)
  );
}

/** A flag that is there says so in its value, too. */
function setFlags(tree: Root): void {
  visitParts(tree, (node, part) => {
    for (const { name } of propsOf(part).filter(({ flag }) => flag)) {
      const attribute = attributeNode(node, name);
      if (attribute) attribute.value = 'true';
    }
  });
}

function unique(id: string, taken: Set<string>): string {
  let own = id;
  for (let number = 2; taken.has(own); number += 1) own = `${id}-${number}`;
  taken.add(own);
  return own;
}
