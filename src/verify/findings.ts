import type { Fault, Finding, Look } from './finding.ts';
import type { Host } from './hosts.ts';

/**
 * One finding for each thing that is right and one for each fault. A fault that many files have is
 * reported once, and so is everything that the host doesn't let anyone set.
 */
export function report(host: Host, looks: readonly Look[]): Finding[] {
  const right = looks
    .filter(({ faults }) => faults.every((fault) => isLimit(fault, host)))
    .map(({ about, right: what }): Finding => ({ verdict: 'right', about, what }));
  const wrong = Map.groupBy(
    looks.flatMap(({ about, faults }) => faults.map((fault) => ({ about, fault }))),
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
  return { verdict: 'limit', about: host.name, what, mend: host.headers };
}

function fault({ what, mend }: Fault, found: readonly { about: string }[]): Finding {
  const names = [...new Set(found.map(({ about }) => about))];
  const [first = '', second] = names;
  const about =
    names.length > 2
      ? `${first} and ${names.length - 1} more`
      : second === undefined
        ? first
        : `${first} and ${second}`;
  return { verdict: 'wrong', about, what, mend };
}
