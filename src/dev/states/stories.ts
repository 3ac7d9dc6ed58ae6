import type { MDXInstance } from 'astro';

type Content = MDXInstance<Record<string, unknown>>['Content'];

const languages = import.meta.glob<Content>('/tests/fixtures/languages/*.mdx', {
  import: 'Content',
});
const own = import.meta.glob<Content>('./stories/*.mdx', {
  import: 'Content',
  base: '/src/dev/states/',
});

/** The stories in all languages, as paths from the project's root; empty without `tests/`. */
export const languageFiles: string[] = Object.keys(languages).map((path) => path.slice(1));

/** The body of a state's story, for rendering. */
export async function bodyOf(file: string): Promise<Content> {
  const load = languages[`/${file}`] ?? own[file.replace('src/dev/states/', './')];
  if (!load) throw new Error(`There is no ${file} to show a state with.`);
  return load();
}
