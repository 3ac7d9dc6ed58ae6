import { MOST_NOTES } from '../story/reading/body/margin.ts';

/**
 * Ties each footnote to where the text refers to it and, where some are near each other, to the
 * footnote before it. What isn't on the page goes with the build.
 */
export const noteAnchors: string = [
  '.prose{position:relative}',
  ...Array.from({ length: MOST_NOTES }, (_, index) => rulesFor(index + 1)),
].join('');

function rulesFor(number: number): string {
  const note = `.footnotes>ol>:nth-child(${number})`;
  const below = `.prose:has(.near) ${note}{--end:anchor(--f${number - 1} bottom)}`;
  return [
    `.n${number}{anchor-name:--n${number}}`,
    `${note}{position-anchor:--n${number};anchor-name:--f${number}}`,
    number > 1 ? below : '',
  ].join('');
}
