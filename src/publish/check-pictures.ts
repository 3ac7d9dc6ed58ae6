import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPicture } from '../images/built-picture.ts';
import { readBuiltPicture } from '../images/built-picture.ts';
import type { Problem } from '../story/errors.ts';
import type { Built } from './built.ts';
import { elementsOf } from './html.ts';
import { candidates } from './relative.ts';

const raster = /\.(avif|jpe?g|png|webp|gif)$/;

/** Pictures that are not what their names say, wider than was asked for, or that tell a place. */
export async function pictureProblems(built: Built): Promise<Problem[]> {
  const asked = widthsAsked(built);
  const problems = await Promise.all(
    built.files
      .filter((path) => raster.test(path))
      .map(async (path) => {
        const facts = await readBuiltPicture(readFileSync(join(built.folder, path)));
        return facts ? problemsWith(path, facts, asked.get(path)) : [unreadable(path)];
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

/** The width in pixels that a `srcset` says of each file. */
function widthsAsked({ pages, site }: Built): Map<string, number> {
  return new Map(
    [...pages].flatMap(([page, html]) =>
      elementsOf(html).flatMap(({ attributes }) =>
        candidates(attributes.get('srcset') ?? '').flatMap(({ url, descriptor }) => {
          const { pathname } = new URL(url, new URL(page, site));
          const width = /^(\d+)w$/.exec(descriptor)?.[1];
          const path = decodeURIComponent(pathname.slice(site.pathname.length));
          return width ? [[path, Number(width)] as const] : [];
        }),
      ),
    ),
  );
}

const fix =
  'the original anew from its source, and npm run build; if it stays so, src/images makes it so.';

const unreadable = (path: string): Problem => ({
  message: `${path} cannot be read as a picture, so readers would see none.`,
  fix,
});

const misnamed = (path: string, format: string): Problem => ({
  message: `${path} is not what its name says, so browsers that trust the name would not show it.`,
  found: format,
  fix,
});

const wrongWidth = (path: string, facts: BuiltPicture, width: number): Problem => ({
  message: `${path} is not as wide as the page tells browsers, which choose by that.`,
  found: `${facts.width} pixels instead of ${width}`,
  fix,
});

const located = (path: string): Problem => ({
  message: `${path} tells where it was taken, which may put people in danger.`,
  fix,
});
