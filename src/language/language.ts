/** Scripts that type designers give italics; in the others a slanted face is a distortion. */
const WITH_ITALICS = new Set(['Latn', 'Cyrl', 'Grek', 'Armn']);

/** Scripts with capitals and small letters, so that capitals can be used to set words apart. */
const WITH_CASE = new Set(['Latn', 'Cyrl', 'Grek', 'Armn', 'Adlm', 'Dsrt', 'Cher']);

/** Which way a language (BCP 47) is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Samr']);

/** The script a language is written in, as ISO 15924 has it: `zh-TW` is `Hant`, `ko` is `Kore`. */
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

/** Whether `tag` is BCP 47 and names a language, script and region that exist. `klingon` does not. */
export function isRealLanguage(tag: string): boolean {
  const locale = localeOf(tag);
  // Some versions of ICU give “und” no language at all.
  if (!locale?.language || locale.language === 'und' || locale.language === 'zxx') return false;
  return (
    isNamed('language', locale.language) &&
    (locale.script === undefined || isNamed('script', locale.script)) &&
    (locale.region === undefined || isNamed('region', locale.region))
  );
}

/** A tag as it is best written: `ZH-hans` is `zh-Hans`, `iw` is `he`. Throws a RangeError on what is no tag. */
export function canonicalLanguage(tag: string): string {
  return new Intl.Locale(tag).toString();
}

/** A language's name in itself, e.g. “українська”. */
export function languageName(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** Whether `zone` is an IANA zone by its place, as `Europe/Kyiv`, or UTC. `EST` is not: it forgets summer. */
export function isRealTimeZone(zone: string): boolean {
  if (!zone.includes('/') && zone !== 'UTC') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Names as a list in a sentence: “A, B and C”. */
export function list(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'long' }).format(items);
}

/** A number in the language's digits and grouping. */
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
