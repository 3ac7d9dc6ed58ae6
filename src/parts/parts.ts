import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Part } from './define-part.ts';

// Astro bundles this file, so the folder can't be found from its own place.
const FOLDER = join(process.cwd(), 'src/parts');

/**
 * What a story can hold besides Markdown, by the name of its tag: each folder here that defines a
 * part, such as `Figure/figure.ts`.
 */
export const parts: ReadonlyMap<string, Part> = new Map(await Promise.all(folders().map(read)));

/** The names of the parts that can be anywhere in a story, in the order of the alphabet. */
export const partNames: readonly string[] = [...parts]
  .filter(([, { within }]) => within === undefined)
  .map(([name]) => name);

/** The folders that have a definition; those without one are what Markdown becomes. */
function folders(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(definitionOf(entry.name)))
    .map(({ name }) => name)
    .sort();
}

async function read(name: string): Promise<[string, Part]> {
  const file = pathToFileURL(definitionOf(name)).href;
  const { default: part } = (await import(/* @vite-ignore */ file)) as { default: Part }; // why: a module's type is not known before it is read, and `definePart` has checked it
  return [name, part];
}

/** `PullQuote` is defined in `PullQuote/pull-quote.ts`. */
function definitionOf(name: string): string {
  const file = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
  return join(FOLDER, name, `${file}.ts`);
}
