import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Element } from '../../src/story/reading/body/elements.ts';
import { GLOBAL, INLINE, isElement } from '../../src/story/reading/body/elements.ts';
import { fieldsOf } from '../../src/story/problems/frontmatter/fields.ts';
import { parseMdx } from '../../src/story/reading/body/mdx.ts';
import type { Project } from '../support/project.ts';
import { copyProject, root } from '../support/project.ts';

/** Markdown as the parser names it: every kind of node that the body of a story may have. */
const MARKDOWN = [
  ...['paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break'],
  ...['link', 'linkReference', 'definition', 'blockquote', 'list', 'listItem', 'code'],
  ...['table', 'tableRow', 'tableCell', 'thematicBreak', 'footnoteReference', 'footnoteDefinition'],
  ...['mdxTextExpression', 'mdxJsxTextElement', 'mdxJsxFlowElement'],
];

const stories = ['everything', 'everything-ar'].map((name) => {
  const source = readFileSync(path.join(root, `src/dev/states/stories/${name}.mdx`), 'utf8');
  const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  return { name, source, frontmatter, body };
});

describe.each(stories)('$name has', ({ frontmatter, body }) => {
  const types = new Set<string>();
  const levels = new Set<number>();
  const aligned = new Set<string | null>();
  const elements: Element[] = [];
  const tree: Root = parseMdx(body, 'story.mdx').tree ?? { type: 'root', children: [] };
  visit(tree, (node) => {
    types.add(node.type);
    if (node.type === 'heading') levels.add(node.depth);
    if (node.type === 'table') for (const side of node.align ?? []) aligned.add(side);
    if (isElement(node)) elements.push(node);
  });

  test('every kind of Markdown', () => {
    expect(MARKDOWN.filter((type) => !types.has(type))).toEqual([]);
    expect([...levels].sort()).toEqual([2, 3, 4, 5, 6]);
    expect(aligned).toEqual(new Set(['left', 'center', 'right', null]));
  });

  test('every tag of HTML, with each attribute that it may have', () => {
    const used = new Set(
      elements.flatMap(({ name, attributes }) => [
        `${name}`,
        ...attributes.flatMap((one) =>
          one.type === 'mdxJsxAttribute' ? [`${name}.${one.name}`, `*.${one.name}`] : [],
        ),
      ]),
    );
    const known = [
      ...Object.entries(INLINE).flatMap(([tag, own]) => [
        tag,
        ...own.map((one) => `${tag}.${one}`),
      ]),
      ...GLOBAL.map((one) => `*.${one}`),
    ];
    expect(known.filter((one) => !used.has(one))).toEqual([]);
  });

  test('every field', () => {
    const groups = [[], ['updates', 0], ['authors', 0], ['source'], ['lead'], ['lead', 'focus']];
    const fields = groups.flatMap((group) => fieldsOf(group));
    const missing = fields.filter((name) => !new RegExp(`\\b${name}:`).test(frontmatter));
    expect(missing).toEqual([]);
  });
});

describe.each(stories)('$name', ({ source }) => {
  let project: Project;
  let document: Document;

  beforeAll(async () => {
    project = await copyProject();
    await rm(path.join(project.folder, 'src/content/story/revisions'), { recursive: true });
    await project.write('src/content/story/story.mdx', source);
    expect(await project.run('build')).toMatchObject({ code: 0 });
    document = parseHTML(await project.read('dist/index.html')).document;
  });

  afterAll(() => project.remove());

  const all = (selector: string) => [...document.querySelectorAll(selector)];

  test('is published with its columns aligned and no style attribute', () => {
    expect(all('.prose td.right, .prose th.right').length).toBeGreaterThan(2);
    expect(all('.prose td.center').length).toBeGreaterThan(0);
    expect(all('[style], [align]')).toEqual([]);
  });

  test('is published with links to phones, mail and messages', () => {
    const schemes = all('.prose a').map((link) => link.getAttribute('href')?.split(':')[0]);
    expect(schemes).toEqual(expect.arrayContaining(['mailto', 'tel', 'sms', 'https']));
    const [mail] = all('.prose a[href^="mailto:"]');
    expect(mail?.getAttribute('href')).toBe('mailto:desk@example.org?subject=A%20story');
  });

  test('has links in its standfirst, caption, credit and notes', () => {
    for (const place of ['.standfirst', '.lead .caption', '.lead .credit', '.notes']) {
      expect(all(`${place} a[href="https://www.example.org/"]`), place).not.toEqual([]);
    }
  });

  test('strikes out with two tildes, and means “about” with one', () => {
    expect(all('.prose p > del:not([datetime])')).toHaveLength(1);
    expect(document.querySelector('.prose')?.textContent).toContain('~50~');
  });

  test('gives no heading an id that the page has', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
