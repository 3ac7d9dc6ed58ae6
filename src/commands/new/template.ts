import { stringify } from 'yaml';
import { z } from 'zod';
import { wrap } from '../../editions/text/wrap.ts';
import { partNames, parts } from '../../parts/parts.ts';
import type { FieldPath } from '../../story/problems/frontmatter/fields.ts';
import {
  fieldAt,
  fieldsOf,
  isOptional,
  schemaAt,
} from '../../story/problems/frontmatter/fields.ts';
import type { Lead } from '../../story/schema.ts';

/** An empty story that explains its fields, and shows how each part of a story is written. */
const templateWith = (used: readonly string[]): string => `---
# Fill in the empty fields, and write the story below the second line of hyphens.
# \`npm run dev\` shows the page while you write, and every mistake with its line.
# Lines that begin with # are notes for you: readers never see them, and you can delete them.
# Fields with a # in front are optional: delete the # to use one.
${fieldLines([], used).join('\n')}

# How to write the text. Leave an empty line between paragraphs. Straight quotation marks and
# double hyphens (--) become the right marks for the language of the story; three (---) a long dash.
#
#   ## A heading
#
#   *Italics*, **bold** and [a link](https://example.com/).
#
#   > A quotation.
#
${partNames.map((name) => exampleOf(parts.get(name)?.example ?? '')).join('\n')}
---
`;

/** The story that a new one begins as, when nothing is known of it. */
export const TEMPLATE = templateWith([]);

function exampleOf(example: string): string {
  return example
    .split('\n')
    .map((line) => `#   ${line}`.trimEnd())
    .join('\n');
}

/**
 * The fields of a group, each with what it is for. Those that are optional are commented out, but
 * for the groups in `used`.
 */
function fieldLines(group: FieldPath, used: readonly string[] = []): string[] {
  return fieldsOf(group).flatMap((name, index) => {
    const path = [...group, name];
    const gap = index > 0 || group.length === 0 ? [''] : [];
    const indent = '  '.repeat(group.length);
    const { help = '' } = fieldAt(path);
    const about = help && [...gap, ...wrap(help, 100, 'en', `${indent}# `).split('\n')];
    if (isOptional(path) && !used.includes(name))
      return [...about, ...exampleLines(path).map((line) => `${indent}# ${line}`)];
    return [...about, `${indent}${name}:`, ...fieldLines(path)];
  });
}

/** A field with its example, or with those of its own fields. */
function exampleLines(path: FieldPath): string[] {
  const name = String(path.at(-1));
  const { example } = fieldAt(path);
  if (example !== undefined) return [`${name}: ${example}`];
  const isList = schemaAt(path) instanceof z.ZodArray;
  const item = isList ? [...path, 0] : path;
  const lines = fieldsOf(item).flatMap((one) => exampleLines([...item, one]));
  return [
    `${name}:`,
    ...lines.map((line, index) => (isList ? (index === 0 ? '  - ' : '    ') : '  ') + line),
  ];
}

/**
 * The fields that have to be filled in, in the order of the template, such as `lead.image`: those of
 * the groups in `used`, too, which a story can do without.
 */
export function requiredFields(used: readonly string[], group: FieldPath = []): string[] {
  return fieldsOf(group).flatMap((name) => {
    const path = [...group, name];
    if (isOptional(path) && !used.includes(name)) return [];
    const within = requiredFields(used, path);
    return within.length > 0 ? within : [path.join('.')];
  });
}

/** The fields that `npm run new` can fill in. */
export type Field = 'headline' | 'language' | `lead.${keyof Lead}`;

/**
 * The template with its fields set to these values, each one line of text. `about` is a comment for
 * the editor above the caption.
 */
export function filledTemplate(
  values: Readonly<Partial<Record<Field, string>>>,
  about?: string,
): string {
  const filled = Object.entries(values).reduce(
    (text, [field, value]) => withValue(text, field, value),
    templateWith(groupsIn(values)),
  );
  return about === undefined
    ? filled
    : filled.replace(/^ {2}caption:/m, (line) => `  # ${about}\n${line}`);
}

/** The groups that fields are in: `lead` of `lead.image`. */
export const groupsIn = (values: Readonly<Partial<Record<Field, string>>>): string[] => [
  ...new Set(Object.keys(values).flatMap((field) => field.split('.').slice(0, -1))),
];

/** Sets one field. If it is commented out, it isn't any more. */
function withValue(text: string, field: string, value: string): string {
  const name = field.replace('lead.', '');
  const indent = field === name ? '' : '  ';
  const line = new RegExp(`^${indent}(?:# )?${name}:.*$`, 'm');
  if (!line.test(text)) throw new Error(`The template has no line for ${field}.`);
  return text.replace(
    line,
    () => indent + stringify({ [name]: value }, { lineWidth: 0, singleQuote: true }).trimEnd(),
  );
}
