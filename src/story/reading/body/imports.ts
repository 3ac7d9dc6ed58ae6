import type { Root } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { parts } from '../../../parts/parts.ts';
import { reasonOf } from '../../errors.ts';
import { short } from '../../problems/excerpt.ts';
import type { Positioned, Report } from '../../problems/report.ts';
import type { FileBeside } from '../beside.ts';
import { isElement } from './elements.ts';

/** An import as it is written: `import figures from './figures.json'`. */
interface Import {
  name: string;
  from: string;
}

const CODE = /\.(?:[cm]?[jt]sx?|astro|mdx|css)$/i;

/**
 * Takes out the imports of parts, which work without one, and of files beside the story, and writes
 * the path of such a file where a tag has its name: `<Figure image={map} />`. What else is imported
 * stays for the check to report. Returns the JSON that expressions can use, by its name.
 */
export function resolveImports(
  tree: Root,
  beside: (path: string) => FileBeside | undefined,
  report: Report,
): Map<string, string> {
  const json = new Map<string, string>();
  const paths = new Map<string, string>();
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'mdxjsEsm') return true;
    const imports = importsOf(node.data?.estree);
    if (!imports?.every((one) => isPart(one) || isFile(one))) return true;
    for (const { name, from } of imports.filter(isFile)) {
      if (!from.toLowerCase().endsWith('.json')) paths.set(name, from);
      else json.set(name, jsonOf(from, beside(from), node, report));
    }
    return false;
  });
  writePaths(tree, paths);
  return json;
}

/** The imports of a piece of JavaScript; undefined where it has anything else. */
function importsOf(program: NonNullable<MdxjsEsm['data']>['estree']): Import[] | undefined {
  const imports = (program?.body ?? []).map((statement): Import | undefined => {
    if (statement.type !== 'ImportDeclaration') return undefined;
    const [only, more] = statement.specifiers;
    const from = statement.source.value;
    if (only?.type !== 'ImportDefaultSpecifier' || more || typeof from !== 'string')
      return undefined;
    return { name: only.local.name, from };
  });
  return imports.every((one) => one !== undefined) ? imports : undefined;
}

const isPart = ({ name, from }: Import): boolean =>
  parts.has(name) && from.endsWith(`/parts/${name}/${name}.astro`);

const isFile = ({ from }: Import): boolean => from.startsWith('./') && !CODE.test(from);

/** What a JSON file says; `null` where it says nothing that can be read, which is reported. */
function jsonOf(
  from: string,
  file: FileBeside | undefined,
  at: Positioned,
  report: Report,
): string {
  if (!file) {
    report(at, {
      message: `The file ${from} isn't in the story's folder.`,
      fix: 'Copy it there, or correct its name.',
    });
    return 'null';
  }
  try {
    return JSON.stringify(JSON.parse(file.text ?? ''));
  } catch (error) {
    report(at, {
      message: `The file ${from} isn't valid JSON.`,
      found: short(reasonOf(error)),
      fix: 'Correct it: quotation marks around each name and each text, and no comma after the last.',
    });
    return 'null';
  }
}

function writePaths(tree: Root, paths: ReadonlyMap<string, string>): void {
  visit(tree, (node) => {
    if (!isElement(node)) return;
    for (const attribute of node.attributes) {
      if (typeof attribute.value !== 'object' || !attribute.value) continue;
      attribute.value = paths.get(attribute.value.value.trim()) ?? attribute.value;
    }
  });
}
