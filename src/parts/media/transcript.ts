import type { RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).freeze();

/** The words of a film or a recording, from a Markdown file beside the story. */
export function transcriptOf(text: string): RootContent[] {
  return parser.parse(text.replace(/^\uFEFF/, '').replace(/^---\n.*?\n---\n/s, '')).children;
}
