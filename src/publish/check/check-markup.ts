import type { ConfigData } from 'html-validate';
import { HtmlValidate } from 'html-validate';
import type { Problem } from '../../story/errors.ts';
import type { Built } from './read-built.ts';
import { shortened } from './read-built.ts';
import { elementsOf } from '../html.ts';

/** Rules about style are off, because the HTML is written by Astro. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // src/publish/check/check-policy.ts has a better message.
    'no-inline-style': 'off',
    'no-trailing-whitespace': 'off',
    'require-sri': 'off',
    'tel-non-breaking': 'off',
    'void-style': 'off',
  },
};

/** Invalid HTML, duplicate ids, and headings that skip a level. */
export function markupProblems({ pages }: Built): Problem[] {
  const validator = new HtmlValidate(config);
  return [...pages].flatMap(([path, html]) => [
    ...validator
      .validateStringSync(html, path)
      .results.flatMap(({ messages }) => messages)
      .map(({ message, line, column, ruleId }) => ({
        message: `${path} isn't valid HTML at ${line}:${column}: ${message} (${ruleId}).`,
        found: shortened(html.split('\n')[line - 1]?.slice(Math.max(0, column - 20)) ?? ''),
        fix: 'Correct the component or the part of the story that this comes from.',
      })),
    ...headingProblems(path, html),
  ]);
}

/** Pages without exactly one h1. */
function headingProblems(path: string, html: string): Problem[] {
  const headings = elementsOf(html).filter(({ name }) => /^h[1-6]$/.test(name));
  const first = headings.filter(({ name }) => name === 'h1').length;
  return first === 1
    ? []
    : [
        {
          message: `${path} has ${first} first-level headings. A page needs exactly one, its headline.`,
          found: headings.map(({ name, text }) => `${name} “${shortened(text)}”`).join(', '),
          fix: 'Use ## or ### for headings in the story. The page makes the first-level heading from the headline.',
        },
      ];
}
