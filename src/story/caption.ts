/** Most graphemes of a caption that are shown before “More”. */
const ROOM = 140;

/** Where no more graphemes than this would be hidden, the caption is shown whole. */
const WORTH_HIDING = 30;

/** A sentence's end is the better place to cut, if it leaves at least this much of the room in use. */
const HALF = ROOM / 2;

/** A caption in two parts that make the whole when joined; `rest` only where it is cut. */
export interface CutCaption {
  start: string;
  rest?: string;
}

/** Cuts a long caption at the best place for a reader of its language: a sentence's end, else a word's. */
export function cutCaption(caption: string, language: string): CutCaption {
  const graphemes = boundaries(caption, language, 'grapheme');
  const limit = graphemes[ROOM];
  if (limit === undefined || graphemes.length - 1 - ROOM <= 0) return { start: caption };
  const floor = graphemes[HALF] ?? 0;
  const sentence = boundaries(caption, language, 'sentence')
    .filter((at) => at <= limit && at >= floor && !afterAbbreviation(caption.slice(0, at)))
    .at(-1);
  const word = boundaries(caption, language, 'word')
    .filter((at) => at > 0 && at <= limit && isBetweenWords(caption, at))
    .at(-1);
  const at = sentence ?? word ?? limit;
  const hidden = graphemes.filter((boundary) => boundary > at).length;
  if (hidden <= WORTH_HIDING) return { start: caption };
  return { start: caption.slice(0, at), rest: caption.slice(at) };
}

function boundaries(
  text: string,
  language: string,
  granularity: Intl.SegmenterOptions['granularity'],
): number[] {
  const segments = new Intl.Segmenter(language, { granularity }).segment(text);
  return [...Array.from(segments, ({ index }) => index), text.length];
}

function afterAbbreviation(before: string): boolean {
  return /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Sgt|Sen|Rep|Gov|\p{Lu})\.\s*$/u.test(
    before,
  );
}

function isBetweenWords(text: string, at: number): boolean {
  return /\s$/u.test(text.slice(0, at)) || /^\s/u.test(text.slice(at));
}
