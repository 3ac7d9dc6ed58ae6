import type { Block } from '../story/reading/blocks.ts';

/** How many words the blocks have, counted as their language divides them. */
export function wordsIn(blocks: readonly Block[], language: string): number {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return blocks
    .flatMap(({ text }) => Array.from(words.segment(text)))
    .filter(({ isWordLike }) => isWordLike).length;
}
