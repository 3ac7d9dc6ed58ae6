import { z } from 'zod';

/** What errors and the template of a new story say of a field. */
export interface Field {
  /** As the subject of a sentence: “The headline”. */
  name: string;
  /** A value as it is written in YAML. A group can do without: its fields have examples. */
  example?: string;
  /** What it is for, as a sentence for errors, where its name doesn't say it. */
  purpose?: string;
  /** What it has to be, if it is text that can't be any text: “a date”. */
  is?: string;
  /** What the template says above it; fields without it stand right below the one before. */
  help?: string;
}

/** What is said of each field of the schema. */
export const fieldNotes = z.registry<Field>();

/** A schema with what is said of it. */
export function field<S extends z.ZodType>(schema: S, notes: Field): S {
  const own = schema.clone();
  fieldNotes.add(own, notes);
  return own;
}

/** The same of a field that can be left out. */
export const optional = <S extends z.ZodType>(schema: S, notes: Field) =>
  field(schema, notes).exactOptional();
