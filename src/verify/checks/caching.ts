import type { Answer } from '../answer.ts';
import type { Fault } from '../finding.ts';
import type { Host } from '../hosts.ts';

/** Faults in how a file is cached. `due` is the `Cache-Control` that it should have. */
export function cachingFaults(
  due: string | undefined,
  answer: Answer,
  again: Answer | undefined,
  host: Host,
): Fault[] {
  const said = answer.headers.get('cache-control');
  const faults: Fault[] = [];
  if (due !== undefined && (said === undefined || meaning(said) !== meaning(due))) {
    faults.push({
      what: `Cache-Control is ${said === undefined ? 'missing' : `“${said}”`}, so ${effect(due)}`,
      fix: host.headers,
      needs: 'headers',
    });
  }
  if (!again) {
    faults.push({
      what: 'has neither ETag nor Last-Modified, so browsers have to download it again each time.',
      fix: 'turn on ETag for files.',
    });
  } else if (again.status !== 304) {
    faults.push({
      what: `is sent again to browsers that have it already (${again.status} instead of 304).`,
      fix: 'have the host answer If-None-Match and If-Modified-Since.',
    });
  }
  return faults;
}

/**
 * The headers of a conditional request; undefined if the answer has neither ETag nor Last-Modified.
 */
export function askAgain({ headers }: Answer): Record<string, string> | undefined {
  const tag = headers.get('etag');
  if (tag !== undefined) return { 'if-none-match': tag };
  const since = headers.get('last-modified');
  return since === undefined ? undefined : { 'if-modified-since': since };
}

/** A normal form of a `Cache-Control`: the same for values that caches treat alike. */
function meaning(value: string): string {
  const directives = value
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'public');
  const revalidates =
    directives.includes('no-cache') ||
    (directives.includes('max-age=0') && directives.includes('must-revalidate'));
  return revalidates ? 'no-cache' : directives.sort().join(',');
}

const effect = (due: string): string =>
  meaning(due) === 'no-cache'
    ? 'caches may keep showing the page after a correction.'
    : `browsers may ask for the file again on each visit. It should be “${due}”.`;
