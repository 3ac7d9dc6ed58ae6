import { MOST_NOTES } from '../story/reading/body/margin.ts';

/**
 * Ties each footnote to where the text refers to it and, where some are near each other, to the
 * footnote before it. What isn't on the page goes with the build.
 */
export const noteAnchors: string = Array.from({ length: MOST_NOTES }, (_, index) => {
  const number = index + 1;
  const note = `.footnotes>ol>:nth-child(${number})`;
  const rules = [
    `.n${number}{anchor-name:--n${number}}`,
    `${note}{position-anchor:--n${number};anchor-name:--f${number}}`,
    ...(index > 0 ? [`.prose:has(.near) ${note}{--end:anchor(--f${index} bottom)}`] : []),
  ];
  return rules.join('');
}).join('');
