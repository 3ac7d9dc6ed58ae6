import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Terminal } from './terminal.ts';
import { UsageError } from './terminal.ts';
import { site as publication } from '../site.ts';
import { reasonOf, StoryError } from '../story/errors.ts';
import { readHistory } from '../revisions/history.ts';
import { Refusal } from '../revisions/refusal.ts';
import type { Ask } from '../verify/ask.ts';
import { openAsk } from '../verify/ask.ts';
import { readBuilt } from '../verify/built.ts';
import type { Finding } from '../verify/finding.ts';
import { line } from '../verify/finding.ts';
import type { CheckHistory } from '../verify/history/live-history.ts';
import { checkHistory } from '../verify/history/live-history.ts';
import { copyFindings, sinceFinding } from '../verify/history/since.ts';
import { certificateOf } from '../verify/checks/tls.ts';
import { verify } from '../verify/verify.ts';

/** What else to check by; at most one of the two. */
export interface VerifyOptions {
  /** A fingerprint. */
  since?: string;
  /** The path of a saved copy of the page. */
  copy?: string;
}

/** `npm run verify`: prints a line for each check. Returns the exit code: 0 if no check failed. */
export async function verifySite(
  terminal: Terminal,
  address: string,
  options: VerifyOptions = {},
): Promise<number> {
  const { root, print, tell } = terminal;
  const site = siteAt(address);
  const check = kept(options, root);
  if (!check && !existsSync(join(root, 'dist'))) {
    throw new Refusal(
      'There is no dist/ to compare the page with.\nBuild it first:  npm run build',
    );
  }
  tell(
    check
      ? `Checking the published history of ${site.href}…`
      : `Comparing ${site.href} with dist/…`,
  );
  const findings = await asking(site, (ask) =>
    check ? checkHistory(site, ask, check, publication.signingKey) : compare(root, site, ask),
  );
  findings.forEach((finding) => print(line(finding)));
  const wrong = findings.filter(({ verdict }) => verdict === 'wrong').length;
  print(
    wrong ? `${wrong} of ${findings.length} checks failed.` : `${findings.length} checks passed.`,
  );
  return wrong ? 1 : 0;
}

/** How to check the published history by what somebody kept; undefined if they name nothing. */
function kept({ since, copy }: VerifyOptions, root: string): CheckHistory | undefined {
  if (copy !== undefined) {
    const text = readCopy(resolve(root, copy));
    return (chain, stamps) => copyFindings(chain, text, publication, stamps);
  }
  if (since === undefined) return undefined;
  const fingerprint = since.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) {
    throw new UsageError(
      `“${since}” is not a fingerprint, which has 64 digits from 0 to 9 and a to f. Copy all of it.`,
    );
  }
  return (chain, stamps) => [sinceFinding(chain, fingerprint, stamps)];
}

function readCopy(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`there is no file ${file} to read. Write the path of your saved page.`);
  }
}

function siteAt(address: string): URL {
  const site = URL.parse(address);
  if (!site || !/^https?:$/.test(site.protocol)) {
    const whole = `https://${address.replace(/^\w*:\/+/, '')}`;
    throw new UsageError(
      `“${address}” is not a web address. Write all of it${URL.canParse(whole) ? `: ${whole}` : ''}`,
    );
  }
  site.pathname = site.pathname.replace(/\/*$/, '/');
  site.search = site.hash = '';
  return site;
}

async function compare(root: string, site: URL, ask: Ask): Promise<Finding[]> {
  return verify({
    site,
    built: readBuilt(join(root, 'dist'), site),
    chain: await readHistory(root),
    now: new Date(),
    ask,
    certificate: certificateOf,
  });
}

/** Gives `work` a way to ask the site. What the site doesn't answer is told in a sentence. */
async function asking<T>(site: URL, work: (ask: Ask) => Promise<T>): Promise<T> {
  const { ask, close } = openAsk();
  try {
    return await work(ask);
  } catch (error) {
    if (error instanceof StoryError) throw error;
    const why = reasonOf(error);
    throw new Refusal(`${site.href} could not be checked: ${why}`);
  } finally {
    close();
  }
}
