import type { Block } from '../story/reading/body/blocks.ts';

/** The number of words in the blocks, segmented by the rules of their language. */
export function wordsIn(blocks: readonly Block[], language: string): number {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return blocks
    .flatMap(({ text }) => Array.from(words.segment(text)))
    .filter(({ isWordLike }) => isWordLike).length;
}
