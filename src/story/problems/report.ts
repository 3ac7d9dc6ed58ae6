import type { Place, Problem } from '../errors.ts';

/** Anything that a parser gave a place in the source. */
export interface Positioned {
  position?: { start: { line: number; column: number } } | undefined;
}

/** Notes a problem at a node of the body. */
export type Report = (at: Positioned, problem: Omit<Problem, 'place'>) => void;

/** A list of problems and the way to add to it. */
export function reportTo(problems: Problem[], file: string): Report {
  return (at, problem) => {
    problems.push({ ...problem, place: placeOf(at, file) });
  };
}

/** Where a node stands; the file's first line for nodes that no source line made. */
export function placeOf({ position }: Positioned, file: string): Place {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}
