import Aside from './Aside.astro';
import Code from './Code.astro';
import Figure from './Figure.astro';
import Paragraph from './Paragraph.astro';
import PullQuote from './PullQuote.astro';
import Table from './Table.astro';

/** What an author may use in the story without importing it, and what Markdown becomes. */
export const prose = { Aside, Figure, PullQuote, p: Paragraph, pre: Code, table: Table };
