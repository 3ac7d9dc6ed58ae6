import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../src/story/reading/body/body.ts';

const read = (body: string) => parseBody(body, 'story.mdx', 1, { language: 'en-US' });

/** What readers are shown of a body that has nothing wrong with it. */
function shown(body: string): string[] {
  const { blocks, problems } = read(body);
  expect(problems).toEqual([]);
  return blocks.map(({ text }) => text);
}

/** What an editor is told of a body. */
const told = (body: string) => read(body).problems.map(({ message }) => message);

describe('what stands in braces is printed', () => {
  test.each([
    ['a number', '{9 * 2}', '18'],
    ['no more than zero', '{0}', '0'],
    ['a number below zero', '{-1.5}', '-1.5'],
    ['a text', '{"toll".toUpperCase()}', 'TOLL'],
    ['the longest text that there can be', '{"a".repeat(10000)}', 'a'.repeat(10_000)],
    ['with a comment behind it', '{9 // cents\n}', '9'],
    ['with a semicolon in its text', '{"a; b"}', 'a; b'],
    ['from a function of its own', '{(() => { const a = [1, 2]; return a.length })()}', '2'],
    ['among words', 'It is {"*not*"} free.', 'It is *not* free.'],
    ['in emphasis', 'It is *{1 + 1}*.', 'It is 2.'],
    ['in a tag', 'It is <b>{1 + 1}</b>.', 'It is 2.'],
  ])('%s', (_, body, expected) => {
    expect(shown(body)).toEqual([expected]);
  });

  test('as the value of a tag, too', () => {
    expect(shown('<PullQuote by={"The " + "desk"}>It is gone.</PullQuote>')).toEqual([
      'It is gone.',
      'The desk',
    ]);
    expect(shown('<PullQuote\n  by={"The desk"}\n>\nIt is {"gone"}.\n</PullQuote>')).toEqual([
      'It is gone.',
      'The desk',
    ]);
    expect(shown('The <span title={`no ${"toll"}`}>bridge</span>.')).toEqual(['The bridge.']);
  });

  test.each(['{null}', '{undefined}', '{true}', '{false}', '{/* later */}', '{""}'])(
    'and %s is nothing',
    (nothing) => {
      expect(shown(`One.\n\n${nothing}\n\nTwo${nothing}.`)).toEqual(['One.', 'Two.']);
    },
  );

  test('at its line of the file', () => {
    expect(read('One.\n\n{"Two."}').blocks.map(({ text, line }) => [text, line])).toEqual([
      ['One.', 1],
      ['Two.', 3],
    ]);
  });
});

test.each([
  'Atomics',
  'Date',
  'FinalizationRegistry',
  'Intl',
  'Promise',
  'SharedArrayBuffer',
  'WeakRef',
  'WebAssembly',
])('%s can’t be used, as what it gives may differ from build to build', (name) => {
  expect(told(`{String(${name})}`)).toEqual([
    `${name} can't be used in braces: its result may differ from build to build.`,
  ]);
});

test.each([
  [
    'Math.random()',
    "Math.random can't be used in braces: its result may differ from build to build.",
  ],
  [
    'import.meta.url',
    "The JavaScript in these braces fails: Cannot use 'import.meta' outside a module.",
  ],
  ['await toll', "The JavaScript in these braces is asynchronous. The page can't wait for it."],
  ['Math.rand()', 'The JavaScript in these braces fails: Math.rand is not a function.'],
  ['globalThis.process.pid', /^The JavaScript in these braces fails: Cannot read properties/],
  ['eval("1")', /^The JavaScript in these braces fails: Code generation from strings disallowed/],
  ['Function("return 1")()', /^The JavaScript in these braces fails: Code generation from strings/],
  ['(() => { throw "no toll" })()', 'The JavaScript in these braces fails: no toll.'],
  ['(() => { throw null })()', 'The JavaScript in these braces fails: null.'],
  ['(() => { throw undefined })()', 'The JavaScript in these braces fails: undefined.'],
  ['(() => { throw { message: "none" } })()', 'The JavaScript in these braces fails: none.'],
  ['Infinity', "The JavaScript in these braces gives Infinity, which can't be printed."],
  ['10n', "The JavaScript in these braces gives a bigint, which can't be printed."],
  ['Symbol("toll")', "The JavaScript in these braces gives a symbol, which can't be printed."],
  ['[]', "The JavaScript in these braces gives a list, which can't be printed."],
  ['({})', "The JavaScript in these braces gives an object, which can't be printed."],
  [
    '"a".repeat(10001)',
    'The JavaScript in these braces gives 10,001 characters, which looks like a mistake.',
  ],
  ['[<b>toll</b>]', "A tag in braces isn't shown."],
  ['<>toll</>', "A tag in braces isn't shown."],
  [
    'import("./toll.js")',
    "The JavaScript in these braces is asynchronous. The page can't wait for it.",
  ],
  [
    '[1].map(async (one) => one).length',
    "The JavaScript in these braces is asynchronous. The page can't wait for it.",
  ],
])('{%s} is refused', (code, message) => {
  expect(told(`The {${code}}.`)).toEqual([
    typeof message === 'string' ? message : expect.stringMatching(message),
  ]);
});

test('of a value of a tag an editor is told at the value', () => {
  const [first] = read('One.\n\n<PullQuote\n  by={toll}>It is gone.</PullQuote>').problems;
  expect(first).toMatchObject({
    message: 'The JavaScript in these braces fails: toll is not defined.',
    found: '{toll}',
    place: { line: 4, column: 3 },
  });
});

test('what an expression changes is changed for no other story, and not for the build', () => {
  expect(told('{(globalThis.toll = 1, Object.prototype.toll = 1)}')).toEqual([]);
  expect(told('{toll}')).toEqual(['The JavaScript in these braces fails: toll is not defined.']);
  expect(Object.hasOwn(Object.prototype, 'toll')).toBe(false);
});

test('values without braces stay as they are', () => {
  expect(shown('<Aside title="It {is}">{1 + 1}</Aside>')).toEqual(['It {is}', '2']);
  expect(shown('<Post at="2024" title="News" key>\n{1 + 1}\n</Post>')).toEqual([
    '2024',
    'News',
    '2',
  ]);
});

test('every expression that fails is told', () => {
  expect(told('{toll} {price}')).toEqual([
    'The JavaScript in these braces fails: toll is not defined.',
    'The JavaScript in these braces fails: price is not defined.',
  ]);
});

test('after an expression that never ends, no other one is waited for', () => {
  const endless = '(() => { for (;;); })()';
  expect(told(`{${endless}} {${endless}} {toll}`)).toEqual([
    'The JavaScript in these braces takes more than a second.',
  ]);
});

test('an error that never ends is waited for no longer than any other expression', () => {
  expect(told('{(() => { throw { get message() { for (;;); } } })()}')).toEqual([
    'The JavaScript in these braces takes more than a second.',
  ]);
});
