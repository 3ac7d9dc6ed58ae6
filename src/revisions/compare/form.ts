import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** How words look and where they lead, apart from what they say. */
export interface Form {
  links: { text: string; url: string }[];
  /** Words that are set off, and how: `emphasis`, `strong`, `delete`, `inlineCode` or a tag. */
  styles: { style: string; text: string }[];
  /** What they are within, such as `> 2.` for a list that begins with 2, in a quotation. */
  place: string;
}

const SET_OFF = new Set('emphasis strong delete inlineCode break footnoteReference'.split(' '));

/** The form of a paragraph, a heading or whatever else holds words. */
export function formOf(node: Nodes, place: string): Form {
  const form: Form = { links: [], styles: [], place };
  visit(node, (child) => {
    if (child.type === 'link') form.links.push({ text: toString(child), url: child.url });
    else if (child.type === 'mdxJsxTextElement') {
      const values = child.attributes.map((one) =>
        one.type === 'mdxJsxAttribute' ? `${one.name}=${String(one.value)}` : '',
      );
      form.styles.push({ style: [child.name, ...values].join(' '), text: toString(child) });
    } else if (SET_OFF.has(child.type)) {
      form.styles.push({ style: child.type, text: toString(child) });
    }
  });
  return form;
}
