export type { Block, BlockKind } from './blocks.ts';
