import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { NOT_TEXT, quotesOf, typeset, typesetRuns } from '../../../src/language/typography.ts';
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
    [`'Rock 'n' roll' and 'Rock "n" roll'`, '‘Rock ’n’ roll’ and ‘Rock “n” roll’'],
    [`'He said 'tis true'`, '‘He said ’tis true’'],
    [
      `the "Post"'s editor, the 1990's, a 747's wing`,
      'the “Post”’s editor, the 1990’s, a 747’s wing',
    ],
    [`"3'42.55" was enough"`, '“3′42.55″ was enough”'],
    [`a 12' wall of 1'000 stones`, 'a 12′ wall of 1’000 stones'],
    [`say"no", or no" at all`, 'say“no”, or no” at all'],
    [`"a 'b c" d`, '“a ‘b c” d'],
    [`'a b" c'`, '‘a b” c’'],
    [`he said.' Then." Then`, 'he said.’ Then.” Then'],
    ['see https://x.org/a... now', 'see https://x.org/a… now'],
    [`http://x.org/?q='x'&r--s "a"`, `http://x.org/?q='x'&r--s “a”`],
  ])('sets English %s', (typed, set) => {
    expect(typeset(typed, 'en')).toBe(set);
  });

  it.each([
    ['de', `'Jens' Haus' steht`, '‚Jens’ Haus‘ steht'],
    ['de', `'Jens' aß, und es war's`, '‚Jens‘ aß, und es war’s'],
    ['de', `https://x.org/?q='x und Jens' Haus`, `https://x.org/?q='x und Jens’ Haus`],
    ['de', `er sagte.' Dann`, 'er sagte.‘ Dann'],
    ['nl', `'Ik zei 't niet'`, '‘Ik zei ’t niet’'],
    ['af', `'Dit is 'n huis'`, '‘Dit is ’n huis’'],
    ['fr', `"Il a lu l'"Humanité" hier"`, '«\u202fIl a lu l’“Humanité” hier\u202f»'],
    ['ru', `""Лютик" цветёт"`, '«„Лютик“ цветёт»'],
    ['he', `הוא אמר 'כן' לג'ורג'`, 'הוא אמר ’כן’ לג׳ורג׳'],
    ['fr', 'Et voici :', 'Et voici\u202f:'],
  ])('tells quotes from apostrophes in %s: %s', (language, typed, set) => {
    expect(typeset(typed, language)).toBe(set);
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

  it('has an apostrophe after code, as after a word', () => {
    const set = typesetRuns(['The ', NOT_TEXT, `'s "name" is '`, NOT_TEXT, `'.`], 'en');
    expect(set.join('')).toBe(`The ${NOT_TEXT}’s “name” is ‘${NOT_TEXT}’.`);
  });

  it.each([
    ['a paragraph', '*"Il*[ "a" lu"](/u)'],
    ['a heading', '## *"Il*[ "a" lu"](/u)'],
    ['a cell', '| *"Il*[ "a" lu"](/u) |\n| - |'],
  ])('is set as one in %s that is all emphasis and links', (_, source) => {
    expect(setMarkdown(source)).toBe('«~Il “a” lu~»');
  });

  it('begins anew after a line break', () => {
    expect(setMarkdown('"Un."\\\n"Deux."')).toBe('«~Un.~»«~Deux.~»');
  });

  it('is set in Markdown across emphasis, links and components, but not in code', () => {
    const source = `"*No*," [he](https://x.org/it's) said: "\`a "b"\`"

<Aside>"Yes," *she* "said"</Aside>

- "one"
`;
    expect(setMarkdown(source)).toBe('«~No,~» he said: «~a "b"~»«~Yes,~» she «~said~»«~one~»');
  });
});

/** The text of a Markdown source, set in French, with ~ for each narrow space. */
function setMarkdown(source: string): string {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(source);
  typesetMarkdown(tree, 'fr');
  const texts: string[] = [];
  visit(tree, (node) => {
    if ('value' in node && typeof node.value === 'string') texts.push(node.value);
  });
  return texts.join('').replaceAll('\u202f', '~');
}

describe('the quotation marks of a language', () => {
  it.each([
    ['“ ” ‘ ’', 'en-GB en ko hi zh tlh nl tr'],
    ['„ “ ‚ ‘', 'de-AT de bg cs et hr is lt mk sk sl'],
    ['« » ‹ ›', 'de-CH de-LI fr-CH ar fa'],
    ['« » „ “', 'ru be uk'],
    ['« » “ ”', 'it ca el eu kk pt-PT sq'],
    ['« » ‘ ’', 'nb nn no'],
    ['« » « »', 'hy'],
    ['” ” ’ ’', 'sv fi he'],
    ['„ ” » «', 'hu'],
    ['„ ” « »', 'pl ro'],
    ['„ ” ‘ ’', 'bs'],
    ['„ ” ’ ’', 'sr sr-Latn'],
    ['„ “ « »', 'ka'],
    ['” “ ’ ‘', 'ur'],
    ['「 」 『 』', 'ja zh-HK zh-TW zh-Hant'],
  ])('%s are those of %s', (marks, languages) => {
    for (const language of languages.split(' ')) {
      const { outer, inner } = quotesOf(language);
      expect([...outer, ...inner].join(' '), language).toBe(marks);
    }
  });
});
