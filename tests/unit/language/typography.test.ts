import fc from 'fast-check';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { quotesOf, typeset, typesetRuns } from '../../../src/language/typography.ts';
import { typesetMarkdown } from '../../../src/language/typeset-markdown.ts';

const LANGUAGES = 'en uk ru ko ja zh-Hans zh-Hant ar he fa hi es fr de de-CH pt nl sv pl it th';

describe('typography', () => {
  it.each([
    ['en', `"He said, 'No,'" she wrote.`, '“He said, ‘No,’” she wrote.'],
    ['uk', `"Слово 'п'ять'" -- так`, '«Слово „п’ять“» – так'],
    ['ru', `ООО "Фирма "Лютик"" --- нет...`, 'ООО «Фирма „Лютик“» — нет…'],
    ['ko', `그는 "안녕"이라고 '네'라고`, '그는 “안녕”이라고 ‘네’라고'],
    ['ja', `彼は"'はい'と言った"。`, '彼は「『はい』と言った」。'],
    ['zh-Hans', `他说"你好'吗'"......`, '他说“你好‘吗’”……'],
    ['zh-TW', `他說"你好'嗎'"。`, '他說「你好『嗎』」。'],
    ['ar', `قال "نعم" و'لا'`, 'قال «نعم» و‹لا›'],
    ['he', `ארה"ב אמרה "שלום" לג'ורג'`, 'ארה״ב אמרה ”שלום” לג׳ורג׳'],
    ['fa', `گفت "بله 'نه'"`, 'گفت «بله ‹نه›»'],
    ['hi', `"नमस्ते 'हाँ'" कहा`, '“नमस्ते ‘हाँ’” कहा'],
    ['es', `¿"Qué"? "Sí 'no'"`, '¿“Qué”? “Sí ‘no’”'],
    ['fr', `"Oui 'non'" l'"Unité"`, '«\u202fOui “non”\u202f» l’«\u202fUnité\u202f»'],
    ['de', `"Er: 'Wie geht's?'"`, '„Er: ‚Wie geht’s?‘“'],
    ['de-CH', `"Er 'sie'"`, '«Er ‹sie›»'],
    ['fr-CH', `"Il 'elle'"`, '«Il ‹elle›»'],
    ['pt', `d'água "sim 'não'"`, 'd’água “sim ‘não’”'],
    ['pt-PT', `"sim 'não'"`, '«sim “não”»'],
    ['sv', `"ja 'nej'"`, '”ja ’nej’”'],
    ['nl', `'s avonds "ja" in 't huis`, '’s avonds “ja” in ’t huis'],
    ['pl', `"tak 'nie'"`, '„tak «nie»”'],
    ['it', `l'"Unità" e "no"`, 'l’«Unità» e «no»'],
  ])('sets the quotes of %s: %s', (language, typed, set) => {
    expect(typeset(typed, language)).toBe(set);
  });

  it.each([
    [`Pyongyang's workers' rights`, 'Pyongyang’s workers’ rights'],
    [`the '90s and '24`, 'the ’90s and ’24'],
    [`rock 'n' roll, 'tis 'em`, 'rock ’n’ roll, ’tis ’em'],
    [`"'Quoted' words," ("now") --"so"--`, '“‘Quoted’ words,” (“now”) –“so”–'],
    [`"I was--" he said. "--and"`, '“I was–” he said. “–and”'],
    [`"the '90s"`, '“the ’90s”'],
    [`a 6'2" man`, 'a 6′2″ man'],
    [`5'10" tall, 30' x 40', 12°30'15"`, '5′10″ tall, 30′ x 40′, 12°30′15″'],
    [`"He is 5'10" tall," she said`, '“He is 5′10″ tall,” she said'],
    [`'He ran it in 3'42.5"'`, '‘He ran it in 3′42.5″’'],
    [`1'000'000 in the 2009'10 season`, '1’000’000 in the 2009’10 season'],
    ['wait... what', 'wait… what'],
    ['1914--18 --- and', '1914–18 — and'],
    ['---- --> .....', '---- --> .....'],
    [
      `see https://x.org/a--b?q='x'&r "https://x.org/c" now`,
      `see https://x.org/a--b?q='x'&r “https://x.org/c” now`,
    ],
    ['run `a "b" -- c` now', 'run `a "b" -- c` now'],
    ['a--b@x.org said "no"', 'a--b@x.org said “no”'],
    ['“Already” ‘set’ – so…', '“Already” ‘set’ – so…'],
  ])('sets English %s', (typed, set) => {
    expect(typeset(typed, 'en')).toBe(set);
  });

  it.each([
    ['Oui ! Non ? Si ; voici : fin', 'Oui\u202f! Non\u202f? Si\u202f; voici\u202f: fin'],
    ['« oui »', '«\u202foui\u202f»'],
    ['" oui "', '«\u202foui\u202f»'],
    ['Oui! voici: fin', 'Oui! voici: fin'],
    ['à 10:30 :)', 'à 10:30 :)'],
    ['"voici :"', '«\u202fvoici\u202f:\u202f»'],
  ])('narrows the spaces that a French author typed: %s', (typed, set) => {
    expect(typeset(typed, 'fr')).toBe(set);
  });

  it('set twice is the same as once, and leaves no straight mark outside code and addresses', () => {
    const text = fc
      .array(
        fc.constantFrom(
          '"',
          "'",
          ' ',
          '-',
          '.',
          'a',
          'ж',
          '한',
          '中',
          'א',
          '9',
          '(',
          ')',
          ':',
          '!',
          '«',
          '”',
        ),
      )
      .map((runs) => runs.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES.split(' ')), (typed, language) => {
        const set = typeset(typed, language);
        expect(typeset(set, language)).toBe(set);
        expect(set).not.toMatch(/["']/);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing but marks and the spaces beside them', () => {
    const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('en', 'fr', 'he'),
        (text, tag) => {
          expect(bare(typeset(text, tag))).toBe(bare(text));
        },
      ),
    );
  });
});

describe('text that markup divides', () => {
  it('is set as the one text that it is', () => {
    expect(typesetRuns(['He said "', 'no', '" and left the ', "workers' ", 'hall.'], 'en')).toEqual(
      ['He said “', 'no', '” and left the ', 'workers’ ', 'hall.'],
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', "'", ' ', 'a', 'b', '(', ','), { minLength: 1 }),
        (runs) => {
          expect(typesetRuns(runs, 'de').join('')).toBe(typeset(runs.join(''), 'de'));
        },
      ),
    );
  });

  it('is set in Markdown across emphasis, links and components, but not in code', () => {
    const source = `"*No*," [he](https://x.org/it's) said: "\`a "b"\`"

<Aside>"Yes," *she* "said"</Aside>

- "one"
`;
    const tree = unified().use(remarkParse).use(remarkMdx).parse(source);
    typesetMarkdown(tree, 'fr');
    const texts: string[] = [];
    visit(tree, (node) => {
      if ('value' in node && typeof node.value === 'string') texts.push(node.value);
    });
    expect(texts.join('').replaceAll('\u202f', '~')).toBe(
      '«~No,~» he said: «~a "b"~»«~Yes,~» she «~said~»«~one~»',
    );
  });
});

describe('the quotation marks of a language', () => {
  it.each([
    ['en-GB', '“ ” ‘ ’'],
    ['de-AT', '„ “ ‚ ‘'],
    ['de-CH', '« » ‹ ›'],
    ['zh-HK', '「 」 『 』'],
    ['zh', '“ ” ‘ ’'],
    ['sr-Latn', '„ ” ’ ’'],
    ['tlh', '“ ” ‘ ’'],
  ])('%s are %s', (language, marks) => {
    const { outer, inner } = quotesOf(language);
    expect([...outer, ...inner].join(' ')).toBe(marks);
  });
});
