import { z } from 'zod';
import type { Place, Problem } from '../errors.ts';
import { short } from './excerpt.ts';
import type { FieldPath } from './fields.ts';
import { fieldAt, fieldsOf, groupsWith, isOptional } from './fields.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type PlaceOf = (path: FieldPath, part?: 'key' | 'value') => Place;

/** What the schema has against a frontmatter, each at the field that has to be mended. */
export function fieldProblems(
  issues: readonly Issue[],
  value: unknown,
  placeOf: PlaceOf,
): Problem[] {
  return issues.filter(isFirstOfField).flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const actual = valueAt(value, path);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => unknownField(path, key, placeOf([...path, key], 'key')));
      case 'too_small':
        return actual === '' || typeof actual === 'string'
          ? [emptyField(path, placeOf(path))]
          : [outOfRange(path, actual, placeOf(path))];
      case 'too_big':
        return [outOfRange(path, actual, placeOf(path))];
      case 'invalid_value':
        return [notOneOf(path, issue.values.map(String), actual, placeOf(path))];
      case 'custom':
        return [customProblem(issue.message, issue.params, actual, placeOf(path))];
      default:
        return [wrongType(path, issue, actual, placeOf(path))];
    }
  });
}

/** Zod goes on to measure what is of the wrong type: an empty list is an empty text to it. */
function isFirstOfField({ path, code }: Issue, index: number, all: readonly Issue[]): boolean {
  if (code === 'unrecognized_keys') return true;
  const key = JSON.stringify(path);
  return (
    all.findIndex(
      (other) => other.code !== 'unrecognized_keys' && JSON.stringify(other.path) === key,
    ) === index
  );
}

/** What the schema says in its own words; see `refuse` there. */
function customProblem(message: string, params: unknown, actual: unknown, place: Place): Problem {
  const { fix, found = described(actual) } = z
    .object({ fix: z.string(), found: z.string().optional() })
    .parse(params);
  return { message, place, found, fix };
}

function unknownField(path: FieldPath, key: string, place: Place): Problem {
  const known = fieldsOf(path);
  const elsewhere = groupsWith(key)[0];
  const near = nearest(key, known);
  const where =
    path.length > 0 ? ` in “${path.filter((part) => typeof part === 'string').join('.')}”` : '';
  return {
    message: `There is no field “${short(key)}”${where}, so that nothing would be done with it.`,
    place,
    found: short(key),
    fix:
      elsewhere !== undefined
        ? `${key} ${elsewhere ? `under “${elsewhere}:”, indented` : 'without indentation, as a field of the story'}`
        : (near ?? `one of ${known.join(', ')}, or leave the line out`),
  };
}

function emptyField(path: FieldPath, place: Place): Problem {
  const { name, loss, example } = fieldAt(path);
  const fix = isOptional(path) ? `${example}, or leave it out` : example;
  return { message: `${name} is empty, and ${loss}.`, place, found: 'nothing', fix };
}

function outOfRange(path: FieldPath, actual: unknown, place: Place): Problem {
  const { name, example } = fieldAt(path);
  return {
    message: `${name} lies outside the picture: it runs from 0 to 1.`,
    place,
    found: short(String(actual)),
    fix: example,
  };
}

function notOneOf(path: FieldPath, known: string[], actual: unknown, place: Place): Problem {
  if (actual === null || actual === '') return emptyField(path, place);
  const { name, example } = fieldAt(path);
  const near = typeof actual === 'string' ? nearest(actual, known) : undefined;
  const last = known.at(-1) ?? '';
  const choice = known.length > 1 ? `${known.slice(0, -1).join(', ')} or ${last}` : last;
  return {
    message: `${name} can only be ${choice}.`,
    place,
    found: described(actual),
    fix: near ?? example,
  };
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'a group of fields',
};

function wrongType(path: FieldPath, issue: Issue, actual: unknown, place: Place): Problem {
  const { name, loss, example } = fieldAt(path);
  if (actual === undefined)
    return { message: `${name} is missing, and ${loss}.`, place, fix: example };
  if (actual === null) return emptyField(path, place);
  const expected = issue.code === 'invalid_type' ? (KINDS[issue.expected] ?? 'text') : 'text';
  const simple = typeof actual === 'number' || typeof actual === 'boolean';
  const date = /^(?:published|at|date)$/.test(String(path.at(-1)));
  const free = !/^(?:language|timeZone|image|url|license)$/.test(String(path.at(-1)));
  return {
    message: `${name} has to be ${date ? 'a date' : expected}, not ${kindOf(actual)}.`,
    place,
    found: described(actual),
    fix:
      expected === 'text' && simple && free && !date
        ? `${String(path.at(-1))}: "${String(actual)}", in quotation marks`
        : example,
  };
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

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (group, key) =>
      typeof group === 'object' && group !== null && Object.hasOwn(group, key)
        ? Reflect.get(group, key)
        : undefined,
    value,
  );
}
