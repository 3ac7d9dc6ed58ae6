import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../../src/revisions/compare/changes.ts';
import { plain } from '../../../../src/revisions/compare/comparable.ts';
import { isSame } from '../../../../src/revisions/contents.ts';
import { LINES } from '../../../../src/revisions/wording.ts';
import type { Words } from '../../../../src/revisions/compare/diff/word-diff.ts';
import { wordsBetween } from '../../../../src/revisions/compare/diff/word-diff.ts';
import { bodies, pairs } from '../../../support/scripts.ts';
import type { PlainWording } from '../../../support/recorded.ts';
import { contentsFrom, wording as given, withForms } from '../../../support/recorded.ts';

const shown = (body: string[], rest: Partial<PlainWording> = {}) =>
  withForms({ ...given, body, ...rest });

const marked = (words: readonly Words[]): string =>
  words
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

const side = (words: readonly Words[], kind: 'removed' | 'added'): string =>
  words
    .filter((run) => run.kind === 'same' || run.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('word by word', () => {
  test.each([
    [
      'en-US',
      'at least 12,000 troops',
      'at least 10,000 troops',
      'at least [-12,000-]{+10,000+} troops',
    ],
    ['en-US', 'rose by 3.2 percent', 'rose by 3.4 percent', 'rose by [-3.2-]{+3.4+} percent'],
    ['en-US', 'at 9:30 a.m. ET', 'at 10:15 a.m. ET', 'at [-9:30-]{+10:15+} a.m. ET'],
    ['en-US', 'He said: 12 went.', 'He said: 10 went.', 'He said: [-12-]{+10+} went.'],
    ['fa', 'ساعت ۸:۳۰ صبح', 'ساعت ۹:۳۰ صبح', 'ساعت [-۸:۳۰-]{+۹:۳۰+} صبح'],
    ['en-US', 'He said so.', 'He never said so.', 'He {+never +}said so.'],
    ['en-US', 'He never said so.', 'He said so.', 'He [-never -]said so.'],
    ['en-US', 'It was legal.', 'It was legal, he said.', 'It was legal{+, he said+}.'],
    [
      'ko',
      '북한은 병력 1만2000명을 보냈다.',
      '북한은 병력 1만3000명을 보냈다.',
      '북한은 병력 1만[-2000-]{+3000+}명을 보냈다.',
    ],
    [
      'ja',
      '東京の人口は3.2万人です。',
      '東京の人口は3.4万人です。',
      '東京の人口は[-3.2-]{+3.4+}万人です。',
    ],
    [
      'ar',
      'أرسلت كوريا ٣٫٢ ألف جندي',
      'أرسلت كوريا ٣٫٤ ألف جندي',
      'أرسلت كوريا [-٣٫٢-]{+٣٫٤+} ألف جندي',
    ],
    [
      'en-US',
      'One thing.',
      'Quite another matter altogether, then.',
      '[-One thing.-]{+Quite another matter altogether, then.+}',
    ],
    ['en-US', '', 'New.', '{+New.+}'],
    ['en-US', 'a b c d', 'a x y z', 'a [-b c d-]{+x y z+}'],
    ['en-US', 'a b c d', 'a x y z w', '[-a b c d-]{+a x y z w+}'],
  ])('%s: %j became %j', (language, before, after, expected) => {
    expect(marked(wordsBetween(before, after, language))).toBe(expected);
  });

  test('the later wording is what stayed and what was added, the earlier what stayed and went', () => {
    fc.assert(
      fc.property(pairs, ({ language, before, after }) => {
        const words = wordsBetween(before, after, language);
        expect(side(words, 'added')).toBe(after);
        expect(plain(side(words, 'removed'))).toBe(plain(before));
      }),
    );
  });

  test('that holds for any text at all', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.string({ unit: 'grapheme' }), (before, after, common) => {
        const words = wordsBetween(before + common, common + after, 'en');
        expect(side(words, 'added')).toBe(common + after);
        expect(plain(side(words, 'removed'))).toBe(plain(before + common));
      }),
    );
  });

  test('removed words stand before added ones, and no two runs of a kind touch', () => {
    fc.assert(
      fc.property(pairs, ({ language, before, after }) => {
        const kinds = wordsBetween(before, after, language).map(({ kind }) => kind[0]);
        expect(kinds.join('')).toMatch(/^(?:s?(?:r?a|r)(?=s|$))*s?$/);
      }),
    );
  });
});

/** The words of paragraphs that no change tells of. */
function untold(body: readonly string[], told: readonly (number | undefined)[]): string {
  const left = body.filter((_, index) => !told.includes(index));
  return left.map(plain).filter(Boolean).join(' ');
}

describe('paragraph by paragraph', () => {
  test('what is told of is as it was and is, and all else is the same words in the same order', () => {
    fc.assert(
      fc.property(bodies, ({ language, before, after }) => {
        const changes = changesBetween(shown(before), shown(after), language);
        for (const change of changes) {
          expect(side(change.words, 'added')).toBe(after[change.after ?? -1] ?? '');
          if (change.moved) continue;
          expect(plain(side(change.words, 'removed'))).toBe(
            plain(before[change.before ?? -1] ?? ''),
          );
        }
        const was = untold(
          before,
          changes.map((change) => change.before),
        );
        expect(
          untold(
            after,
            changes.map((change) => change.after),
          ),
        ).toBe(was);
      }),
      { numRuns: 400 },
    );
  });

  test('there are changes exactly where the words are not the same', () => {
    fc.assert(
      fc.property(bodies, ({ language, before, after }) => {
        const [was, is] = [before, after].map((body) => shown(body, { headline: body[0] ?? '' }));
        if (!was || !is) throw new Error('There are two of them.');
        const changes = changesBetween(was, is, language);
        expect(changes.length === 0).toBe(isSame(contentsFrom(was), contentsFrom(is)));
        for (const { moved, words } of changes) {
          expect(moved || words.some(({ kind }) => kind !== 'same')).toBe(true);
        }
      }),
    );
  });

  test('only the paragraph that was edited is told of, with where it was and is', () => {
    const before = ['First.', 'At least 12,000 troops went.', 'Last.'];
    const after = ['First.', 'New.', 'At least 10,000 troops went.', 'Last.'];
    expect(changesBetween(shown(before), shown(after), 'en')).toEqual([
      { part: 'body', moved: false, after: 1, words: [{ kind: 'added', text: 'New.' }] },
      {
        part: 'body',
        moved: false,
        before: 1,
        after: 2,
        words: [
          { kind: 'same', text: 'At least ' },
          { kind: 'removed', text: '12,000' },
          { kind: 'added', text: '10,000' },
          { kind: 'same', text: ' troops went.' },
        ],
      },
    ]);
  });

  test('a paragraph that moved is told of once, as moved', () => {
    const changes = changesBetween(
      shown(['A b.', 'C d.', 'E f.']),
      shown(['C d.', 'E f.', 'A b.']),
      'en',
    );
    expect(changes).toEqual([
      { part: 'body', moved: true, before: 0, after: 2, words: [{ kind: 'same', text: 'A b.' }] },
    ]);
  });

  test('a paragraph that was rewritten is told of as taken out and put in', () => {
    const changes = changesBetween(
      shown(['One thing was so.']),
      shown(['Another matter altogether.']),
      'en',
    );
    expect(changes.map(({ words }) => marked(words))).toEqual([
      '[-One thing was so.-]',
      '{+Another matter altogether.+}',
    ]);
  });

  test.each([
    ['two of five words', 'a b c d e', 'a b x y z', ['a b [-c d e-]{+x y z+}']],
    [
      'two words, of five and of six',
      'a b c d e',
      'a b x y z w',
      ['[-a b c d e-]', '{+a b x y z w+}'],
    ],
    ['one of two words twice', 'a b', 'a a', ['a [-b-]{+a+}']],
  ])(
    'of paragraphs that share %s it is told word by word, or as of two',
    (_, was, is, expected) => {
      const changes = changesBetween(shown([was]), shown([is]), 'en');
      expect(changes.map(({ words }) => marked(words))).toEqual(expected);
    },
  );

  test('the paragraphs that are most alike are told of together', () => {
    const before = shown(['a b c d e f', 'g h i j k l']);
    const after = shown(['a b c d x y', 'a b c d e z', 'g h i j k z']);
    expect(changesBetween(before, after, 'en').map(({ words }) => marked(words))).toEqual([
      '{+a b c d x y+}',
      'a b c d e [-f-]{+z+}',
      'g h i j k [-l-]{+z+}',
    ]);
  });

  test('every part of the story is told of by its name, in the order of the page', () => {
    const other = {
      ...{ section: 'a', headline: 'b', standfirst: 'c', authors: ['d'], source: { name: 'e' } },
      ...{ published: '2024-10-26', label: 'f', caption: 'g', credit: 'h', alt: 'i' },
      ...{
        phone: '0 0 1 1',
        copyright: 'j',
        license: 'k',
        live: 'o',
        comments: 'l',
        language: 'm',
        timeZone: 'n',
      },
      pictures: ['b'.repeat(64)],
    };
    const changes = changesBetween(shown(['Text.']), shown(['Text.', 'More.'], other), 'en');
    expect(changes.map(({ part }) => part)).toEqual([...LINES, 'pictures', 'body']);
  });

  test.each<[string, Partial<PlainWording>, Partial<PlainWording>, string]>([
    ['an author who came', { authors: ['A'] }, { authors: ['A', 'B'] }, 'A{+; B+}'],
    [
      'authors in another order',
      { authors: ['A', 'B'] },
      { authors: ['B', 'A'] },
      '[-A; -]B{+; A+}',
    ],
    [
      'the day of the source',
      { source: { name: 'Wire', date: '2024-10-25' } },
      { source: { name: 'Wire', date: '2024-10-26' } },
      'Wire, 2024-10-[-25-]{+26+}',
    ],
    ['a source that went', { source: { name: 'Wire' } }, {}, '[-Wire-]'],
  ])('%s is told of', (_, before, after, expected) => {
    const changes = changesBetween(shown([], before), shown([], after), 'en');
    expect(changes.map(({ words }) => marked(words))).toEqual([expected]);
  });

  test('quotation marks, dashes, spaces, Unicode forms and paragraph breaks are no changes', () => {
    const before = shown(['He said "yes" -- caf\u00e9.', 'Two. Three.']);
    const after = shown(['He  said “yes” – cafe\u0301.', 'Two.', 'Three.']);
    expect(changesBetween(before, after, 'en')).toEqual([]);
  });

  test('a paragraph that was divided beside one that was edited is not told of', () => {
    const before = shown(['A b c. D e f.', 'At least 12,000 troops went.', 'G.', 'H.', 'Last.']);
    const after = shown(['A b c.', 'D e f.', 'At least 10,000 troops went.', 'G. H.', 'Last.']);
    expect(changesBetween(before, after, 'en').map(({ words }) => marked(words))).toEqual([
      'At least [-12,000-]{+10,000+} troops went.',
    ]);
  });

  test('a paragraph that was divided between two that are new is not told of', () => {
    const before = shown(['A b c. D e f.']);
    const after = shown(['One g h.', 'A b c.', 'D e f.', 'Two i j.']);
    expect(changesBetween(before, after, 'en').map(({ words }) => marked(words))).toEqual([
      '{+One g h.+}',
      '{+Two i j.+}',
    ]);
  });

  test('a long text whose paragraphs all break elsewhere is the same', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `Line ${index}.`);
    const twos = lines.flatMap((line, at) => (at % 2 ? [] : [`${line} ${lines[at + 1] ?? ''}`]));
    expect(changesBetween(shown(lines), shown(twos), 'en')).toEqual([]);
  });

  test('what was taken out is told of where it stood: before what was put there, after an edit', () => {
    const before = ['Gone.', 'At least 12,000 troops went.', 'This is no more.'];
    const after = ['Now this.', 'At least 10,000 troops went.'];
    const changes = changesBetween(shown(before), shown(after), 'en');
    expect(changes.map(({ words }) => marked(words))).toEqual([
      '[-Gone.-]',
      '{+Now this.+}',
      'At least [-12,000-]{+10,000+} troops went.',
      '[-This is no more.-]',
    ]);
  });

  test('two texts of 50,000 words that have nothing in common are told apart', () => {
    const text = (word: string) => Array.from({ length: 50_000 }, (_, index) => `${word}${index}`);
    const one = changesBetween(shown([text('a').join(' ')]), shown([text('b').join(' ')]), 'en');
    expect(one).toHaveLength(2);
    const many = changesBetween(shown(text('a')), shown(text('b')), 'en');
    expect(many).toHaveLength(100_000);
  });

  test('a text of 50,000 words with every other word changed is told as replaced', () => {
    const text = (word: string) =>
      Array.from({ length: 50_000 }, (_, index) =>
        index % 2 ? `same${index}` : `${word}${index}`,
      ).join(' ');
    const words = wordsBetween(text('a'), text('b'), 'en');
    expect(words.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

const [lead, map, chart] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
if (!lead || !map || !chart) throw new Error('There are three pictures.');

describe('picture by picture', () => {
  test.each([
    [
      'one in the place of another, as replaced',
      [lead, map],
      [chart, map],
      ['[-aaa-]{+ccc+} at 0'],
    ],
    ['one that is new', [lead, map], [lead, chart, map], ['{+ccc+} at 1']],
    ['one that is gone', [lead, map, chart], [lead, chart], ['[-bbb-]']],
    ['two that changed places', [lead, map], [map, lead], ['[-aaa-]', '{+aaa+} at 1']],
  ])('a change tells of %s', (_, before, after, expected) => {
    const changes = changesBetween(
      shown([], { pictures: before }),
      shown([], { pictures: after }),
      'en',
    );
    const told = changes.map(
      ({ words, after: at }) =>
        `${marked(words).replace(/(\w)\1{11}/g, '$1$1$1')}${at === undefined ? '' : ` at ${at}`}`,
    );
    expect(told).toEqual(expected);
  });

  test('there are changes exactly where the files are not the same', () => {
    const files = fc.array(fc.constantFrom(lead, map, chart), { maxLength: 6 });
    fc.assert(
      fc.property(files, files, (before, after) => {
        const [was, is] = [shown([], { pictures: before }), shown([], { pictures: after })];
        expect(changesBetween(was, is, 'en').length === 0).toBe(
          isSame(contentsFrom(was), contentsFrom(is)),
        );
      }),
    );
  });
});
