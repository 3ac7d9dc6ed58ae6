import type { Answer } from './answer.ts';
import type { Fault } from './finding.ts';
import type { Host } from './hosts.ts';

/** The fault if a file has the wrong `Content-Type`; `due` is the right one. */
export function typeFault(due: string, answer: Answer, host: Host): Fault | undefined {
  const said = answer.headers.get('content-type');
  if (said !== undefined && accepted(due).includes(simple(said))) return undefined;
  return {
    what:
      said === undefined
        ? `is sent without a Content-Type instead of as ${due}.`
        : `is sent as ${said} instead of ${due}.`,
    mend: host.headers,
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
