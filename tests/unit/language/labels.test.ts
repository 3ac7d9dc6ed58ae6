import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, fillPlural, labelSets, labelsFor, piecesOf } from '../../../src/language/labels.ts';

const tags = Object.keys(labelSets);

describe('labels', () => {
  it.each([
    ['en-GB', 'en', true],
    ['pt-BR', 'pt', true],
    ['pt-PT', 'pt', true],
    ['es-419', 'es', true],
    ['zh', 'zh-Hans', true],
    ['zh-CN', 'zh-Hans', true],
    ['zh-TW', 'zh-Hant', true],
    ['zh-HK', 'zh-Hant', true],
    ['de-CH', 'de', true],
    ['fa-AF', 'fa', true],
    ['no', 'nb', true],
    ['nn', 'en', false],
    ['sr', 'sr-Cyrl', true],
    ['sr-Latn', 'sr-Latn', true],
    ['pa-Arab', 'en', false],
    ['my', 'en', false],
    ['iw', 'he', true],
  ])('for %s are in %s, and exact is %s', (language, found, exact) => {
    expect(labelsFor(language)).toMatchObject({ language: found, exact });
  });

  it('are overridden one by one, and the set itself is left alone', () => {
    const { labels } = labelsFor('en', { more: 'Read on' });
    expect(labels).toEqual({ ...labelSets['en'], more: 'Read on' });
    expect(labelsFor('en').labels.more).toBe('More');
  });

  it.each([
    ['en', 'Update T: N'],
    ['uk', 'Оновлення, T: N'],
    ['ru', 'Обновление, T: N'],
    ['ko', '업데이트 T: N'],
    ['ja', '更新 T：N'],
    ['zh-Hans', '更新（T）：N'],
    ['ar', 'تحديث T: N'],
    ['he', 'עדכון T: N'],
    ['fa', 'به‌روزرسانی T: N'],
    ['hi', 'अपडेट T: N'],
    ['es', 'Actualización, T: N'],
    ['fr', 'Mise à jour, T\u202f: N'],
    ['de', 'Aktualisierung, T: N'],
    ['pt', 'Atualização, T: N'],
  ])('punctuate a note as %s does', (language, note) => {
    const { labels } = labelsFor(language);
    expect(fill(labels.note, { kind: labels.update, time: 'T', note: 'N' })).toBe(note);
  });

  it.each(tags)('in %s say every word, and leave the same slots as English', (tag) => {
    for (const [name, english] of Object.entries(labelsFor('en').labels)) {
      const own = new Map(Object.entries(labelsFor(tag).labels)).get(name);
      if (typeof english !== 'string' || typeof own !== 'string') continue;
      expect(own.trim(), name).toBe(own);
      expect(own, name).not.toBe('');
      expect(own, name).not.toMatch(/["']|\.\.\.|--/);
      expect(slots(own), name).toEqual(slots(english));
    }
  });

  it.each(tags)('in %s have a plural for every number', (tag) => {
    const { allRevisions, pages } = labelsFor(tag).labels;
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const forms of [allRevisions, pages]) {
      const own = Object.keys(forms);
      // Nobody counts to none.
      expect(pluralCategories.filter((one) => one !== 'zero' && !own.includes(one))).toEqual([]);
      expect(pluralCategories).toEqual(expect.arrayContaining(own));
      for (const form of Object.values(forms)) expect(form).toMatch(/\S/);
    }
  });

  it('count revisions as Ukrainian and Arabic do', () => {
    const say = (count: number, tag: string): string =>
      fillPlural(labelsFor(tag).labels.allRevisions, count, tag);
    expect([1, 3, 5, 21].map((number) => say(number, 'uk'))).toEqual([
      'Усього 1 редакція',
      'Усього 3 редакції',
      'Усього 5 редакцій',
      'Усього 21 редакція',
    ]);
    expect([2, 3, 11].map((number) => say(number, 'ar'))).toEqual([
      'مراجعتان',
      '3 مراجعات',
      '11 مراجعة',
    ]);
  });
});

describe('a pattern', () => {
  it('taken apart and joined is itself', () => {
    const texts = fc.array(fc.constantFrom('{kind}', ' ', '{time}', ': ', '{', '}', 'é'));
    fc.assert(
      fc.property(texts, (runs) => {
        const pieces = piecesOf(runs.join(''));
        expect(pieces.map((p) => ('text' in p ? p.text : `{${p.slot}}`)).join('')).toBe(
          runs.join(''),
        );
      }),
    );
  });

  it('is taken apart into its texts and its slots', () => {
    expect(piecesOf('{kind} {time}')).toEqual([{ slot: 'kind' }, { text: ' ' }, { slot: 'time' }]);
  });

  it('refuses to be filled in part', () => {
    expect(() => fill('{kind} {time}', { kind: 'Update' })).toThrow(/no value for \{time\}/);
  });

  it('does not fill again what was filled in', () => {
    expect(fill('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
  });
});

function slots(pattern: string): string[] {
  return piecesOf(pattern)
    .flatMap((piece) => ('slot' in piece ? [piece.slot] : []))
    .sort();
}
