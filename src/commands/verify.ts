import { join } from 'node:path';
import { readHistory } from '../story/revisions/history.ts';
import { StoryError } from '../story/errors.ts';
import { openAsk } from '../verify/ask.ts';
import { readBuilt } from '../verify/built.ts';
import { line } from '../verify/finding.ts';
import { certificateOf } from '../verify/tls.ts';
import { verify } from '../verify/verify.ts';

const usage = `Compares what is live with dist/ and with the story's last recorded revision.

  npm run verify -- https://news.example.org/2024/troops/

It exits with 0 where all is right, 1 where something is not, 2 where it was not told what to look at.`;

/** Exit code of `npm run verify`; `words` are what stood behind it. */
export async function main(
  words: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const [address = ''] = words;
  const site = URL.parse(address);
  if (words.length !== 1 || !site || !/^https?:$/.test(site.protocol)) {
    print(address ? `“${words.join(' ')}” is not one web address.\n\n${usage}` : usage);
    return 2;
  }
  site.pathname = site.pathname.replace(/\/*$/, '/');
  site.search = site.hash = '';
  const root = process.cwd();
  const { ask, close } = openAsk();
  try {
    const findings = await verify({
      site,
      built: readBuilt(join(root, 'dist'), site),
      chain: await readHistory(root),
      now: new Date(),
      ask,
      certificate: certificateOf,
    });
    findings.forEach((finding) => print(line(finding)));
    const wrong = findings.filter(({ verdict }) => verdict === 'wrong').length;
    print(wrong ? `${wrong} of ${findings.length} are wrong.` : `${findings.length} right.`);
    return wrong ? 1 : 0;
  } catch (error) {
    print(error instanceof StoryError ? error.message : `${site.href} ${why(error)}`);
    return 1;
  } finally {
    close();
  }
}

const why = (error: unknown): string =>
  `could not be looked at: ${error instanceof Error ? error.message : String(error)}`;

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), console.log);
