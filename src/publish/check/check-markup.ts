import type { ConfigData, HtmlValidate, Message } from 'html-validate';
import { cached } from '../../cache.ts';
import type { Problem } from '../../story/errors.ts';
import type { Built } from './read-built.ts';
import { shortened } from './read-built.ts';
import { elementsOf } from '../html.ts';

/** Part of the cache key: change it when other pages would be valid. */
export const VALIDATOR = 'html-validate 11.18';

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
    const faults = (await isKnownAsValid(html)) ? [] : await faultsOf(html);
    problems.push(...faults.map((fault) => problem(path, html, fault)));
    problems.push(...headingProblems(path, html));
  }
  return problems;
}

let validator: HtmlValidate | undefined;

async function faultsOf(html: string): Promise<Message[]> {
  if (!validator) {
    const { HtmlValidate } = await import('html-validate');
    validator = new HtmlValidate(config);
  }
  return validator.validateStringSync(html).results.flatMap(({ messages }) => messages);
}

/**
 * Pages with the same markup as one that was valid are not looked over again: loading html-validate
 * and its rules takes a tenth of a build.
 */
async function isKnownAsValid(html: string): Promise<boolean> {
  const faults = async () => Buffer.from(String((await faultsOf(html)).length));
  const key = ['valid markup', VALIDATOR, config, markupOf(html)];
  return Buffer.from(await cached(key, faults)).toString() === '0';
}

/** A page without what validity doesn't depend on: its words, styles, addresses and dates. */
export const markupOf = (html: string): string =>
  html
    .replace(/(<(style|script)\b[^>]*>)[^]*?(?=<\/\2>)/g, '$1')
    .replace(/>(?=[^<]*[^\s<])(?:[^<>&]|&(?:amp|lt|gt|quot|#39);)+(?=<)/g, '>x')
    .replace(/ (alt|content|href|src|srcset|imagesrcset)="[^"<>]+"/g, ' $1="x"')
    .replace(/ datetime="[^"]+"/g, (datetime) => datetime.replace(/\d/g, '0'));

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
