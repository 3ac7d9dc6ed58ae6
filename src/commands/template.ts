import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { parts } from '../parts/parts.ts';

/** An empty story that explains its fields, and shows how each part of a story is written. */
export const TEMPLATE = readFileSync(join(import.meta.dirname, 'template.mdx'), 'utf8').replace(
  /^(.*)\{parts\}$/m,
  (_, start: string) => [...parts.values()].map(({ example }) => start + example).join('\n'),
);

/** The fields that `npm run new` can fill in. */
export type Field =
  | 'headline'
  | 'language'
  | `lead.${'image' | 'alt' | 'caption' | 'credit' | 'copyright' | 'license'}`;

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
    TEMPLATE,
  );
  return about === undefined
    ? filled
    : filled.replace(/^ {2}caption:/m, (line) => `  # ${about}\n${line}`);
}

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
