import type { Answer } from './answer.ts';
import { encodingOf, unpacked } from './answer.ts';
import type { BuiltFile } from './built.ts';
import type { Fault } from './finding.ts';
import type { Host } from './hosts.ts';

/** What is wrong with a file as it came, but for a page whose bytes are others: that needs a look. */
export function fileFault(file: BuiltFile, answer: Answer, host: Host): Fault | undefined {
  const { status, headers } = answer;
  if (status >= 300 && status < 400) {
    const to = headers.get('location') ?? 'nowhere';
    return {
      what: `is not there: ${status} sends readers to ${to}.`,
      mend: 'take away the redirect for this address.',
    };
  }
  if (status !== 200) {
    return {
      what: `is missing: the answer is ${status}.`,
      mend: `deploy all of dist/, ${file.path} included.`,
    };
  }
  const bytes = unpacked(answer);
  if (!bytes) {
    return {
      what: `cannot be read: it is said to be ${encodingOf(answer) ?? 'plain'}, and is not.`,
      mend: 'name the encoding that a packed copy has, and pack none a second time.',
    };
  }
  if (bytes.equals(file.bytes)) return undefined;
  return {
    what: `is not what was built: ${bytes.length} bytes came, of ${file.bytes.length}.`,
    mend: `deploy all of dist/ again, then ${host.purge}`,
  };
}
