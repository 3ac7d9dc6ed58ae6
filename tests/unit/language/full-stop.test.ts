import { expect, test } from 'vitest';
import { withFullStop } from '../../../src/language/full-stop.ts';

test.each([
  ['en-US', 'A label', 'A label.'],
  ['ko', '대표 사진', '대표 사진.'],
  ['ja', '冒頭の図版', '冒頭の図版。'],
  ['zh-Hant', '題圖', '題圖。'],
  ['hi', 'मुख्य चित्र', 'मुख्य चित्र।'],
  ['th', 'ภาพหลัก', 'ภาพหลัก'],
  ['lo', 'ຮູບ', 'ຮູບ'],
  ['yue', '題圖', '題圖。'],
  ['mr', 'चित्र', 'चित्र।'],
  ['ne', 'तस्बिर', 'तस्बिर।'],
  ['bn', 'ছবি', 'ছবি।'],
  ['pa', 'ਤਸਵੀਰ', 'ਤਸਵੀਰ।'],
  ['ur', 'تصویر', 'تصویر۔'],
  ['hy', 'Լուսանկար', 'Լուսանկար։'],
  ['am', 'ፎቶ', 'ፎቶ።'],
  ['my', 'ဓာတ်ပုံ', 'ဓာတ်ပုံ။'],
  ['km', 'រូបថត', 'រូបថត។'],
  ['en', 'Photo: J. Doe', 'Photo: J. Doe.'],
  ['en', 'Is it legal?', 'Is it legal?'],
  ['es', '¡Al fin!', '¡Al fin!'],
])('in %s, “%s” before a sentence is “%s”', (language, text, ended) => {
  expect(withFullStop(text, language)).toBe(ended);
});
