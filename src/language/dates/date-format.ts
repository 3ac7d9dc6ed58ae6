/** The language (BCP 47) and the IANA zone that a time is told in. */
export interface Setting {
  language: string;
  timeZone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A cached date format: creating one takes a hundred times as long as using it. */
export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}
