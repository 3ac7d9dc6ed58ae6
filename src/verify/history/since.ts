import { storyIn } from '../../editions/versions/story-in.ts';
import { storyPage } from '../../page/make-page.ts';
import { wordingOf } from '../../revisions/wording.ts';
import { redactionsIn, wordsIn } from '../../revisions/redactions.ts';
import type { Recorded } from '../../revisions/revision.ts';
import { isRedacted } from '../../revisions/revision.ts';
import type { Stamps } from './stamps.ts';
import { existedBy } from './stamps.ts';
import { wordsBeyond } from './words-beyond.ts';
import type { Site } from '../../site.ts';
import type { Finding } from '../finding.ts';
import { languageOf, textFaults } from '../checks/text.ts';

/** Whether the published history still has the revision with this fingerprint, unchanged. */
export function sinceFinding(
  chain: readonly Recorded[],
  fingerprint: string,
  stamps: Stamps = new Map(),
): Finding {
  const found = chain.find((revision) => revision.fingerprint === fingerprint);
  const last = chain.at(-1);
  if (!found) {
    return {
      verdict: 'wrong',
      about: 'since',
      what: `no revision in the published history has the fingerprint ${fingerprint}. The history was changed after you got it, or it is the fingerprint of another story.`,
      fix: `compare it with your copy, and keep that. The newest revision is ${last?.number ?? 0}, with the fingerprint ${last?.fingerprint ?? 'none'}.`,
    };
  }
  const { number, at } = found;
  const after = chain.length - number;
  const newer = after === 0 ? 'It is the newest.' : `${count(after, 'revision')} followed.`;
  return {
    verdict: 'right',
    about: 'since',
    what: [
      `revision ${number} of ${chain.length}, of ${at}, is still in the published history, ${sameness(found, chain)}. ${newer}`,
      ...[existedBy(number, stamps) ?? []].flat(),
    ].join(' '),
  };
}

function sameness(found: Recorded, chain: readonly Recorded[]): string {
  const gone = wordsIn(found).filter(isRedacted);
  if (gone.length === 0) return 'unchanged';
  const redactions = redactionsIn(chain);
  const removing = gone.flatMap(({ hash }) => {
    const by = redactions.get(hash)?.find(({ number }) => number > found.number);
    return by ? [by.number] : [];
  });
  const by = [...new Set(removing)];
  return `the same but for ${count(gone.length, 'redacted block')} (see revision ${by.join(', ')})`;
}

/**
 * Compares a saved page with what the revision of its fingerprint recorded. `site` has the labels of
 * the publication, as far as they are known.
 */
export function copyFindings(
  chain: readonly Recorded[],
  copy: string,
  site: Site,
  stamps: Stamps = new Map(),
): Finding[] {
  const fingerprint = fingerprintIn(copy);
  if (fingerprint === undefined) {
    const what = 'there is no fingerprint in it.';
    const fix = 'save the whole page, not only the article, or give a fingerprint with --since.';
    return [{ verdict: 'wrong', about: 'copy', what, fix }];
  }
  const since = sinceFinding(chain, fingerprint, stamps);
  const found = chain.find((revision) => revision.fingerprint === fingerprint);
  return found
    ? [since, ...wordFindings(found, copy), ...moreFindings(found, chain, copy, site)]
    : [since];
}

function wordFindings({ number, blocks }: Recorded, copy: string): Finding[] {
  // What was redacted can't be compared.
  const wording = wordingOf(blocks, () => '');
  const faults = textFaults(copy, wording, languageOf(copy));
  if (faults.length === 0) {
    const what = `has all the words that revision ${number} recorded`;
    return [{ verdict: 'right', about: 'copy', what }];
  }
  const fix = 'look whether your copy was cut short or changed, or the page showed other words.';
  return faults.map(({ what }) => ({ verdict: 'wrong', about: 'copy', what, fix }));
}

/** What the copy says beyond the record. Words that were redacted since can't be told from others. */
function moreFindings(
  found: Recorded,
  chain: readonly Recorded[],
  copy: string,
  site: Site,
): Finding[] {
  const until = chain.slice(0, found.number);
  if (until.flatMap(wordsIn).some(isRedacted)) return [];
  const { story } = storyIn(until, () => '');
  const url = new URL('http://localhost/');
  const page = storyPage(story, { site, url, known: false, history: until });
  const fix =
    'look whether your copy was changed, or the page showed words that nobody recorded. Labels of the page can be others in another version of Late Edition.';
  return wordsBeyond(copy, page).map((words) => ({
    verdict: 'wrong',
    about: 'copy',
    what: `has words in its article that revision ${found.number} didn't record: “${words}”.`,
    fix,
  }));
}

/**
 * The fingerprint in a copy of the page: the one in its structured data, or else the last in it, which
 * comes after the story.
 */
export function fingerprintIn(copy: string): string | undefined {
  const structured = /"version":\s*"([0-9a-f]{64})"/.exec(copy)?.[1];
  return structured ?? copy.match(/(?<![\w-])[0-9a-f]{64}(?![\w-])/g)?.at(-1);
}

const count = (number: number, what: string): string =>
  number === 1 ? `1 ${what}` : `${number} ${what}s`;
