import type { Answer, Encoding } from './answer.ts';
import { encodingOf, unpacked } from './answer.ts';
import type { BuiltFile } from './built.ts';
import type { Fault } from './finding.ts';
import type { Host } from './hosts.ts';

/** Below this a packed copy saves no packet, and some servers send the file as it is. */
const WORTH_PACKING = 1400;

/** What is wrong with how a file comes to clients that take one encoding each, or none. */
export function encodingFaults(
  file: BuiltFile,
  answers: ReadonlyMap<Encoding | 'identity', Answer>,
  host: Host,
): Fault[] {
  const faults: Fault[] = [];
  for (const [asked, answer] of answers) {
    const got = encodingOf(answer);
    if (answer.status !== 200) continue;
    if (got !== undefined && !file.isPacked) faults.push(packedInVain(got));
    else if (got !== undefined && got !== asked) faults.push(unasked(asked, got));
    else if (!unpacked(answer)?.equals(file.bytes)) faults.push(other(asked, host));
    else if (got !== undefined && !host.edge && !varies(answer)) faults.push(unvaried);
  }
  const isWorthIt = file.isPacked && file.bytes.length > WORTH_PACKING;
  // Such a host packs by type, and has its own list of types.
  const isTheirs = host.edge === true && !file.path.endsWith('.html');
  if (isWorthIt && !isTheirs && servedEncodings(answers).length === 0) {
    faults.push(unpackedText(file, host));
  }
  return [...new Map(faults.map((fault) => [fault.what, fault])).values()];
}

const varies = ({ headers }: Answer): boolean =>
  /(^|,)\s*(accept-encoding|\*)\s*(,|$)/i.test(headers.get('vary') ?? '');

/** The encodings that the host sends, of those that it was asked for. */
export const servedEncodings = (answers: ReadonlyMap<string, Answer>): string[] =>
  [...answers].filter(([asked, answer]) => encodingOf(answer) === asked).map(([asked]) => asked);

const packedInVain = (got: string): Fault => ({
  what: `is sent in ${got}, though it is packed as it is.`,
  mend: 'compress text only: no pictures, no fonts.',
});

const unasked = (asked: string, got: string): Fault => ({
  what: `is sent in ${got} to those who take ${asked === 'identity' ? 'no encoding' : asked}.`,
  mend: 'choose the copy by Accept-Encoding.',
});

const other = (asked: string, host: Host): Fault => ({
  what: `is not the file that was built where ${asked} is asked for.`,
  mend: `deploy all of dist/ again, packed copies included, then ${host.purge}`,
});

const unvaried: Fault = {
  what: 'is packed, but no Vary says so: a cache may give it to those who cannot unpack it.',
  mend: 'send Vary: Accept-Encoding.',
};

const unpackedText = (file: BuiltFile, host: Host): Fault => ({
  what: `is sent unpacked: ${file.bytes.length} bytes where a fraction would do.`,
  mend:
    host.headers === ''
      ? 'turn on compression.'
      : `turn on compression for text, or ${host.headers}`,
});
