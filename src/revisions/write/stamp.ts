import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readHistory } from '../history.ts';
import { REVISIONS } from '../revision.ts';
import type { Stamp } from '../stamp/check-stamp.ts';
import { readStamps, stampOf } from '../stamp/stamp-files.ts';
import { alone, finish, write } from './journal.ts';

/** Who timestamps each revision: see `site.ts`. */
export interface Stamping {
  timestampService?: string;
}

/**
 * Gets a timestamp for the newest revision, and so for all those before it. Gives what came of it, with
 * a line to print; undefined if it has one, or there is no service, or nothing is recorded. The service
 * is asked before anything is locked, because it can take its time.
 */
export async function stampNewest(
  root: string,
  { timestampService }: Stamping,
): Promise<{ isStamped: boolean; line: string } | undefined> {
  const last = (await readHistory(root)).at(-1);
  if (timestampService === undefined || !last) return undefined;
  // Loading what checks them takes longer than anything else that a command loads.
  const { checkStamp } = await import('../stamp/check-stamp.ts');
  const { askForStamp } = await import('../stamp/ask-for-stamp.ts');
  const beside = readStamps(root, [last]).get(last.file);
  const old = beside && (await checkStamp(last, beside));
  if (old && 'time' in old) return undefined;
  const stamp = await askForStamp(last, timestampService);
  if ('fault' in stamp) {
    const line = `Revision ${last.number} has no timestamp yet, because ${stamp.fault}. Get one later:  npm run revise -- --stamp`;
    return { isStamped: false, line };
  }
  const name = stampOf(last.file);
  await alone(root, () => {
    finish(root);
    // Somebody can have put another revision in its place while the service was asked.
    if (!existsSync(join(root, REVISIONS, last.file))) return;
    write(root, { files: [{ name, base64: stamp.bytes.toString('base64') }] });
  });
  const line = `Revision ${last.number} has a timestamp: ${told(stamp)}. It is in ${REVISIONS}/${name}.`;
  return { isStamped: true, line };
}

/** The time and who says so, for messages. */
export const told = ({ time, authority }: Stamp): string => `${time}, says “${authority}”`;
