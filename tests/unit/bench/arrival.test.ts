import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { arrivalOf } from '../../bench/arrival.ts';
import { paragraphs } from '../../bench/words.ts';

const page = ['<h1>A harbor</h1>', ...paragraphs(3_000), '<p>The end</p>'].join('\n');
const packed = brotliCompressSync(page);

test('what stands first on a page comes long before what stands last', () => {
  const first = arrivalOf(packed, 'A harbor');
  const last = arrivalOf(packed, 'The end');
  expect(first).toBeLessThan(packed.length / 4);
  expect(last).toBeGreaterThan((packed.length * 3) / 4);
  expect(last).toBeLessThanOrEqual(packed.length);
});

test('a byte less, and it has not come', () => {
  const last = arrivalOf(packed, 'The end');
  expect(() => arrivalOf(packed.subarray(0, last - 1), 'The end')).toThrow('does not have The end');
});
