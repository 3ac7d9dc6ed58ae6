import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, platform } from 'node:os';
import path from 'node:path';
import { familyOf, fileOf, packageFile } from '../publication/typeface.ts';
import type { Typeface } from '../site.ts';
import { coverageOf } from './font-coverage.ts';

/** Fonts that together show all of a text, or as much of it as possible. */
export interface FoundFonts {
  /** Font files; the first is used for most of the text. */
  files: Buffer[];
  /** The characters that no available font has. */
  missing: ReadonlySet<string>;
}

/**
 * Finds fonts that show a text: the publication's typeface, then the other fonts that the project
 * depends on (each package of @fontsource in its `package.json`), then, unless `machine` is false,
 * this machine's, serifs first.
 */
export async function fontsFor(
  text: string,
  root: string,
  typeface: Typeface,
  { machine = true } = {},
): Promise<FoundFonts> {
  const own = filesOf(typeface, 'normal');
  const missing = new Set(Array.from(text).filter(isVisible));
  const files: Buffer[] = [];
  for (const list of [() => own, projectFonts, ...(machine ? [machineFonts] : [])]) {
    for (const file of missing.size > 0 ? await list(root) : []) {
      if (missing.size === 0) break;
      const bytes = await readFile(file);
      // A file of this machine that isn't a readable font shows nothing; there are many others.
      const covered = await coverageOf(bytes).catch(() => new Set<string>());
      const shown = [...missing].filter((character) => covered.has(character));
      // The first file also has the characters with which a space is measured.
      if (shown.length === 0 && files.length > 0) continue;
      files.push(bytes);
      for (const character of shown) missing.delete(character);
    }
  }
  return { files, missing };
}

/** Spaces, joiners and direction marks need no font, because they are invisible. */
function isVisible(character: string): boolean {
  return !/[\p{White_Space}\p{Cf}\p{Variation_Selector}]/u.test(character);
}

/** The italic of a typeface, for the letters that it has; none if it has no italic. */
export async function italicFonts(typeface: Typeface): Promise<Buffer[]> {
  if (!familyOf(typeface).styles.includes('italic')) return [];
  return Promise.all(filesOf(typeface, 'italic').map((file) => readFile(file)));
}

const filesOf = (typeface: Typeface, style: 'normal' | 'italic'): string[] =>
  familyOf(typeface).subsets.map(({ name }) => packageFile(fileOf(typeface, name, style)));

async function projectFonts(root: string): Promise<string[]> {
  const source: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const names = dependencyNames(source)
    .filter((name) => name.startsWith('@fontsource'))
    .sort();
  const folders = await Promise.all(names.map((name) => packageFolder(name, root)));
  const files = await Promise.all(folders.map((folder) => filesIn(path.join(folder, 'files'))));
  return files.flat().filter((file) => /-(?:wght|400)-normal\.woff2$/.test(file));
}

function dependencyNames(source: unknown): string[] {
  if (typeof source !== 'object' || source === null || !('dependencies' in source)) return [];
  return Object.keys(source.dependencies ?? {});
}

async function packageFolder(name: string, root: string): Promise<string> {
  const require = createRequire(path.join(root, 'package.json'));
  return path.dirname(require.resolve(`${name}/package.json`));
}

async function machineFonts(): Promise<string[]> {
  const files = (await Promise.all(fontFolders().map(filesIn))).flat();
  return files
    .filter((file) => /\.(?:ttf|otf|ttc|otc)$/i.test(file))
    .filter(
      (file) =>
        !/italic|oblique|bold|light|thin|black|mono|condensed|lastresort|fallback/i.test(
          path.basename(file),
        ),
    )
    .sort((a, b) => rank(a) - rank(b) || (path.basename(a) < path.basename(b) ? -1 : 1));
}

/** The most similar to Newsreader first: serifs, and Noto before others because its fonts match. */
function rank(file: string): number {
  const name = path.basename(file);
  const serif = /serif|times|song|ming|mincho|myungjo|batang|naskh|amiri|georgia/i.test(name);
  return (/sans-?serif/i.test(name) || !serif ? 2 : 0) + (/^noto/i.test(name) ? 0 : 1);
}

function fontFolders(): string[] {
  const home = homedir();
  const { WINDIR = 'C:\\Windows', LOCALAPPDATA = '' } = process.env;
  if (platform() === 'win32') {
    return [path.join(WINDIR, 'Fonts'), path.join(LOCALAPPDATA, 'Microsoft/Windows/Fonts')];
  }
  if (platform() === 'darwin') {
    return ['/System/Library/Fonts', '/Library/Fonts', path.join(home, 'Library/Fonts')];
  }
  const own = ['.local/share/fonts', '.fonts'].map((folder) => path.join(home, folder));
  return ['/usr/share/fonts', '/usr/local/share/fonts', ...own];
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}
