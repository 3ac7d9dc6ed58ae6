import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excerpt } from './problems/excerpt.ts';

/**
 * A spot in a file of the project. Lines and columns start at 1; `file` is relative to the root.
 */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One thing that is wrong, in words for the person who can fix it. */
export interface Problem {
  /** One or two sentences: what is wrong and, where it isn't obvious, why it matters. */
  message: string;
  place?: Place;
  /** What is there now. */
  found?: string;
  /** A sentence that says what to do. */
  fix: string;
}

/** What an error says, in one line. */
export const reasonOf = (cause: unknown): string =>
  String(cause instanceof Error ? cause.message : cause).replace(/\n.*/s, '');

/** Printed once, below all problems. */
export const STACK_HINT = 'Run with --verbose to see the stack.';

/** All problems of a story at once. `message` contains all of them, without source lines. */
export class StoryError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(printProblems(problems, () => undefined));
    this.name = 'StoryError';
    this.problems = problems;
  }
}

/** Nobody reads more than this, and that many problems usually have one cause. */
const PRINTED = 30;

/**
 * The problems as text for a terminal or an overlay, sorted by place and separated by blank lines.
 * Only the first ones are printed if there are very many. `source` returns the text of a file, from
 * which the line is quoted.
 */
export function printProblems(
  problems: readonly Problem[],
  source: (file: string) => string | undefined,
): string {
  const printed = inOrder(problems)
    .slice(0, PRINTED)
    .map((problem) => printProblem(problem, source));
  const rest = problems.length - printed.length;
  if (rest > 0)
    printed.push(`… and ${rest} more. Fix these first: the others may go away with them.`);
  return printed.join('\n\n');
}

/** The texts of files in the project at `root`, for `printProblems`. */
export function sourceIn(root: string): (file: string) => string | undefined {
  return (file) => {
    const path = join(root, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}

/** The problems in the order of their places; those without one come first. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(byPlace);
}

function byPlace({ place: a }: Problem, { place: b }: Problem): number {
  if (!a || !b) return Number(Boolean(a)) - Number(Boolean(b));
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function printProblem(problem: Problem, source: (file: string) => string | undefined): string {
  const { message, place, found, fix } = problem;
  const lines = [message];
  if (place) {
    lines.push(`  ${place.file}:${place.line}:${place.column}`);
    lines.push(...excerpt(source(place.file), place));
  }
  if (found !== undefined) lines.push(`  Found: ${found}`);
  lines.push(`  Fix: ${fix}`);
  return lines.join('\n');
}
