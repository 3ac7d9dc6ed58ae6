import type { Answer, Encoding } from '../answer.ts';
import { unpacked } from '../answer.ts';
import type { Ask } from '../ask.ts';
import type { BuiltFile } from '../built.ts';
import { askAgain, cachingFaults } from './caching.ts';
import { encodingFaults, servedEncodings } from './encodings.ts';
import { fileFault } from './files.ts';
import type { Fault } from '../finding.ts';
import { headerFaults, typeFault } from './headers.ts';
import { hostOf } from '../hosts.ts';
import { isRecord } from '../../publish/files.ts';
import { pageFault } from './pages.ts';

/** The result of requesting one file in all the ways that browsers and caches do. */
export interface Checked {
  file: BuiltFile;
  faults: Fault[];
  /** What to print if there are no faults. */
  summary: string;
  /** The decoded body; undefined if the file wasn't served. */
  live: Buffer | undefined;
  answer: Answer;
}

/** Whether a page shows an earlier revision. */
export type IsOld = (html: string) => boolean;

export async function checkFile(
  file: BuiltFile,
  site: URL,
  ask: Ask,
  isOld: IsOld,
): Promise<Checked> {
  const url = new URL(file.address, site);
  const asked: (Encoding | 'identity')[] = file.isPacked
    ? ['identity', 'br', 'gzip', 'zstd']
    : isRecord(file.path)
      ? ['identity']
      : ['identity', 'br'];
  const answers = new Map(
    await Promise.all(
      asked.map(async (name) => [name, await ask(url, { 'accept-encoding': name })] as const),
    ),
  );
  const answer = answers.get('identity') ?? (await ask(url));
  const handle = askAgain(answer);
  const again = handle && (await ask(url, { ...handle, 'accept-encoding': 'identity' }));
  return {
    file,
    faults: faultsOf(file, answers, answer, again, isOld),
    summary: summaryOf(file, answers, answer),
    live: answer.status === 200 ? unpacked(answer) : undefined,
    answer,
  };
}

function faultsOf(
  file: BuiltFile,
  answers: ReadonlyMap<Encoding | 'identity', Answer>,
  answer: Answer,
  again: Answer | undefined,
  isOld: IsOld,
): Fault[] {
  const host = hostOf(answer);
  const type = file.headers.get('content-type');
  const content = fileFault(file, answer, host);
  const live = unpacked(answer);
  if (content && (answer.status !== 200 || !live)) return [content];
  const age = Number(answer.headers.get('age') ?? 0);
  const page = live && file.path.endsWith('.html') ? live.toString() : undefined;
  const said =
    content && page !== undefined
      ? pageFault(file.bytes.toString(), page, host, { isOld: isOld(page), age })
      : content;
  const wrongType = type === undefined ? undefined : typeFault(type, answer, host);
  return [
    ...(said ? [said] : encodingFaults(file, answers, host)),
    ...(wrongType ? [wrongType] : []),
    ...headerFaults(file.headers, answer, host),
    ...cachingFaults(file.headers.get('cache-control'), answer, again, host),
  ];
}

function summaryOf(file: BuiltFile, answers: ReadonlyMap<string, Answer>, answer: Answer): string {
  const packed = servedEncodings(answers);
  return [
    `${file.bytes.length} bytes as built`,
    answer.headers.get('content-type') ?? 'no type',
    ...(packed.length > 0 ? [packed.join(', ')] : []),
    `${file.headers.size - headerFaults(file.headers, answer, hostOf(answer)).length} headers`,
    '304 when requested again',
  ].join('; ');
}
