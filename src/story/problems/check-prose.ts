import type { Definition, Heading, Link, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { hiddenCharacters, hiddenFault } from './characters.ts';
import { linkFault } from './links.ts';
import type { Report } from './report.ts';
import { short } from './excerpt.ts';

/** Reports Markdown that the page can't show, or of which it would lose some text. */
export function checkProse(tree: Root, report: Report): void {
  let depth = 1;
  visit(tree, (node) => {
    if (node.type === 'heading') depth = checkHeading(node, depth, report);
    else if (node.type === 'link') checkLink(node, report);
    else if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      report(node, {
        message: "A checklist doesn't work on the page, because readers can't tick its boxes.",
        fix: 'Remove [ ] or [x] from this item.',
      });
    } else if (node.type === 'table') checkRows(node, report);
    else checkPlain(node, report);
  });
  checkDefinitions(tree, report);
}

function checkHeading(heading: Heading, above: number, report: Report): number {
  if (heading.depth === 1) {
    report(heading, {
      message:
        'A heading with one # would be a second title. The headline is the title of the page.',
      fix: 'Use ## for headings in the story.',
    });
    return 1;
  }
  if (heading.depth > above + 1) {
    report(heading, {
      message: 'This heading skips a level, which confuses readers who use a screen reader.',
      found: '#'.repeat(heading.depth),
      fix: `Use ${'#'.repeat(above + 1)} for this heading.`,
    });
  }
  if (toString(heading).trim() === '') {
    report(heading, {
      message: 'This heading has no text.',
      fix: 'Add its text, or delete this line.',
    });
  }
  return heading.depth;
}

function checkLink(link: Link, report: Report): void {
  const fault = linkFault(link.url);
  if (fault) report(link, { ...fault, found: short(link.url) || 'no address' });
  if (toString(link).trim() === '') {
    report(link, {
      message: 'This link has no text, so readers have nothing to click.',
      fix: 'Write its text in the square brackets: [text](address).',
    });
  }
}

/** Cells beyond those of the header are dropped when the table is rendered. */
function checkRows({ children: [head, ...rows] }: Table, report: Report): void {
  const most = head?.children.length ?? 0;
  for (const row of rows.filter(({ children }) => children.length > most)) {
    report(row, {
      message: `This row has ${row.children.length} cells, but the header of the table has ${most}. The rest would be lost.`,
      fix: 'Use as many cells as the header has. Write \\| to print a |.',
    });
  }
}

function checkPlain(node: Root | RootContent, report: Report): void {
  if (node.type === 'mdxjsEsm') {
    report(node, {
      message: 'A story can import only files in its folder, and nothing can be exported from it.',
      found: short(node.value),
      fix: "Write import name from './…', or remove it. Parts such as <Figure> work without an import.",
    });
  } else if (node.type === 'image' || node.type === 'imageReference') {
    report(node, {
      message:
        "A picture in Markdown can't have a caption and a credit, and every picture needs both.",
      fix: 'Write <Figure image="./…" alt="…" caption="…" credit="…" />',
    });
  } else if (node.type === 'code' && node.meta) {
    report(node, {
      message: "Text after the language of a code block isn't shown.",
      found: short(node.meta),
      fix: 'Move it into a paragraph. Write \\``` to print three backticks.',
    });
  } else if (node.type === 'text') {
    // Entities and expressions can make one, but not in code.
    const [hidden] = hiddenCharacters(node.value);
    if (hidden) report(node, hiddenFault(hidden));
  }
}

/** Definitions that nothing refers to, and second ones of the same name, aren't rendered. */
function checkDefinitions(tree: Root, report: Report): void {
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
  });
  const defined = new Set<string>();
  visit(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const sign = node.type === 'definition' ? '' : '^';
    const [key, label] = [sign + node.identifier, `[${sign}${short(node.label ?? '')}]`];
    if (defined.has(key)) {
      report(node, {
        message: `${label} is defined twice, and this definition wouldn't be shown.`,
        found: label,
        fix: 'Delete one of the two, or give it another name.',
      });
    } else if (!used.has(key)) {
      report(node, {
        message: `Nothing in the text refers to ${label}, so this line wouldn't be shown.`,
        found: label,
        fix: `Add ${label} to the text where it belongs. Write \\[ to print a bracket.`,
      });
    }
    defined.add(key);
    if (node.type === 'definition') checkDefinition(node, report);
  });
}

function checkDefinition(definition: Definition, report: Report): void {
  const fault = linkFault(definition.url);
  if (fault) report(definition, { ...fault, found: short(definition.url) });
}
