import type { Problem } from '../../story/errors.ts';
import { reasonOf } from '../../story/errors.ts';
import type { Built } from './read-built.ts';
import { shortened } from './read-built.ts';
import type { Element } from '../html.ts';
import { elementsOf } from '../html.ts';
import { policyOf, policyText } from '../policy.ts';

/** Scripts and embedded content in a page, and policies that don't match their page. */
export function policyProblems({ pages }: Built): Problem[] {
  return [...pages].flatMap(([path, html]) => [
    ...elementsOf(html).flatMap((element) => [
      ...scriptProblems(path, element),
      ...attributeProblems(path, element),
    ]),
    ...headerProblems(path, html),
  ]);
}

const outside = new Set(['iframe', 'frame', 'object', 'embed', 'portal', 'form', 'base']);

function scriptProblems(path: string, element: Element): Problem[] {
  const { name, attributes, line } = element;
  if (outside.has(name)) {
    return [unwanted(`${path}:${line}`, `<${name}>`, "an element that the site's pages can't use")];
  }
  if (name !== 'script') return [];
  if (attributes.get('type') !== 'application/ld+json' || attributes.has('src')) {
    return [
      unwanted(
        `${path}:${line}`,
        `<script> ${shortened(element.text)}`,
        "a script, which the page's policy blocks",
      ),
    ];
  }
  try {
    JSON.parse(element.text);
    return [];
  } catch (error) {
    return [unreadable(path, error)];
  }
}

function attributeProblems(path: string, { name, attributes, line }: Element): Problem[] {
  return [...attributes]
    .filter(([attribute]) => attribute === 'style' || attribute.startsWith('on'))
    .map(([attribute, value]) =>
      unwanted(
        `${path}:${line}`,
        `<${name} ${attribute}="${shortened(value)}">`,
        `${attribute === 'style' ? 'a style attribute' : 'a script'}, which the page's policy blocks`,
      ),
    );
}

function headerProblems(path: string, html: string): Problem[] {
  const said = elementsOf(html)
    .filter(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')
    .map(({ attributes }) => attributes.get('content'));
  const due = policyText(policyOf(html));
  return said.length === 1 && said[0] === due
    ? []
    : [
        {
          message: `The content security policy of ${path} doesn't match the page.`,
          found: said.join(' and ') || 'none',
          fix: `Change it to ${due}`,
        },
      ];
}

const unwanted = (where: string, found: string, what: string): Problem => ({
  message: `${where} has ${what}.`,
  found,
  fix: "Remove it, or write it as plain Markdown or with one of the story's components.",
});

const unreadable = (path: string, error: unknown): Problem => ({
  message: `The structured data of ${path} isn't valid JSON, so search engines would ignore it.`,
  found: reasonOf(error),
  fix: 'Write it with src/editions/structured-data/structured-data.ts, which escapes what has to be escaped.',
});
