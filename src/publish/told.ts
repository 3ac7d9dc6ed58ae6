import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Place, Problem } from '../story/errors.ts';

const place = z.object({ file: z.string(), line: z.number(), column: z.number() });

/** A StoryError, also one of another copy of the class: Astro bundles the pages with their own. */
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

/** What Astro, Vite and MDX say of where an error is, each in its way. */
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

/** Whatever was thrown, as problems for the person who can mend it. `root` is the project's folder. */
export function problemsOf(error: unknown, root: string): Problem[] {
  for (let at = error; at instanceof Error; at = at.cause) {
    const known = ours.safeParse({ name: at.name, problems: 'problems' in at && at.problems });
    if (known.success) return known.data.problems;
  }
  if (hasCode(error, 'ENOSPC')) return [full];
  const foreign = theirs.safeParse(error);
  if (!foreign.success)
    return [{ message: `The build failed: ${String(error)}.`, fix: unknownFix }];
  const { message, hint } = foreign.data;
  const where = placeOf(foreign.data, root);
  return [
    {
      message: `The build failed: ${oneLine(message, root)}`,
      ...(where && { place: where }),
      fix: hint ? oneLine(hint, root) : unknownFix,
    },
  ];
}

const full: Problem = {
  message: 'The disk is full, so the site could not be written. The last one stays as it was.',
  fix: 'npm run build again, once there is room.',
};

const unknownFix = 'the file that is named above as it was when it last built.';

function placeOf(error: z.infer<typeof theirs>, root: string): Place | undefined {
  const { loc, id } = error;
  const file = loc?.file ?? error.file ?? id;
  if (!file) return undefined;
  const path = relative(
    root,
    file.startsWith('file:') ? fileURLToPath(file) : (file.split('?')[0] ?? ''),
  );
  if (path.startsWith('..')) return undefined;
  const line = loc?.line ?? error.line ?? 1;
  const column = (loc?.column ?? error.column ?? 0) + 1;
  return { file: path.split(sep).join('/'), line: Math.max(line, 1), column: Math.max(column, 1) };
}

/** The first paragraph, without colours and without what is above the project's folder. */
const oneLine = (text: string, root: string): string =>
  (
    text
      .replace(/\u001b\[[\d;]*m/g, '')
      .trim()
      .split(/\n\s*\n/)[0] ?? ''
  )
    .replace(/\s+/g, ' ')
    .replaceAll(`${root}${sep}`, '');

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
