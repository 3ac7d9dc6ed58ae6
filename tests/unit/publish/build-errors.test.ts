import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../../src/publish/build-errors.ts';
import { printProblems, StoryError } from '../../../src/story/errors.ts';

const root = path.resolve('/project');
const layout = path.join(root, 'src/layouts/StoryLayout.astro');

const told = (error: unknown): string => printProblems(problemsOf(error, root), () => undefined);

/** An error as libraries throw it, with what they know besides. */
const thrown = (message: string, more: object = {}): Error =>
  Object.assign(new Error(message), more);

describe('what goes wrong in a build', () => {
  test('is told as it is where it is ours, however deep it lies', () => {
    const ours = new StoryError([{ message: 'The story has no headline.', fix: 'Add one.' }]);
    const wrapped = thrown('Failed', { cause: thrown('Failed', { cause: ours }) });
    expect(told(wrapped)).toBe('The story has no headline.\n  Fix: Add one.');
    expect(told(thrown('Build failed', { errors: [ours] }))).toBe(told(ours));
  });

  test('is told with the place where the bundler knows it, a problem each', () => {
    const errors = [
      thrown(
        '\u001b[31m[MISSING_EXPORT] \u001b[0m"nothing" is not exported by "src/site.ts".\n   ╭─[ src/layouts/StoryLayout.astro:2:10 ]\n   │',
        { id: layout, loc: { file: layout, line: 2, column: 9 } },
      ),
      thrown('Unexpected token', { id: layout, loc: { file: layout, line: 40, column: 20 } }),
    ];
    expect(told(thrown('Build failed with 2 errors:\n\n…', { errors }))).toMatchInlineSnapshot(`
      "The build failed: [MISSING_EXPORT] "nothing" is not exported by "src/site.ts".
        src/layouts/StoryLayout.astro:2:10
        Fix: Correct this error, or undo your last changes.

      The build failed: Unexpected token
        src/layouts/StoryLayout.astro:40:21
        Fix: Correct this error, or undo your last changes."
    `);
  });

  test('has no line where none is known, but says what was being made', () => {
    const error = thrown('Cannot read properties of null', { id: `${layout}?astro` });
    expect(told(error)).toMatchInlineSnapshot(`
      "The build failed: Cannot read properties of null
        Found: an error in src/layouts/StoryLayout.astro
        Fix: Correct this error, or undo your last changes."
    `);
  });

  test('is told by the name of what a file of the project lacks', () => {
    const file = pathToFileURL(path.join(root, 'src/site.ts')).href;
    const message = `The requested module '${file}' does not provide an export named 'nothing'`;
    expect(told(new SyntaxError(message))).toMatchInlineSnapshot(`
      "The build failed: "nothing" is not exported by "src/site.ts".
        Fix: Run npm run check, which says where it is imported."
    `);
  });

  test('is told by its cause where it says nothing itself', () => {
    const error = thrown('', { hint: 'Many things.', cause: thrown('The press broke.') });
    expect(told(error)).toMatchInlineSnapshot(`
      "The build failed: The press broke.
        Fix: Correct this error, or undo your last changes."
    `);
  });

  test('is told in one paragraph, and without what lies above the project', () => {
    expect(told(thrown(`\nIn ${layout}\nit broke.\n\n    at line 1`))).toMatchInlineSnapshot(`
      "The build failed: In src/layouts/StoryLayout.astro it broke.
        Fix: Correct this error, or undo your last changes."
    `);
    expect(told('a text')).toMatchInlineSnapshot(`
      "The build failed: a text.
        Fix: Correct this error, or undo your last changes."
    `);
  });
});

const places = (code: string, message: string): [string, unknown][] => [
  ['itself', thrown(message, { code })],
  ['as a cause', thrown('', { cause: thrown(message, { code }) })],
  ['in a list', thrown('Build failed with 1 error:', { errors: [thrown(message, { code })] })],
  ['in words only', thrown(`Error generating image for /a.png: Error: ${message}`)],
];

test.each(places('ENOSPC', 'ENOSPC: no space left on device, write'))(
  'a full disk is told %s',
  (_, error) => {
    expect(told(error)).toMatchInlineSnapshot(`
      "The disk is full, so the site couldn't be written. dist/ wasn't changed.
        Fix: Free some space and run npm run build again."
    `);
  },
);

test.each(places('EROFS', `EROFS: read-only file system, open '${layout}'`))(
  'a file that may not be touched is told %s',
  (_, error) => {
    expect(told(error)).toMatchInlineSnapshot(`
      "A file or folder couldn't be read or written. dist/ wasn't changed.
        Found: EROFS: read-only file system, open 'src/layouts/StoryLayout.astro'
        Fix: Run npm run build as a user who has permission, or change the permissions with chmod or chown."
    `);
  },
);
