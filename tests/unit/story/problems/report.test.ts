import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/story/errors.ts';
import { reportTo } from '../../../../src/story/problems/report.ts';

test.each([
  ['at its place', { start: { line: 3, column: 5 } }, { line: 3, column: 5 }],
  ['at the first line, where no line of the file made it', undefined, { line: 1, column: 1 }],
])('what is wrong is told %s', (_, position, place) => {
  const problems: Problem[] = [];
  reportTo(problems, 'story.mdx')({ position }, { message: 'No.', fix: 'Yes.' });
  expect(problems).toEqual([
    { message: 'No.', fix: 'Yes.', place: { file: 'story.mdx', ...place } },
  ]);
});
