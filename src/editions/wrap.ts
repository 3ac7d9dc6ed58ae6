import stringWidth from 'string-width';

/** Scripts that set no spaces between words: a line may end between any two of their words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Text broken into lines of at most `columns` cells of a terminal, each after `indent`; wide
 * characters fill two cells. A word, such as an address, that is wider than a line stands alone.
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

/** What must stay on one line, each piece with the space after it. No-break spaces bind. */
export function pieces(text: string, language: string): string[] {
  return text
    .split(/(?<=[ \t\n]+)(?![ \t\n])/u)
    .flatMap((word) => (UNSPACED.test(word) ? divided(word, language) : [word]));
}

/** Closing signs never begin a line, opening ones never end it. */
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
