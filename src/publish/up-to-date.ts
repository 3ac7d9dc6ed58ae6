import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { signerIn } from '../pictures/signing/signer.ts';
import { WORK_FOLDER } from '../revisions/write/lock.ts';
import { filesIn, hashOfFiles } from './files.ts';
import type { SiteUrl } from '../page/site-url.ts';
import { stagingParent } from './swap/staging.ts';

/** What `dist` was made of, and what a build said of it. */
const RECORD = join('.astro', 'built.txt');

/** While a story is news it has this file, and loses it with time. */
const NEWS = 'news-sitemap.xml';

/** What a build reads at the top of the project. */
const TOP = /^(?:astro\.config\.mjs|package(?:-lock)?\.json|tsconfig\.json|\.env.*)$/;

/**
 * All that decides the bytes of a site, in short: the settings at the top of the project, what lies in
 * `src` and in `public`, the packages, Node, the site's address, the certificate that signs pictures,
 * and the day where one is set. Throws a `StoryError` if that certificate can't sign.
 * Undefined where a link leads to a folder or to nothing, for what is behind it is not looked at.
 */
export function inputsNow(root: string, site: SiteUrl): string | undefined {
  const top = readdirSync(root).filter((name) => TOP.test(name));
  const below = ['src', 'public'].flatMap((name) =>
    existsSync(join(root, name)) ? filesIn(join(root, name)).map((path) => `${name}/${path}`) : [],
  );
  const packages = ['node_modules/.package-lock.json'].filter((path) =>
    existsSync(join(root, path)),
  );
  const files = [...top.sort(), ...below, ...packages];
  const isFile = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile();
  if (!files.every(isFile)) return undefined;
  const signer = signerIn(process.env)?.id;
  const surroundings = [process.version, site, process.env['SOURCE_DATE_EPOCH'], signer];
  return createHash('sha256')
    .update(JSON.stringify(surroundings))
    .update(hashOfFiles(root, files))
    .digest('hex');
}

/**
 * What the last build said of `dist`, if that was made of these inputs and is still as it was made;
 * undefined where it has to be built, also to finish or clear away what was interrupted.
 */
export function reportIfUpToDate(root: string, dist: string, inputs: string): string | undefined {
  const record = join(root, RECORD);
  const begun = [join(root, WORK_FOLDER), stagingParent(dist)].some((folder) => existsSync(folder));
  if (begun || !existsSync(record) || !existsSync(dist)) return undefined;
  const [madeOf, made, ...said] = readFileSync(record, 'utf8').split('\n');
  const files = filesIn(dist);
  return madeOf === inputs && !files.includes(NEWS) && made === hashOfFiles(dist, files)
    ? said.join('\n')
    : undefined;
}

/** Records what `dist` was made of, and what to say of it where nothing has changed since. */
export function keepReport(root: string, dist: string, inputs: string, said: string): void {
  const record = join(root, RECORD);
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, [inputs, hashOfFiles(dist, filesIn(dist)), said].join('\n'));
}
