import { plain } from '../comparable.ts';

/** A word or a mark, with the white space after it, which is not compared. */
export interface Token {
  text: string;
  space: string;
  key: string;
  isWord: boolean;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const found = segmenters.get(language);
  if (found) return found;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}

const MAX_KNOWN = 400;
const known = new Map<string, readonly Token[]>();

/**
 * A text's words and marks, as `language` divides them. They are kept: a paragraph is asked for again
 * and again, with each that it may have been, and each revision.
 */
export function tokens(text: string, language: string): readonly Token[] {
  const name = `${language}\n${text}`;
  const found = known.get(name) ?? divided(text, language);
  if (known.size > MAX_KNOWN) known.clear();
  known.set(name, found);
  return found;
}

function divided(text: string, language: string): Token[] {
  const list: Token[] = [];
  for (const { segment, isWordLike } of segmenterOf(language).segment(text)) {
    const key = segment === ' ' ? '' : plain(segment);
    const last = list.at(-1);
    const hour = last?.text === ':' && last.space === '' ? list.at(-2) : undefined;
    if (key === '' && last) {
      last.space += segment;
    } else if (hour && isTime(hour, segment)) {
      list.pop();
      hour.text += `:${segment}`;
      hour.key = plain(hour.text);
    } else {
      list.push({ text: segment, space: '', key, isWord: isWordLike === true });
    }
  }
  return list;
}

/** Hours and minutes on either side of a colon are one word, as "3.2" is. */
function isTime(hour: Token, minutes: string): boolean {
  return hour.space === '' && /\p{Nd}$/u.test(hour.text) && /^\p{Nd}/u.test(minutes);
}
