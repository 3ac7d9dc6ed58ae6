import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { z } from 'zod';
import type { Part } from '../../parts/define-part.ts';
import { propsOf } from '../../parts/props.ts';
import { parts } from '../../parts/parts.ts';
import type { Place, Problem } from '../errors.ts';
import { oneOf, short } from '../problems/excerpt.ts';
import type { Frontmatter } from './frontmatter.ts';

/** A frontmatter without the part that leads its story. */
export interface WithoutPart {
  top: Frontmatter;
  /** The part, as the tag that it would be in the text; missing if a picture leads, or nothing. */
  leadPart?: MdxJsxFlowElement;
  problems: Problem[];
}

/** The parts that can lead a story. */
const LEADING = new Map([...parts].filter(([, { leads }]) => leads));

/** Takes out of a frontmatter a `lead` that is a part, such as a film: `part: Video` and its props. */
export function takeLeadPart(top: Frontmatter): WithoutPart {
  const fields = z.looseObject({ lead: z.looseObject({}) }).safeParse(top.value).data;
  if (!fields || !('part' in fields.lead)) return { top, problems: [] };
  const { lead, ...value } = fields;
  const { part: written, ...props } = lead;
  const rest = { ...top, value };
  const place = top.placeOf(['lead', 'part']);
  const same = ([name]: [string, Part]) =>
    name.toLowerCase() === String(written).trim().toLowerCase();
  const [name, part] = [...LEADING].find(same) ?? [];
  if (name === undefined || !part) return { top: rest, problems: [notLeading(written, place)] };
  const problems: Problem[] = [];
  const attributes = Object.entries(props).flatMap(([key, given]): MdxJsxAttribute[] => {
    const at = top.placeOf(['lead', key]);
    const isFlag = propsOf(part).some((prop) => prop.flag && prop.name === key);
    if (isFlag && given === false) return [];
    if (typeof given === 'object' && given !== null) problems.push(notText(key, given, at));
    return [{ type: 'mdxJsxAttribute', name: key, value: textOf(given), position: around(at) }];
  });
  const position = around(place);
  return {
    top: rest,
    leadPart: { type: 'mdxJsxFlowElement', name, attributes, children: [], position },
    problems,
  };
}

/** Problems of a part, in the words of the frontmatter if it is the one that leads the story. */
export function tellOfLead(
  problems: readonly Problem[],
  leadPart: MdxJsxFlowElement | undefined,
): Problem[] {
  if (!leadPart) return [...problems];
  const lines = [leadPart, ...leadPart.attributes].map(({ position }) => position?.start.line);
  const part = parts.get(leadPart.name ?? '');
  const flags = (part ? propsOf(part) : []).flatMap(({ name, flag }) => (flag ? [name] : []));
  return problems.map((problem) =>
    lines.includes(problem.place?.line) ? { ...problem, fix: inYaml(problem.fix, flags) } : problem,
  );
}

/** What to write as a field in place of a prop: `caption: …` for `caption="…"`. */
const inYaml = (fix: string, flags: readonly string[]): string =>
  fix
    .replace(/\b(\w+)="([^"]*)"/g, '$1: $2')
    .replace(/…\.$/, '…')
    .replace(' to the tag', ' under lead')
    .replace(new RegExp(`\\b(${flags.join('|') || '$^'})$`), '$1: true');

/** A number is the text that it is written as, and what is missing is empty. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

const around = ({ line, column }: Place) => ({ start: { line, column }, end: { line, column } });

const names = (): string[] => [...LEADING.keys()];

const notLeading = (written: unknown, place: Place): Problem => ({
  message: `The lead of a story can be a picture, ${oneOf(names().map((name) => `a <${name}>`))}.`,
  place,
  found: short(String(written ?? 'nothing')),
  fix: `Write ${oneOf(names().map((name) => `part: ${name}`))}. For a picture, remove this line, and write image: ./lead.jpg`,
});

const notText = (key: string, value: object, place: Place): Problem => ({
  message: `The ${key} of the lead has to be text, not a ${Array.isArray(value) ? 'list' : 'group of fields'}.`,
  place,
  found: short(JSON.stringify(value)),
  fix: `Write ${key}: and the text on the same line, in quotation marks if it has a colon.`,
});
