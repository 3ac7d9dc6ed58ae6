import type { Problem } from '../../story/errors.ts';
import { StoryError } from '../../story/errors.ts';
import type { Recorded } from '../../revisions/revision.ts';
import { REVISIONS } from '../../revisions/revision.ts';
import { checkSignature, signatureOf } from '../../revisions/write/sign.ts';
import { HISTORY_FILE } from '../../editions/history-json.ts';
import type { Stamps } from './stamps.ts';
import { fetchStamps } from './stamps.ts';
import { unpacked } from '../answer.ts';
import type { Ask } from '../ask.ts';
import type { Finding } from '../finding.ts';
import type { PublishedFile } from './published-history.ts';
import { listedFiles, readPublished } from './published-history.ts';

/** Checks a history, which is intact, by what somebody kept of it. */
export type CheckHistory = (chain: readonly Recorded[], stamps: Stamps) => Finding[];

/**
 * Reads the history that is published at `site` and checks it, with nothing else at hand: its files
 * first, and if they are right, by `check`. Throws if the site doesn't answer.
 */
export async function checkHistory(
  site: URL,
  ask: Ask,
  check: CheckHistory,
  signingKey?: string,
): Promise<Finding[]> {
  try {
    const chain = readPublished(await fetchRecord(site, ask));
    const what = `${chain.length} revisions, each as it was recorded, and each follows the one before`;
    const signatures =
      signingKey === undefined ? [] : await signatureFindings(chain, { site, ask, signingKey });
    const { stamps, findings } = await fetchStamps(chain, (file) => fetchBeside(file, site, ask));
    return [
      { verdict: 'right', about: 'history', what },
      ...check(chain, stamps),
      ...signatures,
      ...findings,
    ];
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return error.problems.map((problem) => wrong(site, problem));
  }
}

/** The signatures that are published, checked by the key; many revisions may have none. */
async function signatureFindings(
  chain: readonly Recorded[],
  { site, ask, signingKey }: { site: URL; ask: Ask; signingKey: string },
): Promise<Finding[]> {
  const checked = await Promise.all(
    chain.map(async ({ number, file, fingerprint }) => {
      const signature = (await fetchBeside(signatureOf(file), site, ask))?.toString();
      const found = signature && checkSignature(fingerprint, signature, signingKey);
      return { number, found };
    }),
  );
  const signed = checked.filter(({ found }) => found === 'right').length;
  const forged = checked.filter(({ found }) => found === 'wrong');
  if (forged.length === 0) {
    const what = `${signed} of ${chain.length} revisions are signed by the key in site.ts`;
    return [{ verdict: 'right', about: 'signatures', what }];
  }
  const fix = 'compare the key in site.ts with the one that the publication names elsewhere.';
  return forged.map(({ number }) => ({
    verdict: 'wrong',
    about: 'signatures',
    what: `the signature of revision ${number} isn't by the key in site.ts`,
    fix,
  }));
}

/** A file that is published beside a revision; undefined where there is none. */
async function fetchBeside(name: string, site: URL, ask: Ask): Promise<Buffer | undefined> {
  const answer = await ask(new URL(`revisions/${name}`, site), { 'accept-encoding': 'identity' });
  return answer.status === 200 ? unpacked(answer) : undefined;
}

/** The files of the record as they are published: `history.json` and all that it lists. */
async function fetchRecord(site: URL, ask: Ask): Promise<PublishedFile[]> {
  const read = async (name: string) => ({ name, bytes: await fetchFile(name, site, ask) });
  const list = await read(HISTORY_FILE);
  return [list, ...(await Promise.all(listedFiles(list.bytes).map(read)))];
}

async function fetchFile(name: string, site: URL, ask: Ask): Promise<Buffer> {
  const url = new URL(`revisions/${name}`, site);
  const answer = await ask(url, { 'accept-encoding': 'identity' });
  const bytes = answer.status === 200 ? unpacked(answer) : undefined;
  if (bytes) return bytes;
  throw new StoryError([
    {
      message: `${name} is missing: the host answers ${answer.status} for ${url.href}.`,
      fix: 'Check the address of the story. If the site is yours, deploy all of dist/.',
    },
  ]);
}

/** A problem of the record as it is told of a site, where nobody has its folder. */
function wrong(site: URL, { message, found }: Problem): Finding {
  const published = message.replaceAll(`${REVISIONS}/`, new URL('revisions/', site).href);
  return {
    verdict: 'wrong',
    about: 'history',
    what: `${published}${found === undefined ? '' : ` (${found})`}`,
    fix: 'if the site is yours, restore the record, build it and deploy dist/ again. If not, keep your copy: the published history is not what was recorded.',
  };
}
