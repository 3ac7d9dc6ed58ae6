import type { Rule } from 'postcss';
import postcss from 'postcss';
import { UNITS } from './drawing-size.ts';

/** How letters are set, in the units of the drawing. */
export interface TextStyle {
  size: number;
  weight: number;
  isItalic: boolean;
  /** Between letters. */
  spacing: number;
  anchor: 'start' | 'middle' | 'end';
  /** How far the letters are below the line, in ems. */
  lowered: number;
  isUpperCase: boolean;
}

/** Properties that a `<g>` in place of the text has no use for. */
export const OF_TEXT = new Set(
  (
    'x y dx dy rotate textLength lengthAdjust xml:space font font-family font-size font-style ' +
    'font-weight font-variant font-stretch font-kerning font-feature-settings font-size-adjust ' +
    'letter-spacing word-spacing text-anchor text-rendering text-decoration dominant-baseline ' +
    'alignment-baseline baseline-shift text-transform white-space direction unicode-bidi ' +
    'writing-mode'
  ).split(' '),
);

/** How far below the line letters are whose line is meant by its name, in ems. */
const LOWERED: Readonly<Record<string, number>> = {
  middle: 0.23,
  central: 0.3,
  hanging: 0.68,
  'text-before-edge': 0.74,
  'text-top': 0.74,
  'text-after-edge': -0.26,
  'text-bottom': -0.26,
  ideographic: -0.26,
};

const WEIGHTS: Readonly<Record<string, number>> = {
  bold: 700,
  bolder: 700,
  lighter: 300,
};

/** The size of letters of which nothing is said. */
const REM = 16;

interface Said {
  rule: Rule;
  weight: number;
}

/** Reads the style of text in a drawing, from its attributes and its own style sheets. */
export function textStyles(root: Element): (element: Element) => TextStyle {
  const sheets = [...root.querySelectorAll('style')].map(({ textContent }) => textContent);
  const rules = rulesIn(sheets.join('\n'));
  const valueOf = (element: Element, name: string): string => {
    const own = ownValue(element, name, rules);
    if (own !== undefined && own !== 'inherit') return own;
    return element.parentElement ? valueOf(element.parentElement, name) : '';
  };
  const sizeOf = (element: Element): number => {
    const around = element.parentElement ? sizeOf(element.parentElement) : REM;
    const own = ownValue(element, 'font-size', rules)?.trim().toLowerCase() ?? '';
    const [, number, unit = ''] = /^([\d.]+)\s*([a-z]*|%)$/.exec(own) ?? [];
    const scale = { em: around, '%': around / 100, rem: REM, ...UNITS }[unit];
    return number === undefined || scale === undefined ? around : Number(number) * scale;
  };
  return (element) => {
    const size = sizeOf(element);
    const weight = valueOf(element, 'font-weight');
    const spacing = valueOf(element, 'letter-spacing');
    const anchor = valueOf(element, 'text-anchor');
    return {
      size,
      weight: WEIGHTS[weight] ?? (Number(weight) || 400),
      isItalic: /italic|oblique/.test(valueOf(element, 'font-style')),
      spacing: (Number.parseFloat(spacing) || 0) * (spacing.trim().endsWith('em') ? size : 1),
      anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
      lowered: LOWERED[valueOf(element, 'dominant-baseline')] ?? 0,
      isUpperCase: valueOf(element, 'text-transform') === 'uppercase',
    };
  };
}

/** The rules that hold on every screen, the strongest first. */
function rulesIn(css: string): Said[] {
  const found: Said[] = [];
  postcss.parse(css).walkRules((rule) => {
    if (rule.parent?.type === 'atrule') return;
    for (const selector of rule.selectors) {
      found.push({ rule: rule.clone({ selector }), weight: weightOf(selector) });
    }
  });
  return found.sort((a, b) => a.weight - b.weight).reverse();
}

const weightOf = (selector: string): number =>
  (selector.match(/#/g)?.length ?? 0) * 10_000 +
  (selector.match(/[.[:]/g)?.length ?? 0) * 100 +
  (selector.match(/(?:^|[\s>+~])[a-z]/gi)?.length ?? 0);

function ownValue(element: Element, name: string, rules: readonly Said[]): string | undefined {
  const inline = declared(postcss.parse(element.getAttribute('style') ?? ''), name);
  if (inline !== undefined) return inline;
  for (const { rule } of rules) {
    const value = matches(element, rule.selector) ? declared(rule, name) : undefined;
    if (value !== undefined) return value;
  }
  return element.getAttribute(name) ?? undefined;
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

/** The last value for a property, which the shorthand `font` may have. */
function declared(within: postcss.Container, name: string): string | undefined {
  let value: string | undefined;
  within.each((node) => {
    if (node.type !== 'decl') return;
    if (node.prop.toLowerCase() === name) value = node.value;
    if (node.prop.toLowerCase() === 'font') value = inShorthand(node.value, name) ?? value;
  });
  return value;
}

function inShorthand(font: string, name: string): string | undefined {
  if (name === 'font-size') return /(?:^|\s)([\d.]+(?:px|pt|em|rem|%))/.exec(font)?.[1];
  if (name === 'font-weight') return /(?:^|\s)(bold|[1-9]00)(?=\s)/.exec(font)?.[1] ?? 'normal';
  if (name === 'font-style') return /italic|oblique/.exec(font)?.[0] ?? 'normal';
  return undefined;
}
