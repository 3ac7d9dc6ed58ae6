import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { TextStyle } from '../../../../src/pictures/svg/text-style.ts';
import { textStyles } from '../../../../src/pictures/svg/text-style.ts';

/** The style of the first text in a drawing. */
function styleIn(inside: string, attributes = ''): TextStyle {
  const source = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
  const root = new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('svg');
  const text = root?.querySelector('text');
  if (!root || !text) throw new Error('There is no text.');
  return textStyles(root)(text);
}

const styled = (css: string, text = '<text/>') => styleIn(`<style>${css}</style>${text}`);

test('text of which nothing is said is set as browsers set it', () => {
  expect(styleIn('<text/>')).toEqual({
    ...{ size: 16, weight: 400, isItalic: false, spacing: 0 },
    ...{ anchor: 'start', lowered: 0, isUpperCase: false },
  });
});

describe('what an attribute says of text holds', () => {
  test.each<[string, Partial<TextStyle>]>([
    ['font-size="20"', { size: 20 }],
    ['font-size="20.5px"', { size: 20.5 }],
    ['font-size=" 12PT "', { size: 16 }],
    ['font-size="2rem"', { size: 32 }],
    ['font-size="0.25IN"', { size: 24 }],
    ['font-size="2ex"', { size: 40 }],
    ['font-size="2em"', { size: 80 }],
    ['font-size="50%"', { size: 20 }],
    ['font-size="large"', { size: 40 }],
    ['font-size="calc(1px + 20px)"', { size: 40 }],
    ['font-size="20px !"', { size: 40 }],
    ['font-size="inherit"', { size: 40 }],
    ['font-weight="bold"', { weight: 700 }],
    ['font-weight="bolder"', { weight: 700 }],
    ['font-weight="lighter"', { weight: 300 }],
    ['font-weight="normal"', { weight: 400 }],
    ['font-weight="650"', { weight: 650 }],
    ['font-weight="heavy"', { weight: 400 }],
    ['font-style="italic"', { isItalic: true }],
    ['font-style="oblique 10deg"', { isItalic: true }],
    ['font-style="normal"', { isItalic: false }],
    ['letter-spacing="1.5"', { spacing: 1.5 }],
    ['letter-spacing="-.1em"', { spacing: -4 }],
    ['letter-spacing=" 2em "', { spacing: 80 }],
    ['letter-spacing="normal"', { spacing: 0 }],
    ['text-anchor="middle"', { anchor: 'middle' }],
    ['text-anchor="end"', { anchor: 'end' }],
    ['text-anchor="centre"', { anchor: 'start' }],
    ['dominant-baseline="middle"', { lowered: 0.23 }],
    ['dominant-baseline="central"', { lowered: 0.3 }],
    ['dominant-baseline="hanging"', { lowered: 0.68 }],
    ['dominant-baseline="text-before-edge"', { lowered: 0.74 }],
    ['dominant-baseline="text-top"', { lowered: 0.74 }],
    ['dominant-baseline="text-after-edge"', { lowered: -0.26 }],
    ['dominant-baseline="text-bottom"', { lowered: -0.26 }],
    ['dominant-baseline="ideographic"', { lowered: -0.26 }],
    ['dominant-baseline="auto"', { lowered: 0 }],
    ['text-transform="uppercase"', { isUpperCase: true }],
    ['text-transform="lowercase"', { isUpperCase: false }],
  ])('%s', (attribute, expected) => {
    expect(styleIn(`<g font-size="40"><text ${attribute}/></g>`)).toMatchObject(expected);
    // And for what is within.
    expect(styleIn(`<g font-size="40"><g ${attribute}><text/></g></g>`)).toMatchObject(expected);
  });

  test('of the drawing itself, with a size in ems of the browser’s', () => {
    const style = styleIn('<text/>', 'font-size="2em" font-weight="700" text-anchor="inherit"');
    expect(style).toMatchObject({ size: 32, weight: 700, anchor: 'start' });
    expect(styleIn('<text/>', 'font-size="200%"').size).toBe(32);
    expect(styleIn('<text/>', 'font-size="large"').size).toBe(16);
  });
});

describe('of what is said twice, the stronger holds', () => {
  const own = '<text id="a" class="b c" font-size="9"/>';

  test.each([
    ['an attribute alone', '', own, 9],
    ['a rule above an attribute', 'text{font-size:20px}', own, 20],
    ['a class above an element', '.b{font-size:20px} g text,text{font-size:30px}', own, 20],
    ['two classes above one', '.b.c{font-size:20px} .b{font-size:30px}', own, 20],
    ['an id above classes', '#a{font-size:20px} .b.c[id]:not(g){font-size:30px}', own, 20],
    [
      'an attribute in a selector above an element',
      '[id]{font-size:20px} text{font-size:30px}',
      own,
      20,
    ],
    ['two elements above one', 'svg text{font-size:20px} text{font-size:30px}', own, 20],
    ['a child above an element', 'svg>text{font-size:20px} text{font-size:30px}', own, 20],
    ['the later of two alike', '.b{font-size:20px} .c{font-size:30px}', own, 30],
    ['each selector of a list by itself', '#x,text{font-size:20px} .b{font-size:30px}', own, 30],
    ['the later in one rule', 'text{font-size:20px;font-size:30px}', own, 30],
    [
      'a style attribute above an id',
      '#a{font-size:20px}',
      own.replace('/', ' style="font-size:30px"/'),
      30,
    ],
    ['only what holds on every screen', '@media print{text{font-size:20px}}', own, 9],
    ['what can be read', 'text:nonsense{font-size:20px}', own, 9],
    [
      'inherit, as what is around says',
      'text{font-size:inherit}',
      `<g font-size="30">${own}</g>`,
      30,
    ],
    [
      'a class above an element of a later sheet',
      '.b{font-size:20px}</style><style>text{font-size:30px}',
      own,
      20,
    ],
    ['the later of two sheets', '.b{font-size:20px}</style><style>.c{font-size:30px}', own, 30],
    ['a property in capitals', 'text{FONT-SIZE:20px}', own, 20],
  ])('%s', (_, css, text, size) => {
    expect(styled(css, text).size).toBe(size);
  });
});

describe('the shorthand for fonts', () => {
  test.each<[string, Partial<TextStyle>]>([
    ['font:italic bold 20px/1.2 Arial', { size: 20, weight: 700, isItalic: true }],
    ['font:300 1.5em Arial', { size: 24, weight: 300, isItalic: false }],
    ['font:20px Arial', { size: 20, weight: 400 }],
    ['font:12pt Arial', { size: 16 }],
    ['font:oblique 50% Arial', { size: 8, isItalic: true }],
    ['font-weight:700;font-style:italic;font:20px Arial', { weight: 400, isItalic: false }],
    ['font:20px Arial;font-weight:700;font-size:30px', { size: 30, weight: 700 }],
    ['font-size:30px;font:inherit', { size: 30 }],
    ['letter-spacing:2px;font:20px Arial', { spacing: 2, anchor: 'start' }],
    ['FONT:20px Arial', { size: 20 }],
    ['font:20px "900 Arial"', { weight: 400 }],
  ])('%s', (css, expected) => {
    expect(styled(`text{${css}}`)).toMatchObject(expected);
  });
});
