import fc from 'fast-check';

/** A language, and words as they are written in it, among them the ones that divide oddly. */
export const scripts = [
  {
    language: 'en-US',
    space: ' ',
    words: [
      'troops',
      'Troops',
      '12,000',
      '3.2',
      '9:30',
      'a.m.',
      'it’s',
      '“said”',
      '--',
      'x',
      '🇺🇸',
      '👩‍👧',
      'e\u0301t\u00e9',
    ],
  },
  {
    language: 'ko',
    space: ' ',
    words: ['북한은', '병력', '1만2000명을', '3.2', '한국', '보냈다.'],
  },
  { language: 'ar', space: ' ', words: ['أرسلت', 'كوريا', '٣٫٢', 'ألف', 'جُنْدِيّ', '«نعم»'] },
  { language: 'he', space: ' ', words: ['צפון', 'קוריאה', 'שלחה', '12,000', 'חַיָּלִים'] },
  {
    language: 'ja',
    space: '',
    words: ['北朝鮮', 'は', '部隊', 'を', '3.2', '万人', '「派遣」', 'した。'],
  },
  { language: 'th', space: '', words: ['กองทัพ', 'เกาหลี', 'เหนือ', 'ส่ง', 'ทหาร'] },
  { language: 'hi', space: ' ', words: ['उत्तर', 'कोरिया', 'ने', 'सैनिक', '१२,०००', 'भेजे।'] },
] as const;

/** A language with two paragraphs in it that share words. */
export const pairs = fc.constantFrom(...scripts).chain(({ language, space, words }) => {
  const text = fc
    .array(fc.constantFrom(...words), { maxLength: 24 })
    .map((list) => list.join(space));
  return fc.record({ language: fc.constant(language), before: text, after: text });
});

/** A language with two bodies in it that share paragraphs, some of them moved or split. */
export const bodies = fc.constantFrom(...scripts).chain(({ language, space, words }) => {
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 });
  return fc
    .array(
      text.map((list) => list.join(space)),
      { minLength: 1, maxLength: 6 },
    )
    .chain((paragraphs) => {
      const body = fc.array(
        fc.oneof(
          fc.constantFrom(...paragraphs),
          fc.constantFrom(...paragraphs).map((first) => `${first} ${paragraphs[0] ?? ''}`),
          text.map((list) => list.join(space)),
        ),
        { maxLength: 6 },
      );
      return fc.record({ language: fc.constant(language), before: body, after: body });
    });
});
