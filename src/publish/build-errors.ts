import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import type { Place, Problem } from '../story/errors.ts';

const place = z.object({ file: z.string(), line: z.number(), column: z.number() });

/**
 * A StoryError, recognized by its shape: what Astro bundles can have its own copy of the class.
 */
const ours = z.object({
  name: z.literal('StoryError'),
  problems: z
    .array(
      z.object({
        message: z.string(),
        place: place.exactOptional(),
        found: z.string().exactOptional(),
        fix: z.string(),
      }),
    )
    .min(1),
});

/** The properties in which Astro, Vite and MDX say where an error is. */
const theirs = z.object({
  message: z.string(),
  hint: z.string().optional().catch(undefined),
  id: z.string().optional().catch(undefined),
  file: z.string().optional().catch(undefined),
  loc: z
    .object({
      file: z.string().optional(),
      line: z.number().optional(),
      column: z.number().optional(),
    })
    .optional()
    .catch(undefined),
  line: z.number().optional().catch(undefined),
  column: z.number().optional().catch(undefined),
});

type Theirs = z.infer<typeof theirs>;

/** Anything that was thrown, as problems to print. `root` is the project's folder. */
export function problemsOf(error: unknown, root: string): Problem[] {
  const all = gathered(error);
  for (const one of all) {
    const known = ours.safeParse({ name: one.name, problems: 'problems' in one && one.problems });
    if (known.success) return known.data.problems;
  }
  const words = all.map(({ message }) => message);
  if (words.some((text) => FULL.test(text))) return [full];
  const denied = words.find((text) => DENIED.test(text));
  if (denied !== undefined) return [mayNot(DENIED.exec(denied)?.[0] ?? '', root)];
  const [, file, name] = words.map((text) => NO_EXPORT.exec(text)).find(Boolean) ?? [];
  if (name !== undefined) return [noExport(name, pathOf(file, root) ?? file ?? '')];
  const foreign = toldOf(error).flatMap((one) => theirs.safeParse(one).data ?? []);
  return foreign.length > 0
    ? foreign.map((one) => problemOf(one, root))
    : [{ message: `The build failed: ${String(error)}.`, fix: unknownFix }];
}

/** Whether this project's own checks found it: then its problems say more than a stack does. */
export const isStoryError = (error: unknown): boolean =>
  gathered(error).some(({ name }) => name === 'StoryError');

/** An error with its causes and parts. */
function gathered(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  return [error, ...gathered(error.cause), ...partsOf(error).flatMap(gathered)];
}

/**
 * The bundler throws one error for all that it found. Its own message only says how many there are.
 */
const partsOf = (error: unknown): unknown[] =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];

/** The errors to report: the parts of an error, or its cause if it has no message. */
function toldOf(error: unknown): unknown[] {
  const parts = partsOf(error);
  if (parts.length > 0) return parts;
  return error instanceof Error && error.message.trim() === '' && error.cause instanceof Error
    ? toldOf(error.cause)
    : [error];
}

function problemOf(error: Theirs, root: string): Problem {
  const { message, hint, loc, id } = error;
  const file = pathOf(loc?.file ?? error.file ?? id, root);
  const where = file === undefined ? undefined : placeOf(error, file);
  return {
    message: `The build failed: ${oneLine(message, root)}`,
    ...(where ? { place: where } : file !== undefined && { found: `an error in ${file}` }),
    fix: hint ? oneLine(hint, root) : unknownFix,
  };
}

const unknownFix = 'Correct this error, or undo your last changes.';

const FULL = /\b(ENOSPC|EDQUOT)\b|no space left on device/i;

const full: Problem = {
  message: "The disk is full, so the site couldn't be written. dist/ wasn't changed.",
  fix: 'Free some space and run npm run build again.',
};

const DENIED = /\b(EACCES|EPERM|EROFS): [^\n]*/;

const mayNot = (what: string, root: string): Problem => ({
  message: "A file or folder couldn't be read or written. dist/ wasn't changed.",
  found: oneLine(what, root),
  fix: 'Run npm run build as a user who has permission, or change the permissions with chmod or chown.',
});

/** Node's words for an import of something that a module doesn't have. */
const NO_EXPORT = /^The requested module '([^']+)' does not provide an export named '([^']+)'/;

const noExport = (name: string, file: string): Problem => ({
  message: `The build failed: "${name}" is not exported by "${file}".`,
  fix: 'Run npm run check, which says where it is imported.',
});

/** Relative to the project's folder; undefined if it is outside. */
function pathOf(file: string | undefined, root: string): string | undefined {
  if (!file) return undefined;
  const own = file.startsWith('file:') ? fileURLToPath(file) : (file.split('?')[0] ?? '');
  const path = relative(root, own).split(sep).join('/');
  return path.startsWith('..') ? undefined : path;
}

function placeOf({ loc, line, column }: Theirs, file: string): Place | undefined {
  const first = loc?.line ?? line;
  if (first === undefined) return undefined;
  const next = (loc?.column ?? column ?? 0) + 1;
  return { file, line: Math.max(first, 1), column: Math.max(next, 1) };
}

/**
 * The first paragraph on one line, without colours, code frames and the path of the project's
 * folder.
 */
const oneLine = (text: string, root: string): string =>
  (
    stripVTControlCharacters(text)
      .trim()
      .split(/\n\s*(?:\n|╭)/)[0] ?? ''
  )
    .replace(/\s+/g, ' ')
    .replaceAll(`${root}${sep}`, '');
