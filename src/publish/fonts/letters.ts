import type { Root } from 'postcss';
import { HEADLINE_FACE } from '../../publication/face-style.ts';
import { isBold } from './faces.ts';
import { bodyOf, elementsAbout, rulesOf } from './style-sheet.ts';

/** What pages show, as a face of a font has to print it. */
export interface Shown {
  /** The characters, each once, in code point order. */
  characters: string[];
  /** The letters as they come, to say what share of them a font covers. */
  letters: string;
}

/** What of a page a face prints: all, or what browsers or the style sheet set in that way. */
export type Setting = 'all' | 'italic' | 'bold' | 'headline';

/** What browsers set that way unless they are told not to. */
const own = { italic: 'em, i, cite, dfn, var, address', bold: 'strong', headline: 'h1' };

/** What the body of a page shows in a setting. Errs on the side of more. */
export function textSetIn(html: string, css: Root, setting: Setting): string {
  const body = bodyOf(html);
  if (setting === 'all') return [textOf(body), ...added(body, css), ...printed(body, css)].join('');
  const rules = rulesOf(css).filter((rule) =>
    rule.some((node) => node.type === 'decl' && sets(node.prop, node.value, setting)),
  );
  const selectors = [own[setting], ...rules.flatMap((rule) => rule.selectors)];
  return selectors.flatMap((selector) => elementsAbout(body, selector).map(textOf)).join('');
}

/** The characters and letters of a text as the style sheet sets it. */
export function shownIn(text: string, css: Root): Shown {
  let cased = '';
  css.walkDecls('text-transform', ({ value }) => {
    if (/uppercase|capitalize/.test(value)) cased = text.toUpperCase();
  });
  const all = text + text.normalize('NFC') + cased;
  return {
    characters: [...new Set(all)].filter((one) => /[^\p{Cc}\p{Cs}]/u.test(one)).sort(byCodePoint),
    letters: text.replace(/[^\p{L}]/gu, ''),
  };
}

const textOf = (element: Element): string => element.textContent ?? '';

/** Words in place of a picture that does not come, and what the style sheet takes from attributes. */
function printed(body: Element, css: Root): string[] {
  const found = [...body.querySelectorAll('img')].map((image) => image.getAttribute('alt') ?? '');
  for (const rule of rulesOf(css)) {
    const name = /content:[^;]*attr\(\s*([\w-]+)/.exec(rule.toString())?.[1];
    if (!name) continue;
    const elements = rule.selectors.flatMap((selector) => elementsAbout(body, selector));
    found.push(...elements.map((element) => element.getAttribute(name) ?? ''));
  }
  return found;
}

/** Hyphens, list numbers, quotation marks and the words of the style sheet itself. */
function added(body: Element, css: Root): string[] {
  const marks: string[] = [];
  if (body.querySelector('ol')) marks.push('0123456789.');
  if (body.querySelector('q')) marks.push('“”‘’«»‹›„‚');
  css.walkDecls(/^(content|hyphens)$/, ({ prop, value }) => {
    if (prop === 'hyphens') marks.push(value === 'auto' ? '-\u2010' : '');
    else for (const [, a, b] of value.matchAll(/"([^"]*)"|'([^']*)'/g)) marks.push(plain(a ?? b));
  });
  return marks;
}

const plain = (text = ''): string =>
  text.replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );

/** Whether a declaration sets text that way. */
function sets(property: string, value: string, setting: Exclude<Setting, 'all'>): boolean {
  if (setting === 'headline') return property === 'font-family' && value.startsWith(HEADLINE_FACE);
  return setting === 'bold'
    ? /^font(-weight)?$/.test(property) && isBold(value)
    : /^font(-style)?$/.test(property) && /italic|oblique/.test(value);
}

const byCodePoint = (a: string, b: string): number =>
  (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
