import { describe, expect, it } from 'vitest';
import {
  canonicalLanguage,
  count,
  directionOf,
  hasCase,
  hasItalics,
  isRealLanguage,
  isRealTimeZone,
  languageName,
  list,
  scriptOf,
} from '../../../src/language/language.ts';

describe('a language', () => {
  it.each([
    ['en', 'Latn', 'ltr', 'A, B, and C', '12,000'],
    ['uk', 'Cyrl', 'ltr', 'A, B і C', '12 000'],
    ['ru', 'Cyrl', 'ltr', 'A, B и C', '12 000'],
    ['ko', 'Kore', 'ltr', 'A, B 및 C', '12,000'],
    ['ja', 'Jpan', 'ltr', 'A、B、C', '12,000'],
    ['zh-Hans', 'Hans', 'ltr', 'A、B和C', '12,000'],
    ['zh-TW', 'Hant', 'ltr', 'A、B和C', '12,000'],
    ['ar', 'Arab', 'rtl', 'A وB وC', '12,000'],
    ['he', 'Hebr', 'rtl', 'A, B ו-C', '12,000'],
    ['fa', 'Arab', 'rtl', 'A،‏ B، و C', '۱۲٬۰۰۰'],
    ['hi', 'Deva', 'ltr', 'A, B, और C', '12,000'],
    ['es', 'Latn', 'ltr', 'A, B y C', '12.000'],
    ['fr', 'Latn', 'ltr', 'A, B et C', '12 000'],
    ['de', 'Latn', 'ltr', 'A, B und C', '12.000'],
    ['pt', 'Latn', 'ltr', 'A, B e C', '12.000'],
  ])(
    '%s is written in %s, %s, with its own lists and numbers',
    (tag, script, way, names, number) => {
      expect(scriptOf(tag)).toBe(script);
      expect(directionOf(tag)).toBe(way);
      expect(list(['A', 'B', 'C'], tag)).toBe(names);
      expect(count(12000, tag).replace(/\s/g, ' ')).toBe(number);
    },
  );

  it('takes its direction from its script: Uzbek and Punjabi have more than one', () => {
    expect(directionOf('uz-Arab')).toBe('rtl');
    expect(directionOf('uz')).toBe('ltr');
    expect(directionOf('pa-PK')).toBe('rtl');
    expect(['syr', 'dv', 'nqo', 'ff-Adlm', 'rhg', 'sam'].map(directionOf)).toEqual(
      Array.from({ length: 6 }, () => 'rtl'),
    );
  });

  it('has italics and capitals where its script has', () => {
    const scripts = 'Latn Cyrl Grek Armn Adlm Dsrt Cher Arab Hebr Deva Jpan Kore'.split(' ');
    expect(scripts.filter(hasItalics).join(' ')).toBe('Latn Cyrl Grek Armn');
    expect(scripts.filter(hasCase).join(' ')).toBe('Latn Cyrl Grek Armn Adlm Dsrt Cher');
  });

  it.each(['en', 'en-US', 'zh-Hant-TW', 'sr-Latn', 'pt-br', 'gsw', 'es-419', 'iw'])(
    '%s is real',
    (tag) => {
      expect(isRealLanguage(tag)).toBe(true);
    },
  );

  it.each(['klingon', 'english', 'en_US', 'xx', 'en-XZ9', 'und', 'zxx', '', 'e', 'en-Abcd'])(
    '“%s” is not',
    (tag) => {
      expect(isRealLanguage(tag)).toBe(false);
    },
  );

  it('has one best way to write its tag, and a name in itself', () => {
    expect(canonicalLanguage('ZH-hans')).toBe('zh-Hans');
    expect(canonicalLanguage('iw')).toBe('he');
    expect(languageName('uk')).toBe('українська');
  });
});

describe('a time zone', () => {
  it.each(['America/New_York', 'Europe/Kyiv', 'Asia/Kolkata', 'UTC', 'Etc/GMT+5'])(
    '%s is real',
    (zone) => {
      expect(isRealTimeZone(zone)).toBe(true);
    },
  );

  it.each(['EST', 'ET', '+05:00', 'America/Pyongyang', 'Mars/Base', '', 'New York'])(
    '“%s” is not, or is not a place',
    (zone) => {
      expect(isRealTimeZone(zone)).toBe(false);
    },
  );
});
