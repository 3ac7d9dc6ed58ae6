import type { Setting } from './date-format.ts';
import { dateFormat } from './date-format.ts';

/** The names that people use for their zone, if CLDR has another one. */
const AT_HOME: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fa: { 'Asia/Tehran': 'به وقت تهران' },
  fr: { 'Europe/Paris': 'heure de Paris' },
  ko: { 'Asia/Seoul': '한국 시간' },
  pt: { 'America/Sao_Paulo': 'horário de Brasília', 'Europe/Lisbon': 'hora de Lisboa' },
  ru: { 'Europe/Moscow': 'мск' },
  uk: { 'Europe/Kyiv': 'за Києвом', 'Europe/Kiev': 'за Києвом' },
  zh: { 'Asia/Shanghai': '北京时间' },
};

/** The variety of English that has a short name for a zone. */
const ENGLISH_OF: Readonly<Record<string, string>> = {
  'Africa/Johannesburg': 'en-ZA',
  'Asia/Calcutta': 'en-IN',
  'Asia/Kolkata': 'en-IN',
  'Europe/Dublin': 'en-IE',
  'Europe/London': 'en-GB',
  'Pacific/Auckland': 'en-NZ',
};

/** CLDR's names are made for lists of zones; these patterns put them in a sentence. */
const IN_A_SENTENCE: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ar: [[/^(?=توقيت|التوقيت|غرينتش)/u, 'ب']],
  de: [[/^(.+) \(Ortszeit\)$/u, 'Ortszeit $1']],
  en: [[/^(?!.*(?:Eastern|Central|Mountain|Pacific|Standard|Universal))(.+) Time$/u, '$1 time']],
  fa: [[/^(?=وقت)/u, 'به ']],
  fr: [[/^heure\s*: /u, '']],
  he: [[/ \(חורף\)$/u, '']],
  pt: [
    [/^Horário (?=d[aeo] )/u, 'horário '],
    [/^Horário Padrão /u, 'horário padrão '],
    [/^Horário (?!Universal)/u, ''],
    [/^Hora /u, 'hora '],
  ],
  uk: [[/^час: /u, '']],
};

/** Languages in which the zone needs no brackets after the time. */
const FLOWING = new Set(['ar', 'en', 'fa', 'yue', 'zh']);

/** Only letters, such as ET or MESZ; people don't say `GMT+9`. */
const ABBREVIATION = /^\p{Lu}{2,5}$/u;

/** A time with its zone, in the order and with the brackets of the language. */
export function withZone(
  clock: string,
  moment: Date,
  setting: Setting,
  length: 'short' | 'long',
): string {
  const name = zoneName(moment, setting, length);
  const { language } = new Intl.Locale(setting.language);
  if (language === 'zh' || language === 'yue') return `${name} ${clock}`;
  if (flows(name, language)) return `${clock} ${name}`;
  return language === 'ja' ? `${clock}（${name}）` : `${clock} (${name})`;
}

/** The offset of a zone from UTC at a moment, in seconds. */
export function zoneOffset(moment: Date, timeZone: string): number {
  const name = nameOf(moment, { language: 'en', timeZone }, 'longOffset');
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -total : total;
}

/** A zone as people say it: “ET”, “hora de Nueva York”, “北京时间”. */
function zoneName(moment: Date, setting: Setting, length: 'short' | 'long'): string {
  const { language } = new Intl.Locale(setting.language);
  const home = AT_HOME[language]?.[setting.timeZone];
  if (home !== undefined) return home;
  const name =
    length === 'short' ? shortName(moment, setting, language) : longName(moment, setting);
  return (IN_A_SENTENCE[language] ?? []).reduce(
    (said, [written, spoken]) => said.replace(written, spoken),
    name,
  );
}

/** The name for the whole year, or that of the season (MESZ) if the former is only for winter. */
function shortName(moment: Date, setting: Setting, language: string): string {
  const generic = nameOf(moment, setting, 'shortGeneric');
  const seasonal = nameOf(moment, setting, 'short');
  if (ABBREVIATION.test(generic) && !isOfOneSeason(generic, moment, setting)) return generic;
  if (ABBREVIATION.test(seasonal)) return seasonal;
  const english = language === 'en' ? englishOf(setting.timeZone) : undefined;
  if (english === undefined) return generic;
  return nameOf(moment, { ...setting, language: english }, 'short');
}

function longName(moment: Date, setting: Setting): string {
  const generic = nameOf(moment, setting, 'longGeneric');
  return /\p{Nd}/u.test(generic) ? nameOf(moment, setting, 'long') : generic;
}

function isOfOneSeason(name: string, moment: Date, setting: Setting): boolean {
  const year = moment.getUTCFullYear();
  return [0, 6].some((month) => name === nameOf(new Date(Date.UTC(year, month)), setting, 'short'));
}

function englishOf(timeZone: string): string | undefined {
  return timeZone.startsWith('Australia/') ? 'en-AU' : ENGLISH_OF[timeZone];
}

function nameOf(
  moment: Date,
  { language, timeZone }: Setting,
  timeZoneName: Intl.DateTimeFormatOptions['timeZoneName'],
): string {
  const parts = dateFormat(language, { timeZone, timeZoneName }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function flows(name: string, language: string): boolean {
  return FLOWING.has(language) || ABBREVIATION.test(name) || /^(?:за|мск)(?= |$)/u.test(name);
}
