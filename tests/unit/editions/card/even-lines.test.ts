import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance } from '../../../../src/editions/card/even-lines.ts';

const pieces = (text: string) =>
  text.split(/(?<= )/).map((word) => ({ text: word, width: word.trim().length, space: 1 }));
const room = { width: 1000, height: 250, leading: 1, most: 100 };

test('a short text stands on one line at the greatest size', () => {
  expect(balance(pieces('Wall falls'), room)).toEqual({ lines: ['Wall falls'], size: 100 });
});

test('a long text is cut into even lines as large as fit', () => {
  expect(balance(pieces('aaaa bbbb cccc dddd eeee ffff'), room)).toEqual({
    lines: ['aaaa bbbb', 'cccc dddd', 'eeee ffff'],
    size: 83,
  });
});

test('lines that are set apart are smaller', () => {
  expect(balance(pieces('aaaa bbbb cccc'), { ...room, leading: 2 })).toEqual({
    lines: ['aaaa bbbb cccc'],
    size: 71,
  });
});

test('the lines of unequal words are as even as they can be', () => {
  const { lines } = balance(pieces('a bbbbbbbbbbbb cc ddddddd eee ffffffffff g'), room);
  expect(lines).toEqual(['a bbbbbbbbbbbb', 'cc ddddddd eee', 'ffffffffff g']);
});

test('a word too long for its size makes the text smaller, and is not cut', () => {
  const { lines, size } = balance(pieces(`of ${'Donau'.repeat(10)}`), room);
  expect(lines).toContain('Donau'.repeat(10));
  expect(size).toBe(20);
});

test('no word is lost, and no line leaves the room', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1 }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(words, (list) => {
      const { lines, size } = balance(pieces(list.join(' ')), room);
      expect(lines.join(' ')).toBe(list.join(' '));
      expect(lines.length * size).toBeLessThanOrEqual(room.height);
      for (const line of lines) expect(line.length * size).toBeLessThanOrEqual(room.width);
    }),
  );
});
