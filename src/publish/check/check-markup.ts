import type { ConfigData, Message } from 'html-validate';
import { HtmlValidate, version } from 'html-validate';
import { stored } from '../../pictures/cache.ts';
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
export async function markupProblems({ pages }: Built): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [path, html] of pages) {
    const faults = (await isKnownAsValid(html)) ? [] : faultsOf(html);
    problems.push(...faults.map((fault) => problem(path, html, fault)));
    problems.push(...headingProblems(path, html));
  }
  return problems;
}

let validator: HtmlValidate | undefined;

const faultsOf = (html: string): Message[] =>
  (validator ??= new HtmlValidate(config))
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages);

/** Pages that were valid are not looked over again: most earlier versions stay as they are. */
async function isKnownAsValid(html: string): Promise<boolean> {
  const faults = () => Promise.resolve(Buffer.from(String(faultsOf(html).length)));
  return (await stored(['valid HTML', version, config, html], faults)).toString() === '0';
}

const problem = (
  path: string,
  html: string,
  { message, line, column, ruleId }: Message,
): Problem => ({
  message: `${path} isn't valid HTML at ${line}:${column}: ${message} (${ruleId}).`,
  found: shortened(html.split('\n')[line - 1]?.slice(Math.max(0, column - 20)) ?? ''),
  fix: 'Correct the component or the part of the story that this comes from.',
});

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
