import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../story/errors.ts';
import { STORY_FOLDER } from '../story/reading/folder.ts';
import type { Built } from './built.ts';
import { filesIn } from './files.ts';

/** What Astro names by its content: pictures and fonts, for the styles stand in the pages. */
const hashed = /^_astro\/[^/]+\.(avif|jpe?g|png|webp|svg|woff2)$/;

/** What the pages and endpoints of the site give, and the two files that hosts read. */
const named =
  /^([\w-]+\/)*[\w-]+(\.[\w-]+)*\.(html|xml|txt|json|png|jpe?g|svg|ico|webmanifest)$|^(_headers|_redirects|\.nojekyll)$/;

/** Files that are not the story's own outputs, or that are missing from them. */
export function fileProblems({ folder, root, files }: Built): Problem[] {
  const given = existsSync(join(root, 'public'))
    ? new Set(filesIn(join(root, 'public')))
    : new Set();
  const originals = originalsOf(root);
  return [
    ...(files.includes('index.html') ? [] : [noPage]),
    ...files
      .filter((path) => !given.has(path) && !hashed.test(path) && !named.test(path))
      .map(stray),
    ...files.flatMap((path) => {
      const original = originals.get(hashOf(join(folder, path)));
      return original ? [unprocessed(path, original)] : [];
    }),
  ];
}

/** The story's sources by their hashes, but for the records, which are there to be read. */
function originalsOf(root: string): Map<string, string> {
  const folder = join(root, STORY_FOLDER);
  const sources = existsSync(folder) ? filesIn(folder) : [];
  return new Map(
    sources
      .filter((path) => !path.startsWith('revisions/'))
      .map((path) => [hashOf(join(folder, path)), path]),
  );
}

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

const noPage: Problem = {
  message: 'The build made no page for the story, so nothing was published.',
  fix: 'Restore src/pages/index.astro, which makes the page.',
};

const stray = (path: string): Problem => ({
  message: "The build made a file that isn't part of the site, so nothing was published.",
  found: path,
  fix: 'If the file is for readers, put it into public/. Otherwise, remove the code that makes it.',
});

const unprocessed = (path: string, original: string): Problem => ({
  message: `${original} would be published unchanged, with all its metadata.`,
  found: path,
  fix: `Use it only as a picture of the story. Don't import files of ${STORY_FOLDER} in any other way.`,
});
