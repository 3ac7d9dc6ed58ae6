import type { Answer } from '../answer.ts';
import type { Fault } from '../finding.ts';
import type { Host } from '../hosts.ts';

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
      return [{ what, fix: host.headers, needs: 'headers' as const }];
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

/** The fault if a file has the wrong `Content-Type`; `due` is the right one. */
export function typeFault(due: string, answer: Answer, host: Host): Fault | undefined {
  const said = answer.headers.get('content-type');
  if (said !== undefined && accepted(due).includes(simple(said))) return undefined;
  return {
    what:
      said === undefined
        ? `is sent without a Content-Type instead of as ${due}.`
        : `is sent as ${said} instead of ${due}.`,
    fix: host.headers,
    needs: 'headers',
  };
}

/** A charset makes no difference for formats that declare their own or are always UTF-8. */
function accepted(due: string): string[] {
  const [type = ''] = simple(due).split(';');
  const alias = type === 'text/javascript' ? ['application/javascript;charset=utf-8'] : [];
  const bare = /^text\/(?!xml)/.test(type) ? [] : [type];
  return [simple(due), ...bare, `${type};charset=utf-8`, ...alias];
}

const simple = (type: string): string => type.toLowerCase().replace(/[\s"]/g, '');
