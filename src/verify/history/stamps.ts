import type { Recorded } from '../../revisions/revision.ts';
import type { Stamp } from '../../revisions/stamp/check-stamp.ts';
import { checkStamp } from '../../revisions/stamp/check-stamp.ts';
import { stampOf } from '../../revisions/stamp/stamp-files.ts';
import type { Finding } from '../finding.ts';

/** The timestamps that count, by the number of their revision. */
export type Stamps = ReadonlyMap<number, Stamp>;

/** Gets the timestamps that are published, and checks them; many revisions may have none. */
export async function fetchStamps(
  chain: readonly Recorded[],
  fetchFile: (name: string) => Promise<Uint8Array | undefined>,
): Promise<{ stamps: Stamps; findings: Finding[] }> {
  const checked = await Promise.all(
    chain.map(async (revision) => {
      const bytes = await fetchFile(stampOf(revision.file));
      const found = bytes && (await checkStamp(revision, bytes));
      return { number: revision.number, found };
    }),
  );
  const stamps = new Map<number, Stamp>();
  const wrong: Finding[] = [];
  for (const { number, found } of checked) {
    if (found && 'time' in found) stamps.set(number, found);
    if (found && 'fault' in found) wrong.push(wrongStamp(number, found.fault));
  }
  const right = stamps.size === 0 || wrong.length > 0 ? [] : [rightStamps(stamps, chain.length)];
  return { stamps, findings: [...right, ...wrong] };
}

/** What timestamps say of a revision: it existed when it, or one that follows on it, was stamped. */
export function existedBy(number: number, stamps: Stamps): string | undefined {
  const [first] = [...stamps]
    .filter(([stamped]) => stamped >= number)
    .sort(([, a], [, b]) => (a.time < b.time ? -1 : 1));
  if (!first) return undefined;
  const [stamped, { time, authority }] = first;
  const whose = stamped === number ? 'its timestamp' : `the timestamp of revision ${stamped}`;
  return `It existed at ${time}, by ${whose} from “${authority}”.`;
}

const rightStamps = (stamps: Stamps, count: number): Finding => {
  const authorities = [...new Set([...stamps.values()].map(({ authority }) => `“${authority}”`))];
  return {
    verdict: 'right',
    about: 'timestamps',
    what: `${stamps.size} of ${count} revisions have a timestamp, from ${authorities.join(', ')}. Whether to trust that authority is for you to decide`,
  };
};

const wrongStamp = (number: number, fault: string): Finding => ({
  verdict: 'wrong',
  about: 'timestamps',
  what: `the timestamp of revision ${number} counts for nothing: ${fault}.`,
  fix: 'if the site is yours, deploy all of dist/ again, or delete the timestamp and get another (npm run revise -- --stamp).',
});
