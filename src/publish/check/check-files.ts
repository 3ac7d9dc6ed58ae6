import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../story/errors.ts';
import { FILES } from '../../page/story-files.ts';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import type { Built } from './read-built.ts';
import { filesIn } from '../files.ts';

/** Files whose names have a hash: pictures and fonts. Styles are inlined in the pages. */
const hashed = /^_astro\/[^/]+\.(avif|jpe?g|png|webp|svg|woff2)$/;

/** Films, recordings and documents of the story, which are published as they are. */
const asTheyAre = new RegExp(`^${FILES}/[\\w.-]+\\.[0-9a-f]{8}\\.\\w+$`);

/** Files of the site's pages and endpoints, and those that hosts read. */
const named =
  /^([\w-]+\/)*[\w-]+(\.[\w-]+)*\.(html|xml|txt|json|png|jpe?g|svg|ico|webmanifest)$|^revisions\/[\w-]+\.json\.(sig|tsr)$|^(_headers|_redirects|\.nojekyll)$/;

/** Files that don't belong to the site, and a missing page. */
export function fileProblems({ folder, root, files }: Built): Problem[] {
  const given = existsSync(join(root, 'public'))
    ? new Set(filesIn(join(root, 'public')))
    : new Set();
  const originals = originalsOf(root);
  return [
    ...(files.includes('index.html') ? [] : [noPage]),
    ...files
      .filter(
        (path) => !given.has(path) && ![hashed, asTheyAre, named].some((one) => one.test(path)),
      )
      .map(stray),
    ...files
      // What was cleaned of a drawing may be all of it.
      .filter((path) => !asTheyAre.test(path) && !path.endsWith('.svg'))
      .flatMap((path) => {
        const original = originals.get(hashOf(join(folder, path)));
        return original ? [unprocessed(path, original)] : [];
      }),
  ];
}

/**
 * The files in the story's folder by their hashes, except the revisions, which may be published.
 */
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
