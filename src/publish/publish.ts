import type { AstroIntegration } from 'astro';
import { encodeAhead } from '../pictures/encode-ahead.ts';
import { pictureNotes } from '../pictures/notes/picture-notes.ts';
import type { SiteUrl } from '../page/site-url.ts';
import { checkSources } from './sources.ts';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { encodings, filesIn, hashOfFiles } from './files.ts';
import { changedPageWords } from '../revisions/page-words.ts';
import type { Recorded } from '../revisions/revision.ts';
import { site as publication } from '../site.ts';

/**
 * Publishes the project at `root` into `dist`, and says what. `tell` hears of each step that begins.
 * Throws where `dist` then stays as it was.
 */
export async function publishSite(
  root: string,
  dist: string,
  site: SiteUrl,
  { verbose, tell }: { verbose: boolean; tell: (text: string) => void },
): Promise<string> {
  const { story, tree, pictures, history } = await checkSources(root);
  // Astro comes to the same files, and tells what is wrong with one.
  encodeAhead(root, story, pictures, tell).catch(() => undefined);
  const { build } = await import('astro');
  tell('Building…');
  const steps: AstroIntegration = {
    name: 'steps',
    hooks: { 'astro:build:generated': () => tell('Checking the site…') },
  };
  await build({ root, integrations: [steps], logLevel: verbose ? 'info' : 'silent' });
  const changed = changedPageWords(history, publication, story.language);
  const notes = await pictureNotes(root, { story, tree, pictures });
  return [
    summary(dist, site, history),
    ...notes.map((line) => `  ${line}`),
    ...(changed ? [`  ${changed}`] : []),
  ].join('\n');
}

/** What was published, in a few lines for the terminal. */
export function summary(dist: string, site: SiteUrl, history: readonly Recorded[]): string {
  const files = filesIn(dist);
  const originals = files.filter(
    (path) => !Object.keys(encodings).some((end) => path.endsWith(end)),
  );
  const size = (path: string) => statSync(join(dist, path)).size;
  const bytes = originals.reduce((sum, path) => sum + size(path), 0);
  return [
    site.known ? `Built dist/ for ${site.url.href}` : 'Built dist/',
    `  ${originals.length} files, ${count(bytes)} bytes; the page is ${count(size('index.html.br'))} with Brotli`,
    `  SHA-256 of all files: ${hashOfFiles(dist, files)}`,
    ...large(dist, originals),
    ...unknown(site),
    ...(history.length === 0 ? DRAFT : []),
  ].join('\n');
}

/** Cloudflare Pages takes files of 25 MiB at most, and other hosts set limits, too. */
const LARGE = 25 * 1024 * 1024;

function large(dist: string, files: readonly string[]): string[] {
  return files
    .map((path) => ({ path, bytes: statSync(join(dist, path)).size }))
    .filter(({ bytes }) => bytes > LARGE)
    .map(
      ({ path, bytes }) =>
        `  ${path} has ${count(Math.round(bytes / 1e6))} MB. Cloudflare Pages refuses files of more than 25 MiB.`,
    );
}

function unknown({ known, from }: SiteUrl): string[] {
  if (known) return [];
  return from === 'localhost'
    ? [
        "  SITE_URL isn't set, so full addresses point to localhost and the page is marked noindex.",
        '  Set it to publish: SITE_URL=https://news.example.org/ npm run build',
      ]
    : [`  ${from} is the address of a preview, so the page is marked noindex.`];
}

const DRAFT = [
  '  Nothing is recorded yet, so the page is a draft and marked noindex.',
  '  Record it: npm run revise',
];

const count = (bytes: number): string => bytes.toLocaleString('en-US');
