import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Labels } from '../../language/labels.ts';
import type { Words } from '../../revisions/compare/changes.ts';

/**
 * Words as HTML with those marked that were added, and with those put back, marked, that were
 * removed. `content` says what `words` says without the removed ones. Marks are heard as well.
 */
export function markWords(
  content: readonly ElementContent[],
  words: readonly Words[],
  labels: Labels,
): ElementContent[] {
  const marker = new Marker(words, labels);
  return [...marker.mark(content), ...marker.rest()];
}

const removedWords = (text: string, labels: Labels): Element =>
  h('del', [heard(`[${labels.removedStart} `), text, heard(` ${labels.removedEnd}] `)]);

const addedWords = (text: string, labels: Labels): Element =>
  h('ins', [heard(`[${labels.addedStart} `), text, heard(` ${labels.addedEnd}] `)]);

const heard = (text: string): Element => h('span', { className: ['unseen'] }, text);

/** Walks through content and words at once. */
class Marker {
  readonly labels: Labels;
  readonly left: Words[];

  constructor(words: readonly Words[], labels: Labels) {
    this.labels = labels;
    this.left = words.map((run) => ({ ...run }));
  }

  mark(content: readonly ElementContent[]): ElementContent[] {
    return content.flatMap((node, index): ElementContent[] => {
      if (node.type === 'text') return this.take(node.value);
      if (node.type !== 'element' || isReference(node)) return [node];
      if (node.tagName === 'br') {
        // In Markdown a line feed follows it, which counts as the space between two words.
        const next = content[index + 1];
        if (next?.type !== 'text' || !next.value.startsWith('\n')) this.take(' ');
        return [node];
      }
      return [{ ...node, children: this.mark(node.children) }];
    });
  }

  /** The text, divided where words were added, with the removed ones between. */
  take(text: string): ElementContent[] {
    const taken: ElementContent[] = [];
    let rest = text;
    while (rest !== '') {
      const [run] = this.left;
      if (run?.kind === 'removed') {
        taken.push(removedWords(run.text, this.labels));
        this.left.shift();
        continue;
      }
      const length = run ? Math.min(run.text.length, rest.length) : rest.length;
      const now = rest.slice(0, length);
      rest = rest.slice(length);
      taken.push(
        run?.kind === 'added' ? addedWords(now, this.labels) : { type: 'text', value: now },
      );
      if (!run) continue;
      run.text = run.text.slice(length);
      if (run.text === '') this.left.shift();
    }
    return taken;
  }

  rest(): ElementContent[] {
    const removed = this.left.filter(({ kind }) => kind === 'removed');
    return removed.map(({ text }) => removedWords(text, this.labels));
  }
}

/** The number of a footnote is none of the words. */
function isReference(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && 'dataFootnoteRef' in child.properties,
  );
}
