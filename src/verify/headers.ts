import type { Answer } from './answer.ts';
import type { Fault } from './finding.ts';
import type { Host } from './hosts.ts';

/** Checked elsewhere, by their meaning. */
const elsewhere = new Set(['cache-control', 'content-type']);

/** Headers that are missing from an answer, or have another value. */
export function headerFaults(
  due: ReadonlyMap<string, string>,
  answer: Answer,
  host: Host,
): Fault[] {
  return [...due]
    .filter(([name]) => !elsewhere.has(name))
    .flatMap(([name, value]) => {
      const said = answer.headers.get(name);
      if (said !== undefined && sameValue(name, said, value)) return [];
      const what =
        said === undefined
          ? `${title(name)} is missing.`
          : `${title(name)} is “${said}” instead of “${value}”.`;
      return [{ what, mend: host.headers, needs: 'headers' as const }];
    });
}

/** The order of directives, and of sources within them, doesn't matter. */
function sameValue(name: string, a: string, b: string): boolean {
  const separator = name === 'content-security-policy' ? ';' : ',';
  const normal = (value: string) =>
    value
      .split(separator)
      .map((part) => part.trim().split(/\s+/))
      .filter(([first]) => first)
      .map(([first = '', ...rest]) => [first.toLowerCase(), ...rest.sort()].join(' '))
      .sort()
      .join(separator);
  return normal(a) === normal(b);
}

const title = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
