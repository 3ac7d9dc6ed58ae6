import { z } from 'zod';
import type { Field } from '../../field.ts';
import { fieldNotes } from '../../field.ts';
import { frontmatterSchema } from '../../schema.ts';
import { oneOf } from '../excerpt.ts';

/** A path into the frontmatter, such as `['updates', 0, 'at']`. */
export type FieldPath = readonly (string | number)[];

/** How errors speak of the field at a path; of the frontmatter if the path is empty. */
export function fieldAt(path: FieldPath): Field {
  return fieldNotes.get(schemaAt(path)) ?? { name: 'The frontmatter' };
}

/** Whether the field at a path is optional. */
export function isOptional(path: FieldPath): boolean {
  const schema = path.reduce<z.core.$ZodType>(within, frontmatterSchema);
  return schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault;
}

/** The names of the fields that a group, or each item of a list, can have. */
export function fieldsOf(path: FieldPath): string[] {
  const schema = schemaAt(path);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The schema of the field at a path, whether it is optional or not. */
export function schemaAt(path: FieldPath): z.core.$ZodType {
  return bare(path.reduce<z.core.$ZodType>(within, frontmatterSchema));
}

/**
 * The groups that have a field of this name, such as `lead.focus`; '' is the frontmatter itself.
 */
export function groupsWith(name: string): string[] {
  return groups([]).flatMap((path) =>
    fieldsOf(path).includes(name) ? path.filter((step) => typeof step === 'string').join('.') : [],
  );
}

/** What to write for a field, as the end of a sentence that begins with “Write”. */
export function writing(path: FieldPath): string {
  const key = String(path.at(-1) ?? '');
  const schema = schemaAt(path);
  const { example } = fieldAt(path);
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    return oneOf([...schema._zod.values].map((value) => `${key}: ${String(value)}`));
  }
  if (example !== undefined) {
    return `a ${schema instanceof z.ZodNumber ? 'number' : 'line'} such as ${key}: ${example}`;
  }
  if (schema instanceof z.ZodArray) {
    return `${key}: and below it, for each one, ${itemLines([...path, 0])}`;
  }
  if (typeof path.at(-1) === 'number') return itemLines(path);
  if (path.length === 0) return 'each field on its own line, such as headline: News';
  return `${key}: and below it, indented, at least ${oneOf(required(path), 'and')}.`;
}

/** The lines that an item of a list cannot do without. */
function itemLines(path: FieldPath): string {
  const lines = required(path).map(
    (name, index) =>
      `“${index === 0 ? '- ' : ''}${name}: ${fieldAt([...path, name]).example ?? ''}”`,
  );
  return `${lines.length > 1 ? 'lines' : 'a line'} such as ${oneOf(lines, 'and')}`;
}

const required = (path: FieldPath): string[] =>
  fieldsOf(path).filter((name) => !isOptional([...path, name]));

/** The paths of all groups, the frontmatter first. */
function groups(path: FieldPath): FieldPath[] {
  const schema = schemaAt(path);
  if (schema instanceof z.ZodArray) return groups([...path, 0]);
  if (!(schema instanceof z.ZodObject)) return [];
  return [path, ...Object.keys(schema.shape).flatMap((name) => groups([...path, name]))];
}

function within(schema: z.core.$ZodType, step: string | number): z.core.$ZodType {
  const group = bare(schema);
  if (group instanceof z.ZodArray) return group.element;
  const fields: Record<string, z.core.$ZodType> = group instanceof z.ZodObject ? group.shape : {};
  return fields[step] ?? z.unknown();
}

/** A schema without what makes it optional. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault
    ? schema.unwrap()
    : schema;
}
