import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it, test } from 'vitest';
import {
  cutInline,
  inlineFaults,
  inlineLinks,
  inlineOf,
  plainWords,
  typesetInline,
} from '../../../../src/story/reading/inline-markdown.ts';

const html = (source: string) => toHtml(inlineOf(source, 'en').content);

describe('a field', () => {
  it.each([
    ...['1. First', '# Number', '- dash', '> more', '    indented', '```x', '| a | b |', '***'],
    ...['<div>', '<https:a>', '<b>', '[a]: b', '[^1]: c', '[^1]', 'A\n===', '| a |\n| - |'],
  ])('that is “%s” is a line of text and no block', (source) => {
    expect(inlineOf(source, 'en').text).toBe(source.trim());
    expect(inlineOf(source, 'en').content.every(({ type }) => type === 'text')).toBe(true);
  });

  it.each([
    [
      'Photo: [A. Name](https://example.org/), [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)',
      'Photo: <a href="https://example.org/">A. Name</a>, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
      'Photo: A. Name, CC BY 4.0',
    ],
    ['The *Titanic* **sank**.', 'The <em>Titanic</em> <strong>sank</strong>.', 'The Titanic sank.'],
    [
      'It said "no" -- and `a -- "b"`.',
      'It said “no” – and <code>a -- "b"</code>.',
      'It said “no” – and a -- "b".',
    ],
    ['*"No,"* she said', '<em>“No,”</em> she said', '“No,” she said'],
    ['~~nine~~ ten, about ~50~', '<del>nine</del> ten, about ~50~', 'nine ten, about ~50~'],
    [
      '5 * 3 * 2 and snake_case_name',
      '5 * 3 * 2 and snake_case_name',
      '5 * 3 * 2 and snake_case_name',
    ],
    ['AT&amp;T \\*', 'AT&#x26;T *', 'AT&T *'],
  ])('%s has its emphasis, links and code, and its words without them', (source, markup, words) => {
    expect(html(source)).toBe(markup);
    expect(inlineOf(source, 'en').text).toBe(words);
    expect(plainWords(source, 'en')).toBe(words);
  });

  it('has HTML as the text that it is', () => {
    expect(inlineOf('<b>x</b> <!-- y', 'en').text).toBe('<b>x</b> <!– y');
    expect(html('<b>x</b> <!-- y')).toBe('&#x3C;b>x&#x3C;/b> &#x3C;!– y');
  });

  it('is still Markdown when it is set', () => {
    expect(typesetInline('The *Titanic* "sank" -- [how](#how "Why")', 'en')).toBe(
      'The _Titanic_ “sank” – [how](#how "Why")',
    );
  });

  it('says where its links lead, those within emphasis and bare addresses too', () => {
    expect(inlineLinks('[A](#a), **[b](https://b.example/)** and https://c.example')).toEqual([
      '#a',
      'https://b.example/',
      'https://c.example',
    ]);
  });

  it('may have links that lead somewhere', () => {
    expect(inlineFaults('[A](#a), [b](https://b.example/) and https://c.example')).toEqual([]);
  });

  it('that has a picture is refused with what to do instead', () => {
    expect(inlineFaults('![a map](map.png) [b](https://b.example/)')).toEqual([
      {
        message: "A field can't hold a picture.",
        found: '![a map](map.png)',
        fix: 'Put the picture in the text, with <Figure image="…" />',
      },
    ]);
  });

  it('is set in the language of the story', () => {
    expect(inlineOf('*"Non"*', 'fr').text).toBe('«\u202fNon\u202f»');
  });

  it.each([
    ['[x](javascript:alert)', 'javascript:alert'],
    ['see [x](somewhere.html)', 'somewhere.html'],
  ])('may not have %s in it', (source, found) => {
    expect(inlineFaults(source).map((fault) => fault.found)).toEqual([found]);
  });
});

/** Fields as people write them, and as they do not. */
const fields = fc.array(
  fc.constantFrom(
    ...['word', 'a', ' ', '*', '**', '_', '`', '~~', '"', "'", '--', '[', '](https://a.example/)'],
    ...['<b>', '&amp;', '\\', '#', '-', '1.', 'https://b.example/x', 'a@b.example', '!', '^', 'é'],
  ),
  { maxLength: 12 },
);

test('Markdown that is set and written again says the same and looks the same', () => {
  fc.assert(
    fc.property(fields, (pieces) => {
      const source = pieces.join('').trim();
      const set = inlineOf(source, 'en');
      const again = inlineOf(typesetInline(source, 'en'));
      expect(again.text.trim()).toBe(set.text.trim());
      expect(toHtml(again.content).trim()).toBe(toHtml(set.content).trim());
    }),
    { numRuns: 2000 },
  );
});

test('content that is cut anywhere is the whole again when joined', () => {
  fc.assert(
    fc.property(fields, fc.nat(40), (pieces, at) => {
      const { text, content } = inlineOf(pieces.join('').trim(), 'en');
      const [start, rest] = cutInline(content, at);
      const words = (nodes: typeof content) => toHtml(nodes).replace(/<[^>]*>/g, '');
      expect(words(start) + words(rest)).toBe(words(content));
      if (at === 0) expect(start).toEqual([]);
      if (at >= text.length) expect(rest).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a link that is cut leads there from both parts', () => {
  const { content } = inlineOf('See [the whole report](https://a.example/) now', 'en');
  const [start, rest] = cutInline(content, 'See the whole'.length);
  expect(toHtml(start)).toBe('See <a href="https://a.example/">the whole</a>');
  expect(toHtml(rest)).toBe('<a href="https://a.example/"> report</a> now');
});
