import type { Answer } from '../answer.ts';
import { encodingOf, unpacked } from '../answer.ts';
import type { BuiltFile } from '../built.ts';
import type { Fault } from '../finding.ts';
import type { Host } from '../hosts.ts';

/**
 * What is wrong with a file as it is served. For pages with other bytes, `pageFault` tells more.
 */
export function fileFault(file: BuiltFile, answer: Answer, host: Host): Fault | undefined {
  const { status, headers } = answer;
  if (status >= 300 && status < 400) {
    const to = headers.get('location') ?? 'nowhere';
    return {
      what: `redirects to ${to} (${status}).`,
      fix: 'remove the redirect for this address.',
    };
  }
  if (status !== 200) {
    return {
      what: `is missing: the host answers ${status}.`,
      fix: `deploy all of dist/, including ${file.path}.`,
    };
  }
  const bytes = unpacked(answer);
  if (!bytes) {
    return {
      what: `can't be unpacked: its Content-Encoding is ${encodingOf(answer) ?? 'missing'}, but its content is something else.`,
      fix: "send the encoding that the packed copy has, and don't compress it again.",
    };
  }
  if (bytes.equals(file.bytes)) return undefined;
  return {
    what: `isn't the file that was built: it has ${bytes.length} bytes instead of ${file.bytes.length}.`,
    fix: `deploy all of dist/ again, then ${host.purge}`,
  };
}

/** What is wrong with the answer for an unknown address. */
export function missingFaults(notFound: BuiltFile | undefined, answer: Answer): Fault[] {
  const faults: Fault[] = [];
  if (answer.status !== 404) {
    faults.push({
      what: `the host answers ${answer.status} instead of 404 for unknown addresses, so search engines keep them.`,
      fix: 'have the host answer 404, and turn off “single-page app” if it has such a setting.',
    });
  }
  if (notFound && !unpacked(answer)?.equals(notFound.bytes)) {
    faults.push({
      what: "readers get another page than the site's 404.html.",
      fix: 'set 404.html as the error page.',
    });
  }
  return faults;
}
