import { existsSync, readFileSync } from 'node:fs';
import { dirname, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** What only Astro's bundler understands. */
const ASTRO = /\bimport\.meta\.(?:env|glob)\b|\sfrom '(?:astro:|[^']*(?:\.astro|\?\w+)')/;

/** Files of the project that a file imports, in whatever way but for their types. */
const IMPORTED =
  /(?:^(?:import|export) (?!type\b)[^;]*?from |^import |\bimport\()'(\.[^']*\.ts)'/gm;

/**
 * In a build, files that Node can run are imported by the pages instead of bundled with them. Most of
 * them have been run before, to check the story: bundling and running them again would take longer,
 * and they would read the story again.
 */
export function leaveToNode(): Plugin {
  const known = new Map<string, boolean>();
  let src: string;
  return {
    name: 'leave-to-node',
    enforce: 'pre',
    apply: 'build',
    configResolved({ root }) {
      // Vite writes paths with slashes on Windows, too.
      src = posix.join(root, 'src/');
    },
    resolveId: {
      filter: { id: /^\.{1,2}\/.*\.ts$/ },
      handler(id, importer) {
        if (!importer?.startsWith(src)) return undefined;
        const file = resolve(dirname(importer), id);
        if (!existsSync(file) || needsAstro(file, known)) return undefined;
        return { id: pathToFileURL(file).href, external: true };
      },
    },
  };
}

/** Whether a file, or one that it imports, needs Astro. No two files of the project import each other. */
function needsAstro(file: string, known: Map<string, boolean>): boolean {
  const before = known.get(file);
  if (before !== undefined) return before;
  const source = readFileSync(file, 'utf8');
  const imported = [...source.matchAll(IMPORTED)].map(([, path = '']) => path);
  const needs =
    ASTRO.test(source) || imported.some((path) => needsAstro(resolve(dirname(file), path), known));
  known.set(file, needs);
  return needs;
}
