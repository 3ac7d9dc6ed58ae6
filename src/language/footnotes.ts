import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { idIn } from './fragment.ts';
import type { Labels } from './labels.ts';
import { fill } from './labels.ts';

/**
 * Replaces the English texts of Markdown's footnotes with the labels, and ties numbers to their notes,
 * whatever letters name them. `language` is that of the labels if it isn't the story's. Changes the
 * tree in place.
 */
export function nameFootnotes(tree: Nodes, labels: Labels, language: string | undefined): void {
  visit(tree, 'element', ({ properties, children }) => {
    const back = properties['ariaLabel'];
    const { href, id } = properties;
    // Markdown encodes them as if they were addresses.
    if (typeof id === 'string' && id.startsWith('user-content-fn')) properties['id'] = idIn(id);
    // Screen readers say that there is more to it, and lead to the note.
    if ('dataFootnoteRef' in properties && typeof href === 'string') {
      properties['ariaDetails'] = idIn(href.slice(1));
    }
    if (id === 'footnote-label') {
      children.splice(0, children.length, { type: 'text', value: labels.footnotes });
    } else if ('dataFootnoteBackref' in properties && typeof back === 'string') {
      const number = /[\d-]+$/.exec(back)?.[0] ?? '';
      properties['ariaLabel'] = fill(labels.backToFootnote, { number });
    } else {
      return;
    }
    if (language !== undefined) properties['lang'] = language;
  });
}
