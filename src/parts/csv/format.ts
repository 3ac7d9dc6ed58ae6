import { dateFormat } from '../../language/dates/date-format.ts';
import { shortDay } from '../../language/dates/dates.ts';
import { typeset } from '../../language/typography.ts';
import type { Point, PointKind } from '../Chart/read/points.ts';

/** How a chart says its figures in the language of the story. */
export interface Format {
  language: string;
  /** A figure with its unit: “1.25 °C”. */
  value(value: number, decimals: number): string;
  /** Without the unit, for tables: “1.25”. */
  plain(value: number, decimals: number): string;
  /** For drawings: millions are written short. */
  short(value: number, decimals: number, unit: 'with unit' | 'without unit'): string;
  /** A value of x: “October 2024”. */
  point(point: Pick<Point, 'written' | 'at'>, kind: PointKind): string;
  /** A unit of many letters, which drawings say on a line of its own. */
  longUnit: string | undefined;
  /** Any words, with the typography of the language. */
  words(words: string): string;
}

/** Longer units stand on a line of their own. */
const SHORT_UNIT = 4;

/** From here on, drawings write “1.2M”. */
const LONG = 1e6;

/** The format of a language (BCP 47). `unit` is a word, %, °C, °F, or a currency such as $ or EUR. */
export function formatOf(language: string, unit = ''): Format {
  const words = (text: string) => typeset(text, language);
  const inUnit = unitOptions(unit);
  const said = (value: number, options: Intl.NumberFormatOptions) =>
    printed(numberFormat(language, options).format(value));
  const withUnit = (value: number, options: Intl.NumberFormatOptions) =>
    inUnit || unit === ''
      ? said(value, { ...options, ...inUnit })
      : `${said(value, options)}\u00a0${words(unit)}`;
  const exactly = (decimals: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return {
    language,
    value: (value, decimals) => withUnit(value, exactly(decimals)),
    plain: (value, decimals) => said(value, exactly(decimals)),
    short: (value, decimals, which) =>
      (which === 'with unit' ? withUnit : said)(
        value,
        Math.abs(value) < LONG
          ? exactly(decimals)
          : { notation: 'compact', maximumSignificantDigits: 3 },
      ),
    point: ({ written, at }, kind) => {
      if (kind === 'words') return words(written);
      if (kind === 'day') return shortDay(written, { language, timeZone: 'UTC' });
      if (kind === 'month') return monthIn(at, language, { month: 'long', year: 'numeric' });
      return said(at, { useGrouping: kind !== 'year', maximumFractionDigits: 20 });
    },
    longUnit: !inUnit && unit.length > SHORT_UNIT ? words(unit) : undefined,
    words,
  };
}

/** A date of which only the month counts: other calendars begin theirs on other days. */
export function monthIn(at: number, language: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' }).format(at);
}

const UNITS: Readonly<Record<string, string>> = {
  '%': 'percent',
  '°C': 'celsius',
  '°F': 'fahrenheit',
};

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/** A unit that Intl knows the place of; undefined for other words. */
function unitOptions(unit: string): Intl.NumberFormatOptions | undefined {
  const known = UNITS[unit];
  if (known !== undefined) return { style: 'unit', unit: known };
  const currency = SIGNS[unit] ?? unit;
  if (!Intl.supportedValuesOf('currency').includes(currency)) return undefined;
  return { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
}

/** A true minus sign, and one kind of space, which no line is broken at. */
const printed = (number: string): string =>
  number.replace(/-(?=[^\s]*\p{Nd})/gu, '−').replace(/[\u2009\u202f ]/g, '\u00a0');

const formats = new Map<string, Intl.NumberFormat>();

/** A cached number format: a chart says the same kind of number hundreds of times. */
function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format;
}
