import { diffWords } from 'diff';
import { short } from '../../story/problems/excerpt.ts';
import { languageOf, textOfPage } from './text.ts';
import type { Fault } from '../finding.ts';
import type { Host } from '../hosts.ts';

/** How a page differs from the one that was built. `age`: seconds it was cached. */
export function pageFault(
  built: string,
  live: string,
  host: Host,
  { isOld, age }: { isOld: boolean; age: number },
): Fault {
  const purge = `deploy dist/ again, then ${host.purge}`;
  if (isOld) {
    const cached = age > 0 ? `, cached for ${age} seconds` : '';
    return { what: `an older revision is live${cached}.`, fix: purge };
  }
  const words = changedWords(textOfPage(built), textOfPage(live), languageOf(built));
  if (words) return { what: `says ${words.live} instead of ${words.built}.`, fix: purge };
  return {
    what: `has the right text, but its HTML was changed on the way: ${firstDifference(built, live)}`,
    fix: host.rewriting,
  };
}

/** The first words that differ, in quotation marks. */
function changedWords(
  built: string,
  live: string,
  language: string,
): { built: string; live: string } | undefined {
  // Otherwise, “12,000” would be three words.
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const parts = diffWords(built, live, { intlSegmenter });
  const at = parts.findIndex(({ added, removed }) => added || removed);
  const [first, second] = parts.slice(at, at + 2);
  if (at < 0 || !first) return undefined;
  const other = second?.added && first.removed ? second : undefined;
  const removed = first.removed ? first.value : '';
  const added = first.added ? first.value : (other?.value ?? '');
  return removed.trim() === added.trim()
    ? undefined
    : { built: quoted(removed), live: quoted(added) };
}

const quoted = (text: string): string => (text.trim() ? `“${short(text.trim())}”` : 'nothing');

function firstDifference(built: string, live: string): string {
  let at = 0;
  while (at < built.length && built[at] === live[at]) at++;
  const around = (text: string) => `“${short(text.slice(Math.max(0, at - 12)))}”`;
  return `${around(live)} instead of ${around(built)}.`;
}
