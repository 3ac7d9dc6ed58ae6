/** The language (BCP 47) and the IANA zone that a time is told in. */
export interface Setting {
  language: string;
  timeZone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format of dates, made once: making one costs a hundred times what using it does. */
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
