import type { Host } from './hosts.ts';

/** The result for one thing: it is right, it is wrong, or the host doesn't let anyone set it. */
export interface Finding {
  verdict: 'right' | 'wrong' | 'limit';
  /** What was checked: the path of a file, or a name such as `tls`. */
  about: string;
  /** What is right or wrong, in one line. */
  what: string;
  /** How to fix it. */
  fix?: string;
}

/** Something that is wrong, without the name of what was checked. */
export interface Fault {
  what: string;
  fix: string;
  /** What the fix needs: some hosts don't let anyone set headers. */
  needs?: 'headers';
}

/** One thing that was checked. */
export interface Check {
  about: string;
  faults: Fault[];
  /** What to print if there are no faults. */
  right: string;
}

/** A finding as one line of output. */
export const line = ({ verdict, about, what, fix }: Finding): string =>
  `${verdict}  ${about}: ${what}${fix ? ` Fix: ${sentence(fix)}` : ''}`.replaceAll('\n', ' ');

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * One finding for each thing that is right and one for each fault. A fault that many files have is
 * reported once, and so is everything that the host doesn't let anyone set.
 */
export function report(host: Host, checks: readonly Check[]): Finding[] {
  const right = checks
    .filter(({ faults }) => faults.every((fault) => isLimit(fault, host)))
    .map(({ about, right: what }): Finding => ({ verdict: 'right', about, what }));
  const wrong = Map.groupBy(
    checks.flatMap(({ about, faults }) => faults.map((fault) => ({ about, fault }))),
    ({ fault }) => (isLimit(fault, host) ? 'limit' : fault.what),
  );
  return [
    ...right,
    ...[...wrong].flatMap(([key, found]) => {
      const [first] = found;
      if (!first) return [];
      return key === 'limit' ? [limit(host, found.length)] : [fault(first.fault, found)];
    }),
  ];
}

const isLimit = ({ needs }: Fault, { fixed }: Host): boolean =>
  needs === 'headers' && fixed === true;

function limit(host: Host, count: number): Finding {
  const what = `${count} headers of its files can't be set here. The page has its own Content-Security-Policy.`;
  return { verdict: 'limit', about: host.name, what, fix: host.headers };
}

function fault({ what, fix }: Fault, found: readonly { about: string }[]): Finding {
  const names = [...new Set(found.map(({ about }) => about))];
  const [first = '', second] = names;
  const about =
    names.length > 2
      ? `${first} and ${names.length - 1} more`
      : second === undefined
        ? first
        : `${first} and ${second}`;
  return { verdict: 'wrong', about, what, fix };
}
