import { z } from 'zod';
import type { Place, Problem } from '../../errors.ts';
import { oneOf, short } from '../excerpt.ts';
import type { FieldPath } from './fields.ts';
import { fieldAt, fieldsOf, groupsWith, isOptional, schemaAt, writing } from './fields.ts';
import { nearest } from '../nearest.ts';

type Issue = z.core.$ZodIssue;
type PlaceOf = (path: FieldPath, part?: 'key' | 'value') => Place;

/** The issues that the schema found in a frontmatter, with their input, as problems at their fields. */
export function fieldProblems(issues: readonly Issue[], placeOf: PlaceOf): Problem[] {
  return issues.filter(isFirstOfField).flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const actual = issue.input;
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => unknownField(path, key, placeOf([...path, key], 'key')));
      case 'too_small':
        return typeof actual === 'string'
          ? [emptyField(path, placeOf(path))]
          : [outOfRange(path, actual, placeOf(path))];
      case 'too_big':
        return [outOfRange(path, actual, placeOf(path))];
      case 'invalid_value':
        return [notOneOf(path, issue.values.map(String), actual, placeOf(path))];
      case 'invalid_type':
        return [wrongType(path, issue.expected, actual, placeOf(path))];
      case 'custom':
        return [customProblem(issue.message, issue.params, actual, placeOf(path))];
      default:
        throw new Error(`The schema has a rule without words for editors: ${issue.code}`);
    }
  });
}

/** Zod also measures values of the wrong type: an empty list counts as an empty text. */
function isFirstOfField({ path }: Issue, index: number, all: readonly Issue[]): boolean {
  const key = JSON.stringify(path);
  return all.findIndex((other) => JSON.stringify(other.path) === key) === index;
}

/** A problem whose words come from the schema; see `refuse` there. */
function customProblem(message: string, params: unknown, actual: unknown, place: Place): Problem {
  const { fix, found = described(actual) } = z
    .object({ fix: z.string(), found: z.string().optional() })
    .parse(params);
  return { message, place, found, fix };
}

function unknownField(path: FieldPath, key: string, place: Place): Problem {
  const group = path.filter((part) => typeof part === 'string').join('.');
  const message = `There's no field called “${short(key)}”${group && ` in ${group}`}.`;
  const found = short(key);
  const [elsewhere, ...others] = groupsWith(key);
  if (elsewhere !== undefined) {
    const fix = elsewhere
      ? `Move it under ${[elsewhere, ...others].join(' or ')}, indented.`
      : `Remove the indentation: ${key} is a field of the story.`;
    return { message, place, found, fix };
  }
  const known = fieldsOf(path);
  const near = nearest(key, known);
  return near
    ? { message: `${message} Did you mean ${near}?`, place, found, fix: `Rename it to ${near}.` }
    : { message, place, found, fix: `Delete it, or use ${oneOf(known)}.` };
}

function emptyField(path: FieldPath, place: Place): Problem {
  const { name, purpose } = fieldAt(path);
  const message = sentences(`${name} is empty.`, purpose);
  return { message, place, found: 'nothing', fix: rewriting(path) };
}

function outOfRange(path: FieldPath, actual: unknown, place: Place): Problem {
  const { name, purpose } = fieldAt(path);
  return {
    message: sentences(`${name} has to be between 0 and 1.`, purpose),
    place,
    found: short(String(actual)),
    fix: rewriting(path),
  };
}

function notOneOf(path: FieldPath, known: string[], actual: unknown, place: Place): Problem {
  if (actual === null || actual === '') return emptyField(path, place);
  const { name } = fieldAt(path);
  const near = typeof actual === 'string' ? nearest(actual, known) : undefined;
  return {
    message: `${name} can only be ${oneOf(known)}.`,
    place,
    found: described(actual),
    fix: near ? `Write ${String(path.at(-1))}: ${near}` : rewriting(path),
  };
}

/** What a value has to be, by Zod's names for all but text. */
const KINDS: Record<string, string> = {
  number: 'a number',
  array: 'a list',
  object: 'a group of fields',
};

function wrongType(path: FieldPath, expected: string, actual: unknown, place: Place): Problem {
  const { name, purpose, is } = fieldAt(path);
  if (actual === undefined) {
    const message = sentences(`${name} is missing.`, purpose);
    return { message, place, fix: `${toGroup(path)} ${writing(path)}` };
  }
  if (actual === null) return emptyField(path, place);
  const isQuotable =
    is === undefined &&
    (typeof actual === 'number' || typeof actual === 'boolean') &&
    z.safeParse(schemaAt(path), String(actual)).success;
  return {
    message: `${name} has to be ${is ?? KINDS[expected] ?? 'text'}, not ${kindOf(actual)}.`,
    place,
    found: described(actual),
    fix: isQuotable
      ? `Put it in quotation marks: ${String(path.at(-1))}: "${String(actual)}"`
      : rewriting(path),
  };
}

/** What to do about a field whose value is wrong. */
function rewriting(path: FieldPath): string {
  const fix = writing(path);
  return isOptional(path) ? `Delete this line, or write ${fix}` : `Write ${fix}`;
}

/** The beginning of a sentence that says where to add a field. */
function toGroup(path: FieldPath): string {
  const group = path.at(-2);
  if (group === undefined) return 'Add';
  return typeof group === 'number' ? 'To this item, add' : `Under ${group}, add`;
}

function sentences(...all: (string | undefined)[]): string {
  return all.filter(Boolean).join(' ');
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'string' ? 'text' : 'a group of fields';
}

function described(value: unknown): string {
  return short(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));
}
