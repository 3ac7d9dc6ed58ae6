/** Scripts that have real italics; in others, slanting only distorts the letters. */
const WITH_ITALICS = new Set(['Latn', 'Cyrl', 'Grek', 'Armn']);

/** Scripts with capital letters. */
const WITH_CASE = new Set(['Latn', 'Cyrl', 'Grek', 'Armn', 'Adlm', 'Dsrt', 'Cher']);

/** The writing direction of a language (BCP 47). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Samr']);

/** The script of a language, as an ISO 15924 code: `Hant` for `zh-TW`, `Kore` for `ko`. */
export function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? 'Latn';
}

/** Whether a script has italics. */
export function hasItalics(script: string): boolean {
  return WITH_ITALICS.has(script);
}

/** Whether a script has capitals. */
export function hasCase(script: string): boolean {
  return WITH_CASE.has(script);
}

/** Whether `tag` is a BCP 47 tag whose language, script and region exist; `klingon` isn't. */
export function isRealLanguage(tag: string): boolean {
  const locale = localeOf(tag);
  // Some versions of ICU have no language for “und”.
  if (!locale?.language || locale.language === 'und' || locale.language === 'zxx') return false;
  return (
    isNamed('language', locale.language) &&
    (locale.script === undefined || isNamed('script', locale.script)) &&
    (locale.region === undefined || isNamed('region', locale.region))
  );
}

/** The canonical tag: `zh-Hans` for `ZH-hans`, `he` for `iw`. Throws a RangeError if it isn't one. */
export function canonicalLanguage(tag: string): string {
  return new Intl.Locale(tag).toString();
}

/** The name of a language in that language, such as “українська”. */
export function languageName(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** Whether `zone` is UTC or an IANA zone of a place, such as `Europe/Kyiv`, unlike `EST`. */
export function isRealTimeZone(zone: string): boolean {
  if (!zone.includes('/') && zone !== 'UTC') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Names as a list: “A, B and C”. */
export function list(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'long' }).format(items);
}

/** A number with the digits and separators of the language. */
export function count(number: number, language: string): string {
  return new Intl.NumberFormat(language).format(number);
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

function isNamed(type: 'language' | 'script' | 'region', code: string): boolean {
  return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) !== undefined;
}
