import type { Quotes } from './quotes.ts';

/** A piece of a text, from `start` up to before `end`, and what is to stand there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

const APOSTROPHE = '’';

/** Words that begin with an apostrophe. */
const ELIDED: Readonly<Record<string, RegExp>> = {
  en: /^'(?:n'|(?:bout|cause|em|fraid|kay|n|neath|nuff|round|til|tis|tisn|twas|twere|twill|twould)(?!\p{L}))/iu,
  nl: /^'(?:[kmnst]|em|er|ns)(?![\p{L}'])/iu,
  af: /^'n(?!\p{L})/iu,
};

/** The context in which quotation marks are classified. */
interface Matter {
  language: string;
  quotes: Quotes;
  /** Ranges to leave as they are. */
  fixed: ReadonlySet<number>;
}

/** An open quotation: its mark, and whether it is inside another. */
interface Open {
  mark: string;
  inner: boolean;
}

/** What a straight mark means. */
type Role = 'open' | 'close' | 'apostrophe' | 'prime';

/** The edits that replace the straight quotation marks and apostrophes of a text. */
export function quoteEdits(text: string, { language, quotes, fixed }: Matter): Edit[] {
  const edits: Edit[] = [];
  const open: Open[] = [];
  const tongue = new Intl.Locale(language).language;
  let last: { at: number; role: Role } | undefined;
  for (const { 0: mark, index: at } of text.matchAll(/["']/g)) {
    if (fixed.has(at)) continue;
    const hebrew = tongue === 'he' ? hebrewMark(text, at, open) : undefined;
    const before = last?.at === at - 1 ? last.role : undefined;
    const role = hebrew ? 'apostrophe' : roleOf({ text, at, mark, open, before, tongue });
    last = { at, role };
    edits.push({ start: at, end: at + 1, text: hebrew ?? set(role, mark, open, quotes) });
  }
  return edits.map((edit) => withoutDoubleSpace(edit, text));
}

/** The characters around a mark. */
interface Around {
  text: string;
  at: number;
  mark: string;
  open: readonly Open[];
  /** The meaning of the mark directly before, if there is one. */
  before: Role | undefined;
  tongue: string;
}

function roleOf(around: Around): Role {
  const { text, at, mark, open, before } = around;
  const previous = text.slice(0, at).match(/.$/su)?.[0] ?? ' ';
  const beside = text.slice(at + 1).match(/^./su)?.[0] ?? ' ';
  const next = text.slice(at + 1).match(/[^"']/u)?.[0] ?? ' ';
  const isOpen = open.some((one) => one.mark === mark);
  if (isMeasure(text, at, mark)) return 'prime';
  if (mark === "'" && isApostrophe(around, previous, beside, isOpen)) return 'apostrophe';
  if (/\p{Nd}/u.test(previous) && !isOpen) return 'prime';
  if (before === 'open' || /[\s\p{Ps}\p{Pi}\p{Pd}¿¡/„‚]/u.test(previous)) {
    return /[\s\p{Pe}]/u.test(next) && (isOpen || /\S/u.test(previous)) ? 'close' : 'open';
  }
  if (before === 'apostrophe' && /\p{L}/u.test(next)) return 'open';
  const beforeWord = /[\p{L}\p{N}]/u.test(next) && before !== 'close';
  if (beforeWord && !isOpen && (mark === '"' || !takesApostrophe(previous))) return 'open';
  return mark === "'" && !isOpen && takesApostrophe(previous) ? 'apostrophe' : 'close';
}

/** 5'10" and 12°30'15": a mark between digits, and a double mark after the second number. */
function isMeasure(text: string, at: number, mark: string): boolean {
  const before = text.slice(0, at);
  if (mark === '"') return /\d['′]\d{1,2}(?:[.,]\d+)?$/u.test(before);
  // 1'000 is a Swiss number, and 2009'10 a season.
  return /(?<!\d{3})\d$/u.test(before) && /^'\d{1,2}(?!\d)/u.test(text.slice(at));
}

function isApostrophe(
  { text, at, tongue }: Around,
  previous: string,
  next: string,
  isOpen: boolean,
): boolean {
  const rest = text.slice(at);
  const afterWord = /[\p{L}\p{M}]/u.test(previous);
  if (takesApostrophe(previous) && takesApostrophe(next)) return true;
  if (/\p{Nd}/u.test(previous) && /\p{L}/u.test(next)) return true;
  if (/\d/u.test(previous) && /^'\d{3}(?!\d)/u.test(rest)) return true;
  if (/^'\d\d(?:s\b|(?![\d']))/u.test(rest) && !afterWord) return true;
  if (!afterWord && ELIDED[tongue]?.test(rest)) return true;
  // “the workers' rights'”: after an s, only the last mark can close the quotation.
  return isOpen && previous === 's' && /^'\s[^']*\p{L}'(?!\p{L})/u.test(rest);
}

/**
 * Letters of the scripts with apostrophes, and what isn't text, such as the code in “`run()`'s”;
 * between other letters a mark is a quotation mark.
 */
function takesApostrophe(letter: string): boolean {
  return /[\ufffc\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{M}]/u.test(letter);
}

/** Hebrew marks: gershayim in an abbreviation, geresh after a letter. */
function hebrewMark(text: string, at: number, open: readonly Open[]): string | undefined {
  const before = /\p{sc=Hebr}$/u.test(text.slice(0, at));
  const after = /^\p{sc=Hebr}/u.test(text.slice(at + 1));
  if (!before) return undefined;
  if (text[at] === '"') return after ? '״' : undefined;
  return after || !open.some(({ mark }) => mark === "'") ? '׳' : undefined;
}

/** The character for a role. Updates the list of open quotations. */
function set(role: Role, mark: string, open: Open[], quotes: Quotes): string {
  if (role === 'apostrophe') return APOSTROPHE;
  if (role === 'prime') return mark === '"' ? '″' : '′';
  if (role === 'open') {
    const inner = mark === "'" || open.some((one) => one.mark === mark);
    open.push({ mark, inner });
    return (inner ? quotes.inner : quotes.outer)[0];
  }
  const index = open.findLastIndex((one) => one.mark === mark);
  const [closed] = index < 0 ? [] : open.splice(index);
  return ((closed?.inner ?? mark === "'") ? quotes.inner : quotes.outer)[1];
}

/** If the author typed a space inside the marks, as in French, no other is added. */
function withoutDoubleSpace(edit: Edit, text: string): Edit {
  if (edit.text.endsWith('\u202f') && text[edit.end] === ' ') {
    return { ...edit, end: edit.end + 1 };
  }
  if (edit.text.startsWith('\u202f') && text[edit.start - 1] === ' ') {
    return { ...edit, start: edit.start - 1 };
  }
  return edit;
}
