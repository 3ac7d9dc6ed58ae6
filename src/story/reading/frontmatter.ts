import type { Place, Problem } from '../errors.ts';
import { short } from '../problems/excerpt.ts';
import type { Frontmatter } from './yaml.ts';
import { readYaml } from './yaml.ts';

export type { Frontmatter } from './yaml.ts';

/**
 * Reads the frontmatter of a story. It has to open on line 1, as editors and other tools expect, so
 * that all of them agree on what the frontmatter is.
 */
export function readFrontmatter(source: string, file: string): Frontmatter {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  const start = { file, line: 1, column: 1 };
  const refuse = (problem: Problem): Frontmatter => ({
    value: undefined,
    bodyLine: 1,
    problems: [problem],
    placeOf: () => start,
  });
  const [first = ''] = lines;
  if (!isFence(first)) return refuse(notOpened(first, start));
  const closing = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (closing < 0) return refuse(notClosed(start));
  const fields = lines.slice(1, closing);
  const almost = fields.findIndex((line) => /^(?:---|\+\+\+|\.\.\.)/.test(line));
  if (almost >= 0) {
    return refuse(almostClosed(fields[almost] ?? '', { ...start, line: almost + 2 }));
  }
  return readYaml(fields.join('\n'), closing + 2, file);
}

const isFence = (line: string): boolean => /^---[ \t]*$/.test(line);

function notOpened(line: string, place: Place): Problem {
  return {
    message: "The story doesn't begin with its frontmatter.",
    place,
    found: line.trim() ? short(line) : 'an empty line',
    fix: 'Write --- on the first line, then the fields, then --- on a line of its own.',
  };
}

function notClosed(place: Place): Problem {
  return {
    message: 'The frontmatter that begins here is never closed.',
    place,
    fix: 'Add a line with --- between the last field and the first paragraph.',
  };
}

function almostClosed(line: string, place: Place): Problem {
  return {
    message: "This line looks like the end of the frontmatter, but it isn't exactly three hyphens.",
    place,
    found: short(line),
    fix: 'Write --- with nothing else on the line.',
  };
}
