import type { Element } from './html.ts';
import { elementsOf } from './html.ts';

/** What pages show, as a face of a font has to print it. */
export interface Shown {
  /** The characters, each once, in code point order. */
  characters: string[];
  /** The letters as they come, to say what share of them a font covers. */
  letters: string;
}

/** What of a page is set in the face: all, or what rules of the style sheet set in that way. */
export type Setting = { family: string } | { italic: true } | 'all';

/**
 * What the body of a page shows in a setting. Errs on the side of more: an element counts where a
 * rule's last part could be about it.
 */
export function textSetIn(html: string, css: string, setting: Setting): string {
  const body = elementsOf(html).filter((element) => isIn(element, 'body'));
  const [whole] = body;
  const set = setting === 'all' ? body : body.filter(about(css, setting));
  const texts =
    setting === 'all' ? [whole?.text ?? '', ...added(body, css)] : set.map(({ text }) => text);
  return [...texts, ...set.flatMap((element) => printed(element, css))].join('');
}

/** The characters and letters of a text as the style sheet sets it. */
export function shownIn(text: string, css: string): Shown {
  const cased = /text-transform:\s*(uppercase|capitalize)/.test(css) ? text.toUpperCase() : '';
  const all = text + text.normalize('NFC') + cased;
  return {
    characters: [...new Set(all)].filter((one) => /[^\p{Cc}\p{Cs}]/u.test(one)).sort(byCodePoint),
    letters: text.replace(/[^\p{L}]/gu, ''),
  };
}

const leaning = new Set(['em', 'i', 'cite', 'dfn', 'var', 'address']);

function isIn(element: Element, name: string): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (at.name === name) return true;
  return false;
}

/** Text of an element that stands in its attributes. */
function printed({ attributes }: Element, css: string): string[] {
  const shown = ['alt', ...[...css.matchAll(/attr\(\s*([\w-]+)/g)].map(([, name = '']) => name)];
  return shown.map((name) => attributes.get(name) ?? '');
}

/** Hyphens, list numbers, quotation marks and the words of the style sheet itself. */
function added(body: readonly Element[], css: string): string[] {
  const has = (name: string) => body.some((element) => element.name === name);
  const said = [...css.matchAll(/content:\s*([^;}]*)/g)].flatMap(([, value = '']) =>
    [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => unescape(a ?? b ?? '')),
  );
  return [
    has('ol') ? '0123456789.' : '',
    has('q') ? '“”‘’«»‹›„‚' : '',
    /hyphens:\s*auto/.test(css) ? '-\u2010' : '',
    ...said,
  ];
}

const unescape = (text: string): string =>
  text.replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );

function about(css: string, setting: Exclude<Setting, 'all'>): (element: Element) => boolean {
  const italic = 'italic' in setting;
  const wanted = italic ? /font(-style)?:[^;}]*italic/ : mentions(css, setting.family);
  const selectors = [...css.matchAll(/([^{}]+)\{([^{}]*)/g)]
    .filter(([, selector = '', body = '']) => !selector.includes('@') && wanted.test(body))
    .flatMap(([, selector = '']) => selector.replace(/^.*;/s, '').split(/,(?![^(]*\))/));
  const tests = selectors.map(lastPart);
  return (element) =>
    (italic && leaning.has(element.name)) || tests.some((matches) => matches(element));
}

/** Matches a declaration that names the family, or a variable that does. */
function mentions(css: string, family: string): RegExp {
  const named = `["']?${RegExp.escape(family)}["']?\\s*(?=[,;}]|$)`;
  const variables = [...css.matchAll(new RegExp(`(--[\\w-]+):\\s*${named}`, 'g'))].map(
    ([, variable = '']) => `var\\(${RegExp.escape(variable)}`,
  );
  return new RegExp(`font(-family)?:[^;}]*(${[named, ...variables].join('|')})`);
}

/** Whether an element may be what a selector ends on; a selector too clever to read may be any. */
function lastPart(selector: string): (element: Element) => boolean {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  const plain = last.replace(/::?[\w-]+(\([^)]*\))?|\[[^\]]*\]/g, '');
  const [, name = '', classes = ''] = /^([a-z][\w-]*)?((?:\.[\w-]+)*)$/.exec(plain) ?? [];
  const wanted = classes.split('.').filter(Boolean);
  return (element) =>
    (!name || element.name === name) &&
    wanted.every((one) => element.attributes.get('class')?.split(/\s+/).includes(one));
}

const byCodePoint = (a: string, b: string): number =>
  (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
