import type { Definition, Heading, Link, Root, RootContent, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { hiddenCharacters, hiddenFault } from './characters.ts';
import { linkFault } from './links.ts';
import type { Report } from './report.ts';
import { short } from './excerpt.ts';

/** Reports what Markdown allows and the page cannot show, or would show without some of its words. */
export function checkProse(tree: Root, report: Report): void {
  let depth = 1;
  visit(tree, (node, _, parent) => {
    if (node.type === 'heading') depth = checkHeading(node, depth, report);
    else if (node.type === 'link') checkLink(node, report);
    else if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      report(node, {
        message: 'Boxes to tick do nothing on a page that is printed once.',
        fix: 'the list without [ ] and [x]',
      });
    } else if (node.type === 'tableRow' && parent?.type === 'table') {
      checkRow(node, parent.children[0]?.children.length ?? 0, report);
    } else checkPlain(node, report);
  });
  checkDefinitions(tree, report);
}

function checkHeading(heading: Heading, above: number, report: Report): number {
  if (heading.depth === 1) {
    report(heading, {
      message: 'A heading with one # is the title of the page, and that is the headline already.',
      fix: '## for the first level of headings in the body',
    });
    return 1;
  }
  if (heading.depth > above + 1) {
    report(heading, {
      message: `This heading skips a level, and who listens to the page would look for it.`,
      found: '#'.repeat(heading.depth),
      fix: '#'.repeat(above + 1),
    });
  }
  if (heading.children.length === 0) {
    report(heading, { message: 'This heading has no words.', fix: 'words after the #, or no #' });
  }
  return heading.depth;
}

function checkLink(link: Link, report: Report): void {
  const fault = linkFault(link.url);
  if (fault) report(link, { ...fault, found: short(link.url) });
  if (link.children.length === 0) {
    report(link, { message: 'This link has no words to click on.', fix: '[words](address)' });
  }
}

/** Cells beyond those of the head are dropped by HTML, words and all. */
function checkRow(row: TableRow, cells: number, report: Report): void {
  if (row.children.length <= cells) return;
  report(row, {
    message: `This row has ${row.children.length} cells and the head of the table ${cells}, so that the last would be lost.`,
    fix: 'as many cells as in the head, or \\| for a | that is to be read',
  });
}

function checkPlain(node: Root | RootContent, report: Report): void {
  if (node.type === 'mdxjsEsm') {
    report(node, {
      message: 'A story is words, and imports and exports nothing.',
      found: short(node.value),
      fix: 'Figure, PullQuote and Aside without an import: they are there already',
    });
  } else if (node.type === 'image' || node.type === 'imageReference') {
    report(node, {
      message:
        'A picture in Markdown has no caption and no credit, and each picture here has both.',
      fix: '<Figure image="./…" alt="…" caption="…" credit="…" />',
    });
  } else if (node.type === 'code' && node.meta) {
    report(node, {
      message: 'The words behind the language of a block of code are shown to nobody.',
      found: short(node.meta),
      fix: 'these words in a paragraph, or \\``` for three ticks that are to be read',
    });
  } else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    const [hidden] = hiddenCharacters(node.value);
    if (hidden) report(node, hiddenFault(hidden));
  }
}

/** Definitions that nothing refers to, or that come a second time, are shown to nobody. */
function checkDefinitions(tree: Root, report: Report): void {
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
  });
  visit(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const key = node.type === 'definition' ? node.identifier : `^${node.identifier}`;
    const label = node.type === 'definition' ? `[${node.label}]` : `[^${node.label}]`;
    if (!used.delete(key)) {
      report(node, {
        message: `Nothing in the text refers to ${short(label)}, or it stands here twice, so that nobody would see it.`,
        found: short(label),
        fix: `${short(label)} in the text where it belongs, or \\[ for a bracket that is to be read`,
      });
    }
    if (node.type === 'definition') checkDefinition(node, report);
  });
}

function checkDefinition(definition: Definition, report: Report): void {
  const fault = linkFault(definition.url);
  if (fault) report(definition, { ...fault, found: short(definition.url) });
}
