/** What a block is on the page. Captions, alts and credits are those of figures in the body. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'item'
  | 'code'
  | 'cell'
  | 'note'
  | 'pullquote'
  | 'by'
  | 'title'
  | 'aside'
  | 'alt'
  | 'caption'
  | 'credit';

/** Words of the body that stand together on the page. */
export interface Block {
  kind: BlockKind;
  /** The words as readers see them, white space collapsed; in code as it stands. */
  text: string;
  /** 1-based, in the story's file. */
  line: number;
  /** Of a heading: 2 to 6. */
  depth?: number;
}
