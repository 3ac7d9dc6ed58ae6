import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Terminal } from './terminal.ts';
import { UsageError } from './terminal.ts';
import { StoryError } from '../story/errors.ts';
import { readHistory } from '../revisions/history.ts';
import { Refusal } from '../revisions/refusal.ts';
import { openAsk } from '../verify/ask.ts';
import { readBuilt } from '../verify/built.ts';
import type { Finding } from '../verify/finding.ts';
import { line } from '../verify/finding.ts';
import { certificateOf } from '../verify/tls.ts';
import { verify } from '../verify/verify.ts';

/** `npm run verify`: prints a line for each check. Returns the exit code: 0 if no check failed. */
export async function verifySite(terminal: Terminal, address: string): Promise<number> {
  const { root, print, tell } = terminal;
  const site = siteAt(address);
  if (!existsSync(join(root, 'dist'))) {
    throw new Refusal(
      'There is no dist/ to compare the page with.\nBuild it first:  npm run build',
    );
  }
  tell(`Comparing ${site.href} with dist/…`);
  const findings = await look(root, site);
  findings.forEach((finding) => print(line(finding)));
  const wrong = findings.filter(({ verdict }) => verdict === 'wrong').length;
  print(
    wrong ? `${wrong} of ${findings.length} checks failed.` : `${findings.length} checks passed.`,
  );
  return wrong ? 1 : 0;
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

async function look(root: string, site: URL): Promise<Finding[]> {
  const { ask, close } = openAsk();
  try {
    return await verify({
      site,
      built: readBuilt(join(root, 'dist'), site),
      chain: await readHistory(root),
      now: new Date(),
      ask,
      certificate: certificateOf,
    });
  } catch (error) {
    if (error instanceof StoryError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${site.href} could not be checked: ${why}`);
  } finally {
    close();
  }
}
