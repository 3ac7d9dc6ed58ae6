/** The marks around a quotation and around a quotation inside it, each `[opening, closing]`. */
export interface Quotes {
  outer: readonly [string, string];
  inner: readonly [string, string];
}

const HIGH = quotes('“ ” ‘ ’');
const GUILLEMETS = quotes('« » “ ”');
const SHORT_GUILLEMETS = quotes('« » ‹ ›');
const LOW_HIGH = quotes('„ “ ‚ ‘');
const SLAVIC = quotes('« » „ “');
const SAME = quotes('” ” ’ ’');
const CORNERS = quotes('「 」 『 』');
const FRENCH: Quotes = { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'] };

/**
 * From CLDR 48 (`delimiters.json`), by the longest matching tag. In some languages newspapers use
 * other marks: guillemets in Swiss German, “…” inside quotations in French, double marks in Dutch,
 * and in Arabic guillemets, which every font mirrors.
 */
const BY_LANGUAGE: Readonly<Record<string, Quotes>> = {
  ar: SHORT_GUILLEMETS,
  be: SLAVIC,
  bg: LOW_HIGH,
  bs: quotes('„ ” ‘ ’'),
  ca: GUILLEMETS,
  cs: LOW_HIGH,
  de: LOW_HIGH,
  'de-CH': SHORT_GUILLEMETS,
  'de-LI': SHORT_GUILLEMETS,
  el: GUILLEMETS,
  et: LOW_HIGH,
  eu: GUILLEMETS,
  fa: SHORT_GUILLEMETS,
  fi: SAME,
  fr: FRENCH,
  'fr-CH': SHORT_GUILLEMETS,
  he: SAME,
  hr: LOW_HIGH,
  hu: quotes('„ ” » «'),
  hy: quotes('« » « »'),
  is: LOW_HIGH,
  it: GUILLEMETS,
  ja: CORNERS,
  ka: quotes('„ “ « »'),
  kk: GUILLEMETS,
  lt: LOW_HIGH,
  mk: LOW_HIGH,
  nb: quotes('« » ‘ ’'),
  nn: quotes('« » ‘ ’'),
  no: quotes('« » ‘ ’'),
  pl: quotes('„ ” « »'),
  'pt-PT': GUILLEMETS,
  ro: quotes('„ ” « »'),
  ru: SLAVIC,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  sq: GUILLEMETS,
  sr: quotes('„ ” ’ ’'),
  sv: SAME,
  uk: SLAVIC,
  ur: quotes('” “ ’ ‘'),
  'zh-Hant': CORNERS,
};

/** The quotation marks of a language (BCP 47), or the English ones if it isn't listed. */
export function quotesOf(language: string): Quotes {
  const locale = new Intl.Locale(language);
  const { script } = locale.maximize();
  const tags = [
    locale.region && `${locale.language}-${locale.region}`,
    script && `${locale.language}-${script}`,
    locale.language,
  ];
  const tag = tags.find((candidate) => candidate && candidate in BY_LANGUAGE);
  return (tag ? BY_LANGUAGE[tag] : undefined) ?? HIGH;
}

function quotes(marks: string): Quotes {
  const [outerStart = '', outerEnd = '', innerStart = '', innerEnd = ''] = marks.split(' ');
  return { outer: [outerStart, outerEnd], inner: [innerStart, innerEnd] };
}
