import { MOST_NOTES } from '../story/reading/body/margin.ts';

/** Ties each footnote to where the text refers to it: what isn't on the page goes with the build. */
export const noteAnchors: string = Array.from(
  { length: MOST_NOTES },
  (_, index) =>
    `.n${index + 1}{anchor-name:--n${index + 1}}.footnotes>ol>:nth-child(${index + 1}){position-anchor:--n${index + 1}}`,
).join('');
