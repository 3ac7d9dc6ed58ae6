import type { Answer } from './answer.ts';
import { unpacked } from './answer.ts';
import type { BuiltFile } from './built.ts';
import type { Fault } from './finding.ts';

/** What is wrong with the answer to an address that is none. */
export function missingFaults(notFound: BuiltFile | undefined, answer: Answer): Fault[] {
  const faults: Fault[] = [];
  if (answer.status !== 404) {
    faults.push({
      what: `the answer is ${answer.status} instead of 404: search engines keep such addresses.`,
      mend: 'have the host answer 404, with no page for every address (“single-page app” off).',
    });
  }
  if (notFound && !unpacked(answer)?.equals(notFound.bytes)) {
    faults.push({
      what: 'readers get a page that is not this site’s 404.html.',
      mend: 'name 404.html as the page for errors.',
    });
  }
  return faults;
}
