import type { Answer } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Look } from './finding.ts';
import type { Redirect } from './redirects.ts';
import { redirectFault, redirectsTo, targetOf } from './redirects.ts';

/** More redirects than this are a loop. */
const MOST_HOPS = 4;

/** Follows the variants of the site's address that people type. */
export function checkRedirects(site: URL, folders: readonly string[], ask: Ask): Promise<Look[]> {
  return Promise.all(
    redirectsTo(site, folders).map(async (redirect) => {
      const { about, to } = redirect;
      try {
        const fault = redirectFault(redirect, await follow(redirect, ask));
        return { about, faults: fault ? [fault] : [], right: `redirects to ${to.href}` };
      } catch (error) {
        return unanswered(redirect, error);
      }
    }),
  );
}

async function follow({ from, to }: Redirect, ask: Ask): Promise<Answer[]> {
  const hops: Answer[] = [];
  let at: URL | undefined = from;
  while (at && at.href !== to.href && hops.length < MOST_HOPS) {
    const answer: Answer = await ask(at);
    hops.push(answer);
    at = targetOf(answer);
  }
  return hops;
}

function unanswered({ about, from, to, mayBeNone }: Redirect, error: unknown): Look {
  if (mayBeNone)
    return { about, faults: [], right: `there is no ${from.hostname}, so it needs no redirect` };
  const why = error instanceof Error ? error.message : String(error);
  const mend = `redirect it to ${to.href} with 301 or 308.`;
  return { about, faults: [{ what: `${from.href} doesn't answer: ${why}.`, mend }], right: '' };
}
