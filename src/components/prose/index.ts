import Aside from './Aside.astro';
import Figure from './Figure.astro';
import PullQuote from './PullQuote.astro';

/** What an author may use in the story without importing it. */
export const prose = { Aside, Figure, PullQuote };
