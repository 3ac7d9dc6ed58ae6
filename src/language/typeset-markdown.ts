import type { Parents, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { NOT_TEXT, typesetRuns } from './typography.ts';

/** Blocks whose text is set as one, across the markup in it. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** Sets the text of a Markdown tree in place, like `typeset`. Code stays as it is. */
export function typesetMarkdown(tree: Root, language: string): void {
  visit(tree, (block) => {
    if (!('children' in block) || !holdsText(block)) return undefined;
    const runs: (Text | string)[] = [];
    visit(block, (node) => {
      if (node.type === 'text') runs.push(node);
      else if (!('children' in node)) runs.push(node.type === 'break' ? '\n' : NOT_TEXT);
    });
    const texts = typesetRuns(
      runs.map((run) => (typeof run === 'string' ? run : run.value)),
      language,
    );
    runs.forEach((run, index) => {
      if (typeof run !== 'string') run.value = texts[index] ?? run.value;
    });
    return SKIP;
  });
}

/** In MDX, text can be in a component without a paragraph. */
function holdsText(block: Parents): boolean {
  return BLOCKS.has(block.type) || block.children.some(({ type }) => type === 'text');
}
