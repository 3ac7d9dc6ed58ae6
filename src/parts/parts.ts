import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Part } from './define-part.ts';
import { ownLabels } from './labels.ts';

// Every command runs in the project's folder. In dev, Vite runs this file, and not from its own place.
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

/** What parts say themselves in the language of a story. */
export const wordsOfParts = (language: string): string[] =>
  [...parts.values()].flatMap(({ labels }) =>
    labels ? Object.values(ownLabels(labels, language).labels) : [],
  );

/** The folders that have a definition; those without one are what Markdown becomes. */
function folders(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && hasDefinition(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** Throws if the file seems to be there under another name. */
function hasDefinition(name: string): boolean {
  const files = readdirSync(join(FOLDER, name));
  const wanted = basename(definitionOf(name));
  if (files.includes(wanted)) return true;
  const plain = (file: string) => file.replaceAll('-', '').toLowerCase();
  const almost = files.find((file) => plain(file) === plain(wanted));
  if (almost === undefined) return false;
  throw new Error(`src/parts/${name}/${almost} has to be called ${wanted}.`);
}

async function read(name: string): Promise<[string, Part]> {
  const file = definitionOf(name);
  const shown = `src/parts/${name}/${basename(file)}`;
  const { default: part } = (await import(/* @vite-ignore */ pathToFileURL(file).href).catch(
    (cause: unknown) => {
      throw new Error(`${shown}: ${String(cause)}`, { cause });
    },
  )) as { default?: Part }; // why: a module's type is not known before it is read, and `definePart` has checked it
  if (!part) throw new Error(`${shown} lacks export default definePart({ … }).`);
  if (!existsSync(join(FOLDER, name, `${name}.astro`))) {
    throw new Error(`src/parts/${name}/ lacks ${name}.astro, which prints <${name}> on the page.`);
  }
  return [name, part];
}

/** `PullQuote` is defined in `PullQuote/pull-quote.ts`. */
function definitionOf(name: string): string {
  const file = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
  return join(FOLDER, name, `${file}.ts`);
}
