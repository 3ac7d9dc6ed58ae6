import type { Options } from 'remark-gfm';

/** GitHub’s Markdown as stories have it: only two tildes strike out, since one means “about”. */
export const GFM: Options = { singleTilde: false };
