import { describe, expect, test } from 'vitest';
import { parsingCost, sizeProblem } from '../../../../src/story/reading/size.ts';

/** The line at which an editor is told that a text is too heavy. */
const lineOf = (source: string) => sizeProblem(source, 'story.mdx')?.place?.line;

/** With the end of their line, these are as many signs as a passage can have. */
const MOST = '*'.repeat(2999);
const HALF = '*'.repeat(1499);

test('a file can have 4,000,000 characters and no more', () => {
  expect(lineOf('a'.repeat(4_000_000))).toBeUndefined();
  expect(sizeProblem('a'.repeat(4_000_001), 'story.mdx')).toEqual({
    message: 'The file has 4,000,001 characters. A story can have at most 4,000,000.',
    place: { file: 'story.mdx', line: 1, column: 1 },
    fix: 'Check that nothing was pasted in by mistake.',
  });
});

describe('3,000 signs in one passage are refused:', () => {
  test.each([...'[]*_<>{}()~`|#=^\\&@:.!?'])('%s', (sign) => {
    expect(lineOf(`Text\n\n${`a${sign}`.repeat(2999)}`)).toBeUndefined();
    expect(lineOf(`Text\n\n${`a${sign}`.repeat(3000)}`)).toBe(3);
  });

  test.each(['- a', '+ a', '  - a', '\t+a', '-a'])('lines that begin with %s', (line) => {
    const within = `    ${line}\n`;
    expect(lineOf(`\n${within.repeat(1500)}`)).toBeUndefined();
    expect(lineOf(`\n${within.repeat(1501)}`)).toBe(2);
  });

  test('the ends of lines', () => {
    expect(lineOf(`\n${'a\n'.repeat(3000)}`)).toBeUndefined();
    expect(lineOf(`\n${'a\n'.repeat(3001)}`)).toBe(2);
  });
});

test.each(['a', 'a-', 'a+', ',', ';', '"', "'", '—', '%', '漢'])(
  'any number of %s is fine, as the parser passes over them',
  (text) => {
    expect(lineOf(text.repeat(5000))).toBeUndefined();
  },
);

describe('a passage ends', () => {
  test.each([
    ['at an empty line', `${MOST}\n\n${MOST}`],
    ['at an empty line of Windows', `${HALF}\r\n\r\n${MOST}`],
    ['at a line of white space', `${MOST}\n \t \n${MOST}`],
    ['at an empty line of a quotation', `>${HALF}\n > >\n>${HALF}${HALF}`],
    ['where an item begins', `${MOST}\n- ${HALF}`],
    ['where an item with a plus begins', `${MOST}\n+ ${HALF}`],
    ['where an item with a star begins', `${MOST}\n* ${HALF}`],
    ['where an item with a tab begins', `${MOST}\n-\t${HALF}`],
    ['where an item begins with several spaces', `${MOST}\n-   ${HALF}`],
    ['where an item begins after three spaces', `${MOST}\n   - ${HALF}`],
  ])('%s', (_, source) => {
    expect(lineOf(`\n${source}`)).toBeUndefined();
  });

  test.each([
    ['at the end of a line', `${MOST}\n${HALF}`],
    ['at an item of a list in a list', `${MOST}\n    - ${HALF}`],
    ['at a hyphen without a space', `${MOST}\n-${HALF}`],
    ['at a hyphen without a word', `${MOST}\n- \n${HALF}`],
    ['at a number', `${MOST}\n1. ${HALF}`],
    ['at a line with words', `${MOST}\na > \n${HALF}`],
  ])('not %s', (_, source) => {
    expect(lineOf(`One.\n\n${source}`)).toBe(3);
  });
});

describe('in the frontmatter, each line is a passage of its own,', () => {
  test.each([
    ['and the first below it, too', `---\n${MOST}\n${MOST}\n---\n${MOST}`],
    ['where the fences are followed by spaces', `--- \n${MOST}\n${MOST}\n---\t\n`],
    ['in a file of Windows', `---\r\n${HALF}\r\n${MOST}\r\n---\r\n`],
    ['after a byte order mark', `\uFEFF---\n${MOST}\n${MOST}\n---\n`],
  ])('%s', (_, source) => {
    expect(lineOf(source)).toBeUndefined();
  });

  test.each([
    ['but not below it', `---\na: b\n---\n${MOST}\n${HALF}`, 4],
    ['but not where it is not the first line', `\n---\n${MOST}\n${HALF}\n---\n`, 2],
    ['but not where it does not end', `---\n${MOST}\n${HALF}\n`, 2],
    ['but not where it begins with more hyphens', `----\n${MOST}\n${HALF}\n---\n`, 2],
    ['but not where it begins with words', `a---\n${MOST}\n${HALF}\n---\n`, 2],
  ])('%s', (_, source, line) => {
    expect(lineOf(source)).toBe(line);
  });
});

describe('30 signs that open something inside one another are refused with their line:', () => {
  test.each(['>', ' > ', '- ', '+ ', '* ', '? ', ': ', '-\t', '1. ', '1) ', '123456789. ', '\t>'])(
    '%j',
    (sign) => {
      expect(lineOf(`One.\n\n${sign.repeat(29)}a`)).toBeUndefined();
      expect(sizeProblem(`One.\n\n${sign.repeat(30)}a\n\nTwo.`, 'story.mdx')).toEqual({
        message: 'This line opens 30 or more lists, fields or quotations inside one another.',
        place: { file: 'story.mdx', line: 3, column: 1 },
        fix: 'Use one or two. To print such a sign, put a backslash before it.',
      });
    },
  );

  test.each(['-', '1 ', '1.', '1234567890. ', 'a > ', '. '])('but not %j', (sign) => {
    expect(lineOf(sign.repeat(30))).toBeUndefined();
  });

  test('and not behind words', () => {
    expect(lineOf(`a ${'> '.repeat(30)}`)).toBeUndefined();
  });
});

test('a passage costs what it has in characters, and more the more signs it has', () => {
  expect(parsingCost('abc')).toBeCloseTo(3 + 1 / 20);
  expect(parsingCost('\n**\n\n***')).toBeCloseTo(8 + (3 ** 2 + 4 ** 2) / 20);
  expect(parsingCost('\n**\n***')).toBeCloseTo(7 + 7 ** 2 / 20);
});
