/** The component of each folder: `Figure/Figure.astro`. */
const found = Object.entries(
  import.meta.glob<(props: Record<string, unknown>) => unknown>('./*/*.astro', {
    eager: true,
    import: 'default',
  }),
).flatMap(([file, component]) => {
  const [, folder = '', name] = /^\.\/(\w+)\/(\w+)\.astro$/.exec(file) ?? [];
  return folder === name ? [[folder, component] as const] : [];
});

/** What Markdown becomes, by the tag that it would have without a component. */
const OF_MARKDOWN: Record<string, string> = { Code: 'pre', Paragraph: 'p', MarkdownTable: 'table' };

/** The parts of a story as the page prints them, by the tag that each stands for. */
export const components = Object.fromEntries(
  found.map(([folder, component]) => [OF_MARKDOWN[folder] ?? folder, component]),
);
