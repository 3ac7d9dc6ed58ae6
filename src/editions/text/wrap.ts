import stringWidth from 'string-width';

/** Scripts without spaces between words: a line can end after any word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Text broken into lines of at most `columns` terminal cells, each beginning with `indent`. Wide
 * characters take two cells. A word wider than a line, such as an address, has its own line.
 */
export function wrap(text: string, columns: number, language: string, indent = ''): string {
  const room = columns - stringWidth(indent);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, language)) {
    if (line !== '' && stringWidth((line + piece).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()].map((one) => one && indent + one).join('\n');
}

/** The parts that can't be broken, each with the space after it. */
export function pieces(text: string, language: string): string[] {
  return text
    .split(/(?<=[ \t\n]+)(?![ \t\n])/u)
    .flatMap((word) => (UNSPACED.test(word) ? divided(word, language) : [word]));
}

/** No line begins with closing punctuation or ends with opening punctuation. */
function divided(word: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(word);
  return Array.from(segments, ({ segment }) => segment).reduce<string[]>((parts, segment) => {
    const before = parts.at(-1);
    const binds =
      /^[\s\p{Pe}\p{Pf}\p{Po}ー々]/u.test(segment) || /[\p{Ps}\p{Pi}]$/u.test(before ?? '');
    if (before !== undefined && binds) parts.splice(-1, 1, before + segment);
    else parts.push(segment);
    return parts;
  }, []);
}
