import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutCaption } from '../../../src/language/caption.ts';

const WORDS: Record<string, string[]> = {
  en: ['Mr. Kim', 'the U.S. Army', '3.2 million', '“soldiers”', 'met', 'in Moscow.', 'It’s'],
  uk: ['Київ', 'п’ять', '«солдатів»', '3,2 млн', '2024 р.', 'Він', 'пішов.'],
  ko: ['북한은', '군인을', '보냈다.', '3.2만', '“파병”'],
  ar: ['قال', 'الجنود', '«نعم»', 'موسكو.', '3.2'],
  hi: ['सैनिकों', 'को', 'भेजा।', 'क्षेत्र', '3.2'],
  de: ['Dr. Müller', '„Soldaten“', 'z. B. dort', '10 000', 'gingen.'],
  en_emoji: ['👩‍👩‍👧‍👦', '🇺🇦🇰🇵', 'e\u0301te\u0301', 'word'],
};

const graphemes = (text: string): string[] =>
  Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);

const captions = fc
  .constantFrom(...Object.keys(WORDS))
  .chain((tag) =>
    fc
      .array(fc.constantFrom(...(WORDS[tag] ?? [])), { minLength: 10, maxLength: 80 })
      .map((words) => ({ language: tag.slice(0, 2), caption: words.join(' ') })),
  );

describe('a caption', () => {
  it('is whole again when its two parts are joined, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (caption) => {
        const { start, rest = '' } = cutCaption(caption, 'en');
        expect(start + rest).toBe(caption);
      }),
    );
  });

  it('shows at most 140 graphemes, none of them broken, and hides more than 30', () => {
    fc.assert(
      fc.property(captions, ({ caption, language }) => {
        const { start, rest } = cutCaption(caption, language);
        if (rest === undefined) {
          expect(graphemes(caption).length).toBeLessThanOrEqual(140 + 30 + 70);
          return;
        }
        expect(start + rest).toBe(caption);
        expect(graphemes(start).length).toBeLessThanOrEqual(140);
        expect(graphemes(rest).length).toBeGreaterThan(30);
        expect([...graphemes(start), ...graphemes(rest)]).toEqual(graphemes(caption));
      }),
    );
  });

  it('is cut between words, not after an abbreviation, an opening quote, or within a number', () => {
    fc.assert(
      fc.property(captions, ({ caption, language }) => {
        const { start, rest } = cutCaption(caption, language);
        if (rest === undefined) return;
        expect(rest).toMatch(/^\s/);
        expect(start).not.toMatch(/[\s«„]$|(?<!\S)“$|(?:Mr|U\.S|Dr|р|z\. B)\.$/u);
        expect(`${start.slice(-1)}${rest.slice(0, 2)}`).not.toMatch(/\d \d/);
      }),
    );
  });

  it('is whole at 140 graphemes, and where only 30 more would be hidden', () => {
    const words = 'word '.repeat(28).slice(0, 139);
    expect(cutCaption(`${words}.`, 'en')).toEqual({ start: `${words}.` });
    const two = `${'a'.repeat(79)}. ${'B'.repeat(58)}.`;
    expect(cutCaption(two, 'en')).toEqual({ start: two });
    const longer = `${'a'.repeat(139)} ${'b'.repeat(29)}`;
    expect(cutCaption(longer, 'en')).toEqual({ start: longer });
    expect(cutCaption(`${longer}bb`, 'en').start).toBe('a'.repeat(139));
  });

  it('is cut at the end of a sentence where that leaves half of the room', () => {
    const first = `Soldiers of the ${'very '.repeat(14)}big army.`;
    const rest = ` And then ${'more and '.repeat(20)}more.`;
    expect(cutCaption(first + rest, 'en')).toEqual({ start: first, rest });
    const short = 'Soldiers.';
    expect(cutCaption(short + rest, 'en').start.length).toBeGreaterThan(130);
  });

  it.each([
    ['ja', '北朝鮮の兵士が3.2万人、ロシア極東の都市に派遣されたと韓国の情報機関が発表した', '。'],
    ['zh-Hans', '韩国情报机构表示朝鲜已向俄罗斯远东地区派遣了3.2万名士兵接受军事训练', '。'],
    ['th', 'ทหารเกาหลีเหนือถูกส่งไปยังภาคตะวันออกไกลของรัสเซียเพื่อฝึกทางทหาร', ''],
  ])(
    'is cut between words of %s, which has no spaces, and never in 3.2',
    (language, clause, end) => {
      for (let shift = 0; shift < 12; shift += 1) {
        const caption = 'あ'.repeat(shift) + (clause + end).repeat(8);
        const { start, rest } = cutCaption(caption, language);
        expect(start + (rest ?? '')).toBe(caption);
        expect(rest).not.toMatch(/^[。、.\d]/u);
        expect(graphemes(start).length).toBeGreaterThan(70);
      }
    },
  );

  it('is cut at a word where its only sentence ends are those of Mr. and Gen.', () => {
    const caption = `At the gate ${'of the old palace '.repeat(5)}stood Mr. Kim and Gen. Lee with ${'many '.repeat(20)}others.`;
    expect(cutCaption(caption, 'en').start).toMatch(/Gen\. Lee with|many$/);
  });

  it.each([
    ['en', 'in Moscow', ' they met', true],
    ['en', 'in Moscow', ', where they met', false],
    ['en', 'with Mr.', ' Kim', false],
    ['en', 'of the U.S.', ' Army', false],
    ['en', 'with J. R.', ' Smith', false],
    ['de', 'steht z. B.', ' dort', false],
    ['de', 'steht z.B.', ' dort', false],
    ['uk', '2024 р.', ' солдати', false],
    ['en', 'soldiers (', 'all of them)', false],
    ['en', 'soldiers –', ' all of them', false],
    ['es', 'dijo «', 'no»', false],
    ['fr', 'a dit «', ' non »', false],
    ['de', 'die „Soldaten“', ' gingen', true],
    ['de', 'die „Soldaten“', ', die gingen', false],
    ['da', 'de »soldater«', ' gik', true],
    ['zh', '他说“', '北京', false],
    ['en', 'some 10', ' 000 men', false],
    ['en', 'some 10', '\u00a0000 men', false],
    ['en', 'some 10', ' men of 40', true],
    ['en', '3 men', ' 40 years old', true],
    ['ja', '東京', 'に行く', true],
    ['ja', 'カメラ', 'は動く', true],
    ['ja', 'か\u3099', '東京に', true],
    ['ja', 'Kim', '氏は行く', false],
    ['ja', '東 Kim', '氏は行く', false],
    ['ja', '東京', '、そして', false],
    ['ja', '東京', ', 東京に', false],
    ['zh', '北京', '今天', true],
    ['th', 'ทหาร', 'ถูกส่ง', true],
    ['lo', 'ທະຫານ', 'ຖືກສົ່ງ', true],
    ['km', 'ទាហាន', 'ត្រូវបាន', true],
    ['my', 'စစ်သား', 'များသည်', true],
  ])('in %s, may end after “%s” before “%s”: %s', (language, before, after, may) => {
    const start = `${'x'.repeat(139 - graphemes(before).length)} ${before}`;
    const shown = cutCaption(`${start}${after} ${'and so on '.repeat(6)}`, language).start;
    expect(shown === start).toBe(may);
  });

  it.each([
    ['It is a big army.', ' And then', true],
    ['“Is it a big army?”', ' he asked', false],
    ['“Is it a big army?”', '  he asked', false],
    ['It was seen by Mr.', ' Kim', false],
  ])('ends with the sentence “%s” before “%s”: %s', (before, after, may) => {
    const start = `${'x'.repeat(99 - before.length)} ${before}`;
    const shown = cutCaption(`${start}${after} ${'and so on '.repeat(12)}`, 'en').start;
    expect(shown === start).toBe(may);
  });
});
