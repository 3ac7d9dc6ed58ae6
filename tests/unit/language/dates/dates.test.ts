import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  datetimeAttribute,
  dayAndTime,
  longDay,
  sameDay,
  shortDay,
  spoken,
  stamp,
  timeOfDay,
  updatedInWords,
  zoned,
} from '../../../../src/language/dates/dates.ts';

const AT = '2024-10-25T10:30:00-04:00';
const ET = { language: 'en-US', timeZone: 'America/New_York' };

const HOMES: Record<string, string> = {
  'en-US': 'America/New_York',
  uk: 'Europe/Kyiv',
  ru: 'Europe/Moscow',
  ko: 'Asia/Seoul',
  ja: 'Asia/Tokyo',
  'zh-Hans': 'Asia/Shanghai',
  ar: 'Africa/Cairo',
  he: 'Asia/Jerusalem',
  fa: 'Asia/Tehran',
  hi: 'Asia/Kolkata',
  es: 'Europe/Madrid',
  fr: 'Europe/Paris',
  de: 'Europe/Berlin',
  pt: 'America/Sao_Paulo',
  th: 'Asia/Bangkok',
  'en-GB': 'Europe/London',
  vi: 'Asia/Ho_Chi_Minh',
  'es-US': 'America/New_York',
};

/** Language, then the long day, day and time, stamp, and what is spoken, all at home. */
const TOLD = [
  [
    'en-US',
    'Friday, October 25, 2024',
    'Oct. 25, 2024, 10:30 a.m. ET',
    '10/25/24, 10:30 a.m. ET',
    'October 25, 2024, 10:30 a.m. Eastern Time',
  ],
  [
    'uk',
    'пʼятниця, 25 жовтня 2024 р.',
    '25 жовт. 2024 р., 17:30 за Києвом',
    '25.10.24, 17:30 за Києвом',
    '25 жовтня 2024 р., 17:30 за Києвом',
  ],
  [
    'ru',
    'пятница, 25 октября 2024 г.',
    '25 окт. 2024 г., 17:30 мск',
    '25.10.2024, 17:30 мск',
    '25 октября 2024 г., 17:30 мск',
  ],
  [
    'ko',
    '2024년 10월 25일 금요일',
    '2024. 10. 25. 오후 11:30 (한국 시간)',
    '24. 10. 25. 오후 11:30 (한국 시간)',
    '2024년 10월 25일 오후 11:30 (한국 시간)',
  ],
  [
    'ja',
    '2024年10月25日金曜日',
    '2024年10月25日 23:30 JST',
    '2024/10/25 23:30 JST',
    '2024年10月25日 23:30（日本標準時）',
  ],
  [
    'zh-Hans',
    '2024年10月25日星期五',
    '2024年10月25日 北京时间 22:30',
    '2024/10/25 北京时间 22:30',
    '2024年10月25日 北京时间 22:30',
  ],
  [
    'ar',
    'الجمعة، 25 أكتوبر 2024',
    '25 أكتوبر 2024، 5:30 م بتوقيت مصر',
    '25\u200f/10\u200f/2024، 5:30 م بتوقيت مصر',
    '25 أكتوبر 2024، 5:30 م بتوقيت شرق أوروبا',
  ],
  [
    'he',
    'יום שישי, 25 באוקטובר 2024',
    '25 באוק׳ 2024, 17:30 (שעון ישראל)',
    '25.10.2024, 17:30 (שעון ישראל)',
    '25 באוקטובר 2024, 17:30 (שעון ישראל)',
  ],
  [
    'fa',
    'جمعه ۴ آبان ۱۴۰۳',
    '۴ آبان ۱۴۰۳، ۱۸:۰۰ به وقت تهران',
    '۱۴۰۳/۸/۴، ۱۸:۰۰ به وقت تهران',
    '۴ آبان ۱۴۰۳، ۱۸:۰۰ به وقت تهران',
  ],
  [
    'hi',
    'शुक्रवार, 25 अक्टूबर 2024',
    '25 अक्टू॰ 2024, 8:00 pm IST',
    '25/10/24, 8:00 pm IST',
    '25 अक्टूबर 2024, 8:00 pm (भारतीय मानक समय)',
  ],
  [
    'es',
    'viernes, 25 de octubre de 2024',
    '25 oct 2024, 16:30 CEST',
    '25/10/24, 16:30 CEST',
    '25 de octubre de 2024, 16:30 (hora de Europa central)',
  ],
  [
    'fr',
    'vendredi 25 octobre 2024',
    '25 oct. 2024, 16:30 (heure de Paris)',
    '25/10/2024, 16:30 (heure de Paris)',
    '25 octobre 2024, 16:30 (heure de Paris)',
  ],
  [
    'de',
    'Freitag, 25. Oktober 2024',
    '25.10.2024, 16:30 Uhr MESZ',
    '25.10.24, 16:30 Uhr MESZ',
    '25. Oktober 2024, 16:30 Uhr (Mitteleuropäische Zeit)',
  ],
  [
    'pt',
    'sexta-feira, 25 de outubro de 2024',
    '25 de out. de 2024, 11:30 (horário de Brasília)',
    '25/10/2024, 11:30 (horário de Brasília)',
    '25 de outubro de 2024, 11:30 (horário de Brasília)',
  ],
  [
    'th',
    'วันศุกร์ที่ 25 ตุลาคม พ.ศ. 2567',
    '25 ต.ค. 2567 21:30 (เวลาไทย)',
    '25/10/67 21:30 (เวลาไทย)',
    '25 ตุลาคม 2567 21:30 (เวลาอินโดจีน)',
  ],
  [
    'en-GB',
    'Friday, 25 October 2024',
    '25 Oct 2024, 15:30 BST',
    '25/10/2024, 15:30 BST',
    '25 October 2024, 15:30 United Kingdom time',
  ],
  [
    'vi',
    'Thứ Sáu, 25 tháng 10, 2024',
    '21:30 (Giờ Việt Nam) 25 thg 10, 2024',
    '21:30 (Giờ Việt Nam) 25/10/24',
    '21:30 (Giờ Đông Dương) 25 tháng 10, 2024',
  ],
  [
    'es-US',
    'viernes, 25 de octubre de 2024',
    '25 oct 2024, 10:30 a.m. ET',
    '25/10/2024, 10:30 a.m. ET',
    '25 de octubre de 2024, 10:30 a.m. (hora oriental)',
  ],
] as const;

describe('a moment', () => {
  it.each(TOLD)('is told in %s at home', (language, long, both, figures, aloud) => {
    const setting = { language, timeZone: HOMES[language] ?? '' };
    expect(longDay(AT, setting)).toBe(long);
    expect(dayAndTime(AT, setting)).toBe(both);
    expect(stamp(AT, setting)).toBe(figures);
    expect(spoken(AT, setting)).toBe(aloud);
  });

  it.each([
    ['en-US', '10/25/24, 10:30 a.m. ET'],
    ['uk', '25.10.24, 10:30 (Нью-Йорк)'],
    ['ru', '25.10.2024, 10:30 (Нью-Йорк)'],
    ['ko', '24. 10. 25. 오전 10:30 (뉴욕 시간)'],
    ['ja', '2024/10/25 10:30（ニューヨーク時間）'],
    ['zh-Hans', '2024/10/25 纽约时间 10:30'],
    ['ar', '25\u200f/10\u200f/2024، 10:30 ص بتوقيت نيويورك'],
    ['he', '25.10.2024, 10:30 (שעון ניו יורק)'],
    ['fa', '۱۴۰۳/۸/۴، ۱۰:۳۰ به وقت نیویورک'],
    ['hi', '25/10/24, 10:30 am (न्यूयॉर्क समय)'],
    ['es', '25/10/24, 10:30 (hora de Nueva York)'],
    ['fr', '25/10/2024, 10:30 (New York)'],
    ['de', '25.10.24, 10:30 Uhr (Ortszeit New York)'],
    ['pt', '25/10/2024, 10:30 (Nova York)'],
    ['th', '25/10/67 10:30 (เวลานิวยอร์ก)'],
    ['en-GB', '25/10/2024, 10:30 New York time'],
  ])('is told in %s of New York', (language, figures) => {
    expect(stamp(AT, { language, timeZone: 'America/New_York' })).toBe(figures);
  });

  it('is told in American English as newspapers do', () => {
    expect(longDay(AT, ET)).toBe('Friday, October 25, 2024');
    expect(shortDay(AT, ET)).toBe('Oct. 25, 2024');
    expect(timeOfDay(AT, ET)).toBe('10:30 a.m. ET');
    expect(dayAndTime(AT, ET)).toBe('Oct. 25, 2024, 10:30 a.m. ET');
    expect(stamp(AT, ET)).toBe('10/25/24, 10:30 a.m. ET');
    expect(spoken(AT, ET)).toBe('October 25, 2024, 10:30 a.m. Eastern Time');
  });

  it('has months abbreviated as the Associated Press does', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      shortDay(`2024-${String(month + 1).padStart(2, '0')}-05`, ET).replace(' 5, 2024', ''),
    );
    expect(months.join(' ')).toBe('Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.');
  });

  it.each([
    ['en-US', 'America/New_York', '5:30 a.m. ET', '6:30 a.m. ET'],
    ['en-US', 'America/Phoenix', '3:30 a.m. MST', '3:30 a.m. MST'],
    ['en-US', 'Europe/London', '10:30 a.m. GMT', '11:30 a.m. BST'],
    ['en-US', 'Europe/Kyiv', '12:30 p.m. Ukraine time', '1:30 p.m. Ukraine time'],
    ['en-US', 'Asia/Kolkata', '4:00 p.m. IST', '4:00 p.m. IST'],
    ['en-US', 'UTC', '10:30 a.m. UTC', '10:30 a.m. UTC'],
    ['en-AU', 'Australia/Sydney', '9:30 pm AET', '8:30 pm AET'],
    ['uk', 'Europe/Kyiv', '12:30 за Києвом', '13:30 за Києвом'],
    ['ko', 'Asia/Seoul', '오후 7:30 (한국 시간)', '오후 7:30 (한국 시간)'],
    ['de', 'Europe/Berlin', '11:30 Uhr MEZ', '12:30 Uhr MESZ'],
    ['es', 'Europe/Madrid', '11:30 CET', '12:30 CEST'],
    ['ja', 'America/New_York', '5:30（ニューヨーク時間）', '6:30（ニューヨーク時間）'],
    ['ar', 'America/New_York', '5:30 ص بتوقيت نيويورك', '6:30 ص بتوقيت نيويورك'],
    ['en-US', 'Africa/Johannesburg', '12:30 p.m. SAST', '12:30 p.m. SAST'],
    ['en-US', 'Asia/Calcutta', '4:00 p.m. IST', '4:00 p.m. IST'],
    ['en-US', 'Europe/Dublin', '10:30 a.m. GMT', '11:30 a.m. IST'],
    ['en-US', 'Pacific/Auckland', '11:30 p.m. NZDT', '10:30 p.m. NZST'],
    ['en-US', 'Australia/Perth', '6:30 p.m. AWST', '6:30 p.m. AWST'],
    ['en-US', 'Etc/GMT+5', '5:30 a.m. GMT-5', '5:30 a.m. GMT-5'],
    ['fr', 'Europe/Dublin', '10:30 (Irlande)', '11:30 (Irlande)'],
    ['pt-PT', 'Europe/Lisbon', '10:30 (hora de Lisboa)', '11:30 (hora de Lisboa)'],
    ['pt-PT', 'Asia/Tokyo', '19:30 (hora de Japão)', '19:30 (hora de Japão)'],
    ['uk', 'Europe/Kiev', '12:30 за Києвом', '13:30 за Києвом'],
    ['yue', 'Asia/Macau', '中國澳門特別行政區時間 下晝6:30', '中國澳門特別行政區時間 下晝6:30'],
    ['zh', 'UTC', 'UTC 10:30', 'UTC 10:30'],
    ['es', 'Asia/Kathmandu', '16:15 (hora de Nepal)', '16:15 (hora de Nepal)'],
  ])('in %s and %s is %s in winter and %s in summer', (language, timeZone, winter, summer) => {
    expect(timeOfDay('2024-01-15T10:30:00Z', { language, timeZone })).toBe(winter);
    expect(timeOfDay('2024-07-15T10:30:00Z', { language, timeZone })).toBe(summer);
  });

  it.each([
    ['en-US', 'America/Chicago', '4:30 a.m. Central Time'],
    ['en-US', 'America/Denver', '3:30 a.m. Mountain Time'],
    ['en-US', 'America/Los_Angeles', '2:30 a.m. Pacific Time'],
    ['en-US', 'Asia/Tokyo', '7:30 p.m. Japan Standard Time'],
    ['en-US', 'UTC', '10:30 a.m. Coordinated Universal Time'],
    ['en-US', 'Africa/Lagos', '11:30 a.m. West Africa time'],
    ['de', 'Asia/Tokyo', '19:30 Uhr (Japanische Normalzeit)'],
    ['de', 'Africa/Casablanca', '11:30 Uhr (Ortszeit Marokko)'],
    ['fr', 'Africa/Casablanca', '11:30 (Maroc)'],
    ['uk', 'America/Chicago', '04:30 за північноамериканським центральним часом'],
    ['ru', 'Asia/Vladivostok', '20:30 (Владивосток, стандартное время)'],
    ['he', 'Africa/Algiers', '11:30 (שעון מרכז אירופה)'],
    ['ar', 'UTC', '10:30 ص بالتوقيت العالمي المنسق'],
    ['fa', 'Africa/Abidjan', '۱۰:۳۰ به وقت گرینویچ'],
    ['pt', 'America/Manaus', '06:30 (horário padrão do Amazonas)'],
    ['pt', 'Africa/Lagos', '11:30 (horário da África Ocidental)'],
    ['pt', 'UTC', '10:30 (Horário Universal Coordenado)'],
    ['yue', 'Asia/Hong_Kong', '香港標準時間 下晝6:30'],
  ])('is spoken in %s and %s with the zone’s whole name: %s', (language, timeZone, aloud) => {
    expect(spoken('2024-01-15T10:30:00Z', { language, timeZone })).toContain(` ${aloud}`);
  });

  it('is in brackets where the language has it so', () => {
    const setting = { language: 'eu', timeZone: 'America/New_York' };
    expect(dayAndTime(AT, setting)).toBe('2024(e)ko urr. 25(a) (10:30 ET)');
    expect(stamp(AT, setting)).toBe('24/10/25 (10:30 ET)');
  });

  it('never shows an offset or a space that is not plain, in any language and zone', () => {
    for (const language of Object.keys(HOMES)) {
      for (const timeZone of Object.values(HOMES)) {
        for (const tell of [dayAndTime, stamp, spoken]) {
          const said = tell(AT, { language, timeZone });
          expect(said).not.toMatch(/GMT|UTC[+−]|غرينتش|گرینویچ|[\u00a0\u2009\u202f]/);
        }
      }
    }
  });

  it('is given to machines with the offset of its zone, and is still the same moment', () => {
    expect(zoned('2024-10-25T14:30:00Z', 'America/New_York')).toBe('2024-10-25T10:30:00-04:00');
    expect(zoned(AT, 'Asia/Kolkata')).toBe('2024-10-25T20:00:00+05:30');
    expect(zoned('1880-01-01T12:00:00Z', 'America/New_York')).toBe('1880-01-01T12:00:00+00:00');
    expect(datetimeAttribute(AT, 'UTC')).toBe('2024-10-25T14:30:00+00:00');
    const instants = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...Object.values(HOMES)), (instant, zone) => {
        const text = datetimeAttribute(instant.toISOString(), zone);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?[+-]\d\d:\d\d$/);
        expect(new Date(text).getTime()).toBe(instant.getTime());
        expect(zoned(text, zone)).toBe(text);
      }),
    );
  });

  it('without an offset is refused, as it would be told in the build machine’s zone', () => {
    expect(() => stamp('2024-10-25T10:30:00', ET)).toThrow(/10:30:00 has no offset from UTC/);
  });
});

describe('a day alone', () => {
  it('is the same day in every zone, and has no hour', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York']) {
      const setting = { language: 'en-US', timeZone };
      expect(longDay('2024-10-25', setting)).toBe('Friday, October 25, 2024');
      expect(dayAndTime('2024-10-25', setting)).toBe('Oct. 25, 2024');
      expect(stamp('2024-10-25', setting)).toBe('10/25/24');
      expect(spoken('2024-10-25', setting)).toBe('October 25, 2024');
      expect(datetimeAttribute('2024-10-25', timeZone)).toBe('2024-10-25');
    }
    expect(() => timeOfDay('2024-10-25', ET)).toThrow(/no time of day/);
  });
});

describe('an update', () => {
  it('on the day of publication is told by its time alone, by the zone’s day', () => {
    expect(updatedInWords(AT, '2024-10-25', ET)).toBe('10:30 a.m. ET');
    expect(updatedInWords(AT, '2024-10-24', ET)).toBe('Oct. 25, 2024, 10:30 a.m. ET');
    expect(updatedInWords('2024-10-26T02:00:00Z', '2024-10-25', ET)).toBe('10:00 p.m. ET');
    expect(sameDay('2024-10-25T23:30:00-04:00', '2024-10-26T05:00:00Z', ET.timeZone)).toBe(false);
    expect(sameDay(AT, '2024-10-25T22:30:00-04:00', ET.timeZone)).toBe(true);
    expect(sameDay('2024-10-26T03:30:00Z', '2024-10-25', ET.timeZone)).toBe(true);
  });
});

describe('the build machine’s zone', () => {
  const own = process.env['TZ'];
  afterEach(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  it.each([
    ['UTC', 0],
    ['America/Los_Angeles', 480],
    ['Asia/Kolkata', -330],
  ])('%s changes nothing', (zone, behind) => {
    process.env['TZ'] = zone;
    expect(new Date(0).getTimezoneOffset()).toBe(behind);
    expect(stamp(AT, ET)).toBe('10/25/24, 10:30 a.m. ET');
    expect(longDay('2024-10-25', ET)).toBe('Friday, October 25, 2024');
    expect(zoned(AT, 'Europe/Kyiv')).toBe('2024-10-25T17:30:00+03:00');
  });
});
