import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { runsOf } from '../../../../src/pictures/svg/text-runs.ts';
import type { TextStyle } from '../../../../src/pictures/svg/text-style.ts';

const style: TextStyle = {
  ...{ size: 20, weight: 400, isItalic: false, spacing: 0 },
  ...{ anchor: 'start', lowered: 0, isUpperCase: false },
};

/** The runs of a text as words with where they begin. */
function runsIn(text: string, changes: Partial<TextStyle> = {}): string[] {
  const source = `<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`;
  const root = new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('text');
  if (!root) throw new Error('There is no text.');
  return runsOf(root, () => ({ ...style, ...changes })).map(
    ({ element, text: words, x, y, dx, dy }) => {
      const at = [x, y].map((place) => place ?? '–').join(',');
      const moved = dx === 0 && dy === 0 ? '' : ` +${dx},${dy}`;
      return `${element.localName} “${words}” ${at}${moved}`;
    },
  );
}

describe('a text is divided as browsers divide it', () => {
  test.each<[string, string[]]>([
    ['<text>Kyiv</text>', ['text “Kyiv” –,–']],
    ['<text x="1" y="2">Kyiv</text>', ['text “Kyiv” 1,2']],
    ['<text x="1.5" y="-2" dx="3" dy="1em">Kyiv</text>', ['text “Kyiv” 1.5,-2 +3,20']],
    ['<text x="2em" dx=".5em">a</text>', ['text “a” 40,– +10,0']],
    ['<text>\n  two\n  words  </text>', ['text “two words” –,–']],
    ['<text xml:space="preserve"> a\n  b </text>', ['text “ a   b ” –,–']],
    ['<text> </text>', []],
    ['<text/>', []],
    ['<text>a<tspan>b</tspan>c</text>', ['text “a” –,–', 'tspan “b” –,–', 'text “c” –,–']],
    ['<text>a <tspan> b</tspan></text>', ['text “a ” –,–', 'tspan “b” –,–']],
    ['<text>a<tspan> b </tspan> </text>', ['text “a” –,–', 'tspan “ b” –,–']],
    ['<text>a<tspan x="5"> b</tspan></text>', ['text “a” –,–', 'tspan “b” 5,–']],
    ['<text>a<tspan dy="5"> b</tspan></text>', ['text “a” –,–', 'tspan “ b” –,– +0,5']],
    ['<text x="1" y="2"><tspan>a</tspan>b</text>', ['tspan “a” 1,2', 'text “b” –,–']],
    ['<text x="1" y="2"> <tspan x="3">a</tspan></text>', ['tspan “a” 3,2']],
    ['<text><tspan><tspan x="4">a</tspan></tspan></text>', ['tspan “a” 4,–']],
  ])('%s', (text, runs) => {
    expect(runsIn(text)).toEqual(runs);
  });

  test('letter by letter where each has a place of its own', () => {
    expect(runsIn('<text x="1 2, 3" y="9">a😀c d</text>')).toEqual([
      ...['text “a” 1,9', 'text “😀” 2,–', 'text “c” 3,–', 'text “ ” –,–', 'text “d” –,–'],
    ]);
    expect(runsIn('<text dy="1 2">ab</text>')).toEqual(['text “a” –,– +0,1', 'text “b” –,– +0,2']);
  });

  test('and in capitals where it says so', () => {
    expect(runsIn('<text>straße</text>', { isUpperCase: true })).toEqual(['text “STRASSE” –,–']);
  });
});
