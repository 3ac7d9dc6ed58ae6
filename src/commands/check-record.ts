import { readStoryWithHistory } from '../revisions/record.ts';
import { Refusal } from '../revisions/refusal.ts';
import type { Recorded } from '../revisions/revision.ts';
import { REVISIONS } from '../revisions/revision.ts';
import { readStamps, stampOf } from '../revisions/stamp/stamp-files.ts';
import { refusal } from '../revisions/unrecorded.ts';
import { checkSignature, readSignatures, signatureOf } from '../revisions/write/sign.ts';
import { site } from '../site.ts';
import type { Terminal } from './terminal.ts';

/** `npm run revise -- --check`: the history is intact, and the story the same as in its newest revision. */
export async function checkRecord({ root }: Terminal): Promise<string> {
  const current = await readStoryWithHistory(root, site);
  const { history } = current;
  const last = history.at(-1);
  if (!last) return 'Nothing is recorded yet: the story is a draft.\nRecord it:  npm run revise';
  const why = refusal(current, history);
  if (why !== undefined) throw new Refusal(why);
  const count = history.length === 1 ? '1 revision' : `${history.length} revisions`;
  const proofs = signatures(root, history) + (await stamps(root, history));
  return `The history is intact (${count}${proofs}), and the story is the same as in the last one:\n${last.file}  ${last.fingerprint}`;
}

/** How many revisions are signed. Throws a Refusal where a signature is not that of the key. */
function signatures(root: string, history: readonly Recorded[]): string {
  const found = readSignatures(root, history);
  const { signingKey } = site;
  if (found.size === 0 || signingKey === undefined) return '';
  for (const { file, fingerprint } of history) {
    const signature = found.get(file);
    if (signature && checkSignature(fingerprint, signature, signingKey) === 'wrong') {
      throw new Refusal(
        `${REVISIONS}/${signatureOf(file)} isn't the signature of this revision by the key in site.ts.\nRestore it from a backup or from git. If the key was replaced, name the old one while you check old revisions.`,
      );
    }
  }
  return `, ${found.size} signed`;
}

/** How many revisions have a timestamp. Throws a Refusal where one isn't of its revision. */
async function stamps(root: string, history: readonly Recorded[]): Promise<string> {
  const found = readStamps(root, history);
  if (found.size === 0) return '';
  const { checkStamp } = await import('../revisions/stamp/check-stamp.ts');
  for (const revision of history) {
    const bytes = found.get(revision.file);
    const stamp = bytes && (await checkStamp(revision, bytes));
    if (stamp && 'fault' in stamp) {
      throw new Refusal(
        `${REVISIONS}/${stampOf(revision.file)} isn't a timestamp of this revision: ${stamp.fault}.\nRestore it from a backup or from git, or delete it.`,
      );
    }
  }
  return `, ${found.size} timestamped`;
}
