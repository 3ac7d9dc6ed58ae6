import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPicture } from '../../pictures/inspect/built-picture.ts';
import { readBuiltPicture } from '../../pictures/inspect/built-picture.ts';
import type { ContentCredentials } from '../../pictures/metadata/content-credentials.ts';
import { readContentCredentials } from '../../pictures/metadata/content-credentials.ts';
import type { Problem } from '../../story/errors.ts';
import type { Built } from './read-built.ts';
import { pathIn } from './read-built.ts';
import { elementsOf } from '../html.ts';
import { candidates } from '../relative.ts';

const raster = /\.(avif|jpe?g|png|webp|gif)$/;

/** Pictures with the wrong format or width, a location in their metadata, or credentials that don't hold. */
export async function pictureProblems(built: Built): Promise<Problem[]> {
  const asked = widthsAsked(built);
  const problems = await Promise.all(
    built.files
      .filter((path) => raster.test(path))
      .map(async (path) => {
        const bytes = readFileSync(join(built.folder, path));
        const facts = await readBuiltPicture(bytes);
        if (!facts) return [unreadable(path)];
        const credentials = await readContentCredentials(bytes);
        const wrong = credentials?.isIntact === false ? [notIntact(path, credentials)] : [];
        return [...problemsWith(path, facts, asked.get(path)), ...wrong];
      }),
  );
  return problems.flat();
}

function problemsWith(path: string, facts: BuiltPicture, width: number | undefined): Problem[] {
  const named = path.slice(path.lastIndexOf('.') + 1).replace('jpg', 'jpeg');
  return [
    ...(facts.format === named ? [] : [misnamed(path, facts.format)]),
    ...(width === undefined || facts.width === width ? [] : [wrongWidth(path, facts, width)]),
    ...(facts.located ? [located(path)] : []),
  ];
}

/** The width in pixels that a `srcset` gives for each file. */
function widthsAsked(built: Built): Map<string, number> {
  return new Map(
    [...built.pages].flatMap(([page, html]) =>
      elementsOf(html).flatMap(({ attributes }) =>
        candidates(attributes.get('srcset') ?? '').flatMap(({ url, descriptor }) => {
          const width = /^(\d+)w$/.exec(descriptor)?.[1];
          return width ? [[pathIn(built, page, url), Number(width)] as const] : [];
        }),
      ),
    ),
  );
}

const fix =
  'Export the original picture again and run npm run build. If that does not help, the fault is in src/pictures.';

const unreadable = (path: string): Problem => ({
  message: `${path} can't be read as a picture.`,
  fix,
});

const misnamed = (path: string, format: string): Problem => ({
  message: `${path} isn't in the format that its name says, so some browsers wouldn't show it.`,
  found: format,
  fix,
});

const wrongWidth = (path: string, facts: BuiltPicture, width: number): Problem => ({
  message: `${path} doesn't have the width that the page gives for it.`,
  found: `${facts.width} pixels instead of ${width}`,
  fix,
});

const notIntact = (path: string, { faults }: ContentCredentials): Problem => ({
  message: `The Content Credentials of ${path} don't hold.`,
  found: faults.join(', '),
  fix,
});

const located = (path: string): Problem => ({
  message: `${path} contains the location where it was taken, which may put people in danger.`,
  fix,
});
