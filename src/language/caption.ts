/** The most graphemes of a caption that are shown before “More”. */
const ROOM = 140;

/** If the hidden part would be this short, the whole caption is shown. */
const WORTH_HIDING = 30;

/** The fewest graphemes that are shown of a caption that is cut. */
const LEAST = ROOM / 2;

/** The two parts of a caption; `rest` is missing if it isn't cut. */
export interface CutCaption {
  start: string;
  rest?: string;
}

/**
 * Cuts a caption of more than 140 graphemes at the end of a sentence, or else of a word, by the
 * rules of its language (BCP 47). There is no space at the end of `start`.
 */
export function cutCaption(caption: string, language: string): CutCaption {
  const places = boundaries(caption, language, 'grapheme');
  const limit = places[ROOM];
  if (limit === undefined || places.length - 1 <= ROOM) return { start: caption };
  const allowed = new Set(places.slice(LEAST, ROOM + 1));
  const last = (granularity: 'sentence' | 'word'): number | undefined =>
    boundaries(caption, language, granularity)
      .map((at) => caption.slice(0, at).trimEnd().length)
      .filter((at) => allowed.has(at) && FIT[granularity](caption.slice(0, at), caption.slice(at)))
      .at(-1);
  const at = last('sentence') ?? last('word') ?? limit;
  const hidden = places.filter((place) => place > at).length;
  return hidden <= WORTH_HIDING
    ? { start: caption }
    : { start: caption.slice(0, at), rest: caption.slice(at) };
}

/** Whether a boundary found by Unicode's rules looks like one to a reader, too. */
const FIT = {
  sentence: (before: string, after: string): boolean =>
    !ABBREVIATED.test(before) && !/^\s*\p{Ll}/u.test(after),
  word: (before: string, after: string): boolean =>
    !ABBREVIATED.test(before) &&
    !holdsOnToTheNext(before, after) &&
    !(/\p{Nd}$/u.test(before) && /^\s\p{Nd}/u.test(after)) &&
    (/^[^\S\u00a0\u202f]/u.test(after) || isUnspaced(before, after)),
};

/** Ends in a full stop that doesn't end a sentence: initials, “U.S.”, titles and units. */
const ABBREVIATED =
  /(?<![\p{L}\p{M}])(?:\p{L}|\p{L}\.\s?\p{L}{1,2}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Sen|Rep|Gov|Rev|No|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Inc|Co|Corp|Ltd|Sra?|Dra?|Mme|Mlle|Nr|bzw|ca|vgl|Hr|Fr|ул|им|стр|тыс|млн|млрд|руб|обл|вул|грн)\.$/iu;

/**
 * Ends in an opening bracket or quote, or in a dash, which belong to what follows. A quote that
 * stands between a word and a space closes, as in „so“ and »so«, whatever it does elsewhere.
 */
const holdsOnToTheNext = (before: string, after: string): boolean =>
  /[\p{Ps}\p{Pd}„‚¿¡]$/u.test(before) ||
  (/\p{Pi}$/u.test(before) &&
    !(/[^\s\p{Ps}\p{Pi}\p{Pd}„‚]\p{Pi}$/u.test(before) && /^\s/u.test(after)));

/** Between two words of a script without spaces, where a line could also break. */
function isUnspaced(before: string, after: string): boolean {
  return (
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}、。，；：！？」』）]\p{M}*$/u.test(
      before,
    ) &&
    /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}「『（]/u.test(
      after,
    )
  );
}

function boundaries(
  text: string,
  language: string,
  granularity: Intl.SegmenterOptions['granularity'],
): number[] {
  const segments = new Intl.Segmenter(language, { granularity }).segment(text);
  return [...Array.from(segments, ({ index }) => index), text.length];
}
