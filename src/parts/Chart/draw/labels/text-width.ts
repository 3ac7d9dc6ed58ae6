import stringWidth from 'string-width';

/** The size of the letters of a drawing and the height of its lines, in its own units. */
export const SIZE = 14;
export const LINE = 17;

/** Wide letters, which count half a letter more, and digits, which are a little wider than most. */
const WIDE = /\p{Lu}|[mw%@&]/gu;
const DIGIT = /\p{Nd}/gu;

/**
 * About how wide a text is in a drawing, rather too wide than too narrow: which font a reader has is
 * not known when the page is built.
 */
export function widthOf(text: string): number {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return (stringWidth(text) * 0.51 + count(WIDE) * 0.25 + count(DIGIT) * 0.07) * SIZE;
}

export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));

/** A text in lines of a width at most, where it can be broken. */
export function wrapped(text: string, width: number, language: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text, language)) {
    const longer = line + word;
    if (line !== '' && widthOf(longer.trim()) > width) {
      lines.push(line.trim());
      line = word.trimStart();
    } else line = longer;
  }
  return [...lines, line.trim()].filter(Boolean);
}

/** Words with the space before them; in Chinese and Japanese, lines break without spaces. */
function wordsOf(text: string, language: string): string[] {
  if (/\s/.test(text) || !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(text)) {
    return text.match(/\s*\S+/g) ?? [];
  }
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}
