import type { Answer, Encoding } from '../answer.ts';
import { encodingOf, unpacked } from '../answer.ts';
import type { BuiltFile } from '../built.ts';
import type { Fault } from '../finding.ts';
import type { Host } from '../hosts.ts';

/** Smaller files fit into one packet, and some servers don't compress them. */
const WORTH_PACKING = 1400;

/** Faults in the answers to requests that accept one encoding each, or none. */
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
  // Such a host decides by type what it compresses.
  const isTheirs = host.edge === true && !file.path.endsWith('.html');
  if (isWorthIt && !isTheirs && servedEncodings(answers).length === 0) {
    faults.push(unpackedText(file, host));
  }
  return [...new Map(faults.map((fault) => [fault.what, fault])).values()];
}

const varies = ({ headers }: Answer): boolean =>
  /(^|,)\s*(accept-encoding|\*)\s*(,|$)/i.test(headers.get('vary') ?? '');

/** The requested encodings that the host sends. */
export const servedEncodings = (answers: ReadonlyMap<string, Answer>): string[] =>
  [...answers].filter(([asked, answer]) => encodingOf(answer) === asked).map(([asked]) => asked);

const packedInVain = (got: string): Fault => ({
  what: `is sent in ${got}, although it is compressed already.`,
  fix: 'compress only text, not pictures or fonts.',
});

const unasked = (asked: string, got: string): Fault => ({
  what: `is sent in ${got} to browsers that accept ${asked === 'identity' ? 'no encoding' : `only ${asked}`}.`,
  fix: 'choose the copy by Accept-Encoding.',
});

const other = (asked: string, host: Host): Fault => ({
  what: `isn't the file that was built when it is requested ${asked === 'identity' ? 'without an encoding' : `in ${asked}`}.`,
  fix: `deploy all of dist/ again, including its compressed copies, then ${host.purge}`,
});

const unvaried: Fault = {
  what: "is compressed but sent without Vary, so a cache may give it to browsers that can't unpack it.",
  fix: 'send Vary: Accept-Encoding.',
};

const unpackedText = (file: BuiltFile, host: Host): Fault => ({
  what: `is sent uncompressed, with ${file.bytes.length} bytes.`,
  fix:
    host.headers === ''
      ? 'turn on compression.'
      : `turn on compression for text, or ${host.headers}`,
});
