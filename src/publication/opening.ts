import { hasCase, scriptOf } from '../language/language.ts';
import type { Site } from '../site.ts';

const FIRST = '.prose>p:not(p~p)';

/** Browsers without `initial-letter` print the letter as any other. */
const STYLES = {
  'drop cap': `${FIRST}::first-letter{-webkit-initial-letter:3;initial-letter:3;font-family:var(--headline-face,inherit);margin-inline-end:.35rem}`,
  'small capitals': `${FIRST}::first-line{font-variant-caps:small-caps;letter-spacing:.03em}`,
};

/** How the text of a story begins, as CSS; undefined where it begins as it goes on. */
export function openingStyle(
  { opening }: Pick<Site, 'opening'>,
  language: string,
): string | undefined {
  return opening && hasCase(scriptOf(language)) ? STYLES[opening] : undefined;
}
