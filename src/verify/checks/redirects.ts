import type { Answer } from '../answer.ts';
import type { Ask } from '../ask.ts';
import type { Fault, Check } from '../finding.ts';
import { reasonOf } from '../../story/errors.ts';

/** More redirects than this are a loop. */
const MOST_HOPS = 4;

/** Follows the variants of the site's address that people type. */
export function checkRedirects(site: URL, folders: readonly string[], ask: Ask): Promise<Check[]> {
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

function unanswered({ about, from, to, mayBeNone }: Redirect, error: unknown): Check {
  if (mayBeNone)
    return { about, faults: [], right: `there is no ${from.hostname}, so it needs no redirect` };
  const why = reasonOf(error);
  const fix = `redirect it to ${to.href} with 301 or 308.`;
  return { about, faults: [{ what: `${from.href} doesn't answer: ${why}.`, fix }], right: '' };
}

/** An address that has to redirect to another one. */
export interface Redirect {
  about: string;
  from: URL;
  to: URL;
  /** Whether the host of `from` may not exist. */
  mayBeNone: boolean;
}

/**
 * The variants of the site's and its folders' addresses that people type. `folders` end in a slash.
 */
export function redirectsTo(site: URL, folders: readonly string[]): Redirect[] {
  const redirects: Redirect[] = [site.pathname, ...folders.map((folder) => site.pathname + folder)]
    .filter((path) => path !== '/')
    .map((path) => ({
      about: `redirect ${path.replace(/\/$/, '')}`,
      from: new URL(path.replace(/\/$/, ''), site),
      to: new URL(path, site),
      mayBeNone: false,
    }));
  // With an explicit port, there is no variant that a browser would try.
  if (site.port !== '') return redirects;
  if (site.protocol === 'https:') {
    const from = new URL(site);
    from.protocol = 'http:';
    redirects.push({ about: 'redirect http', from, to: site, mayBeNone: false });
  }
  const twin = twinOf(site.hostname);
  if (twin !== undefined) {
    const from = new URL(site);
    from.hostname = twin;
    redirects.push({ about: `redirect ${twin}`, from, to: site, mayBeNone: true });
  }
  return redirects;
}

/** The target of a redirect; undefined if the answer isn't one. */
export function targetOf({ url, status, headers }: Answer): URL | undefined {
  const location = headers.get('location');
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  return isRedirect && location !== undefined ? (URL.parse(location, url) ?? undefined) : undefined;
}

/** `hops` are the answers of the chain, beginning with that for `from`. */
export function redirectFault({ from, to }: Redirect, hops: readonly Answer[]): Fault | undefined {
  const [first] = hops;
  const last = hops.at(-1);
  const end = last && targetOf(last);
  const fix = `redirect ${from.href} to ${to.href} with 301 or 308.`;
  if (!first || !end) {
    return {
      what: `${from.href} doesn't redirect: the host answers ${last?.status ?? 'nothing'}.`,
      fix,
    };
  }
  if (end.href !== to.href) return { what: `${from.href} redirects to ${end.href}.`, fix };
  return [301, 308].includes(first.status)
    ? undefined
    : { what: `${from.href} only redirects temporarily (${first.status}).`, fix };
}

/** The host name with or without www; undefined for the subdomains that hosts give to sites. */
function twinOf(hostname: string): string | undefined {
  if (hostname.startsWith('www.')) return hostname.slice(4);
  return /^[a-z\d-]+\.[a-z][a-z\d-]*$/.test(hostname) ? `www.${hostname}` : undefined;
}
