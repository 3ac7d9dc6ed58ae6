import type { Inline } from '../../story/reading/inline-markdown.ts';
import { creatorOf } from '../creator.ts';
import type { DigitalSourceType, Rights } from './rights.ts';

/** What the story says about a picture. */
export interface Said {
  alt: string;
  caption: Inline;
  credit: Inline;
  copyright?: string | undefined;
  license?: string | undefined;
}

/** The rights that are saved in every file made from a picture. */
export function rightsOf(
  said: Said,
  { digitalSourceType }: { digitalSourceType: DigitalSourceType },
): Rights {
  const { alt, caption, credit, copyright, license } = said;
  return {
    creator: creatorOf(credit.text),
    credit: credit.text,
    ...(copyright && { copyright }),
    ...(license && { license }),
    description: `${caption.text} ${alt}`,
    digitalSourceType,
  };
}
