import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';

/** Says of the cells in the head of a table that they are about their columns. */
export function scopeHeads(tree: Nodes): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'th') properties['scope'] = 'col';
  });
}

/**
 * Makes the alignment of table cells a class: the attribute is deprecated, and MDX would print a
 * style attribute in its place, which the page's policy forbids.
 */
export function alignByClass(tree: Nodes): void {
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties['align'] !== 'string') return;
    properties['className'] = [properties['align']];
    delete properties['align'];
  });
}
