import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A small site of one generation: every file says which, and the page names the files it needs. */
export function siteOf(generation: number): Record<string, string> {
  const picture = `_astro/lead.${generation % 3}.avif`;
  const font = `_astro/text.${generation}.woff2`;
  const page = [`page ${generation}`, picture, font, 'x'.repeat(generation % 7)].join('\n');
  return {
    'index.html': page,
    'index.html.br': page,
    'feed.xml': `feed ${generation}`,
    [`only/${generation % 2}/note.txt`]: `note ${generation}`,
    [`only/${generation % 2}/others/note.txt`]: `another note ${generation}`,
    [picture]: picture,
    [font]: font,
    'icon.svg': 'the same icon in each',
  };
}

export function writeSite(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export function readSite(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')])
      .sort(),
  );
}

/** What a reader finds wrong with a site: a page that is not whole, or that needs what is not there. */
export function faultsOf(site: Record<string, string>): string[] {
  const page = site['index.html'];
  const generation = Number(page?.split('\n')[0]?.replace('page ', ''));
  if (page === undefined || page !== siteOf(generation)['index.html']) return [`the page: ${page}`];
  return page
    .split('\n')
    .slice(1, 3)
    .filter((path) => site[path] !== path);
}
