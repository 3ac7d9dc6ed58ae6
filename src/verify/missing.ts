import type { Answer } from './answer.ts';
import { unpacked } from './answer.ts';
import type { BuiltFile } from './built.ts';
import type { Fault } from './finding.ts';

/** What is wrong with the answer for an unknown address. */
export function missingFaults(notFound: BuiltFile | undefined, answer: Answer): Fault[] {
  const faults: Fault[] = [];
  if (answer.status !== 404) {
    faults.push({
      what: `the host answers ${answer.status} instead of 404 for unknown addresses, so search engines keep them.`,
      mend: 'have the host answer 404, and turn off “single-page app” if it has such a setting.',
    });
  }
  if (notFound && !unpacked(answer)?.equals(notFound.bytes)) {
    faults.push({
      what: "readers get another page than the site's 404.html.",
      mend: 'set 404.html as the error page.',
    });
  }
  return faults;
}
