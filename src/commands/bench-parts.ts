/** What `npm run bench` measures, each of which can be measured alone. */
export const PARTS = ['speed', 'growth', 'revisions'] as const;

export type Part = (typeof PARTS)[number];
