import fc from 'fast-check';

/** One way to spoil a text. */
export type Mutation = (text: string) => string;

/** Values that a field or a paragraph may turn into: other types, other scripts, other syntaxes. */
const SNIPPETS = [
  'null', 'true', '42', '.nan', '-1', '1e999', '2026-02-30', '2026-13-45', 'yesterday', '~', '[]',
  '{}', '[a, b]', '{ a: b }', '"', "'", '`', '```', ':', ': ', ' #x', '- ', '? ', '|', '>', '|-\n  ',
  '&a ', '*a', '!!binary ', '!x ', '---', '---\n', '...\n', '+++\n', '%YAML 1.1\n', '\t', '\r', '\r\n',
  '\n', '\n\n', '    ', '<', '</', '/>', '<b>', '</b>', '<br>', '<br />', '<Aside>', '</Aside>',
  '<Figure />', '<Figure image="./lead.svg" alt="A map" caption="Two" credit="Three" />', '<Fgure>',
  '<PullQuote by="Four">', '</PullQuote>', '<script>', '<!-- x -->', '<https://a.example>', '{', '}',
  '{1 + 1}', '{"five"}', '{x}', '{[1]}', '{/* six */}', '\\', '*', '**', '_', '~~', '[', ']', '](',
  '[a](https://a.example)', '[a](javascript:b)', '![a](b.png)', '[^1]', '[^1]: seven', '[a]: b', '# ',
  '## ', '#### ', '> ', '1. ', '- [ ] ', '| a | b |\n|--|--|\n| c | d | e |\n', 'import ', 'export ',
  '&lt;', '&#x202e;', '&#0;', '&nbsp;', '\u0000', '\u001B[31m', '\u0085', '\u00AD', '\u0301', '\u200B',
  '\u200D', '\u200F', '\u2028', '\u202E', '\u2066', '\uFEFF', '\uFFFD', '\uD83D', '😀', '漢字', 'שלום',
  'ﷺ', 'Ⅷ', '1️⃣', '__proto__: x\n', 'constructor: x\n', 'toString: x\n', '<<: *a\n', '${1}', '%s',
  '</script>', ']]>', '--', '...', '“', '«', '$&', '$1', 'http://', 'a@b.example', '=\n===\n',
]; // prettier-ignore

/** A paragraph as stories have them, of which some thousands are a long story and no mistake. */
const PARAGRAPH =
  'Reports said that the delegation would leave on Friday, and that nobody knew when it would be back.\n\n';

/** Where, as a part of the whole, every place alike. */
const where = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((part) => part / 10_000);

function at(text: string, part: number): number {
  return Math.floor(part * text.length);
}

function span(text: string, from: number, length: number): [number, number] {
  const start = at(text, from);
  return [start, Math.min(text.length, start + length)];
}

const length = fc.integer({ min: 1, max: 120 });

function onLines(change: (lines: string[], one: number, other: number) => string[]) {
  return fc.tuple(where, where).map(([one, other]): Mutation => (text) => {
    const lines = text.split('\n');
    const index = (part: number): number =>
      Math.min(lines.length - 1, Math.floor(part * lines.length));
    return change(lines, index(one), index(other)).join('\n');
  });
}

const remove = fc.tuple(where, length).map(([from, size]): Mutation => (text) => {
  const [start, end] = span(text, from, size);
  return text.slice(0, start) + text.slice(end);
});

const duplicate = fc.tuple(where, where, length).map(([from, to, size]): Mutation => (text) => {
  const [start, end] = span(text, from, size);
  const target = at(text, to);
  return text.slice(0, target) + text.slice(start, end) + text.slice(target);
});

const insert = fc
  .tuple(where, fc.constantFrom(...SNIPPETS))
  .map(([to, snippet]): Mutation => (text) => {
    const target = at(text, to);
    return text.slice(0, target) + snippet + text.slice(target);
  });

const huge = fc
  .tuple(
    where,
    fc.constantFrom(...SNIPPETS, 'a', 'a ', 'é', PARAGRAPH),
    fc.integer({ min: 50, max: 3000 }),
  )
  .map(([to, snippet, times]): Mutation => (text) => {
    const target = at(text, to);
    return text.slice(0, target) + snippet.repeat(times) + text.slice(target);
  });

const removeLine = onLines((lines, one) => lines.toSpliced(one, 1));
const duplicateLine = onLines((lines, one, other) => lines.toSpliced(other, 0, lines[one] ?? ''));
const swapLines = onLines((lines, one, other) =>
  lines.with(one, lines[other] ?? '').with(other, lines[one] ?? ''),
);
const nest = onLines((lines, one, other) =>
  lines.map((line, index) => (index >= one && index <= other ? `  ${line}` : line)),
);
const cut = onLines((lines, one) => lines.slice(0, one + 1));

/** Gives a field another value, of another kind. */
const retype = fc
  .tuple(where, fc.constantFrom(...SNIPPETS))
  .map(([part, snippet]): Mutation => (text) => {
    const fields = [...text.matchAll(/^[ -]*\w+:[ \n](.*)$/gm)];
    const field = fields[Math.min(fields.length - 1, Math.floor(part * fields.length))];
    if (!field) return text;
    const end = field.index + field[0].length;
    return text.slice(0, end - (field[1]?.length ?? 0)) + snippet + text.slice(end);
  });

/** One to three ways to spoil a text, one after the other. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: remove },
    { weight: 1, arbitrary: duplicate },
    { weight: 4, arbitrary: insert },
    { weight: 1, arbitrary: huge },
    { weight: 1, arbitrary: removeLine },
    { weight: 1, arbitrary: duplicateLine },
    { weight: 1, arbitrary: swapLines },
    { weight: 1, arbitrary: nest },
    { weight: 1, arbitrary: cut },
    { weight: 4, arbitrary: retype },
  ),
  { minLength: 1, maxLength: 3 },
);
