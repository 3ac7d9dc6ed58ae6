import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from './journal.ts';
import { Refusal } from '../refusal.ts';
import type { Recorded, Revision } from '../revision.ts';
import { fileName, fingerprintOf, REVISIONS, serialise } from '../revision.ts';

/** What signatures are for, so that none made for something else counts. */
const NAMESPACE = 'late-edition';

/** The signature of a revision stands beside its file. */
export const signatureOf = (file: string): string => `${file}.sig`;

/** The key that signs each revision: see `site.ts`. */
export interface Signing {
  signingKey?: string;
}

/** The files of a new revision: its own, and its signature if there is a key. Throws like `sign`. */
export function recordingOf(revision: Revision, { signingKey }: Signing): Entry['files'] {
  const name = fileName(revision);
  const file = { name, text: serialise(revision) };
  if (signingKey === undefined) return [file];
  return [{ name: signatureOf(name), text: sign(fingerprintOf(revision), signingKey) }, file];
}

/** The signatures that stand beside revisions, by the name of the revision's file. */
export function readSignatures(
  root: string,
  history: readonly Recorded[],
): ReadonlyMap<string, string> {
  const found = history.flatMap(({ file }) => {
    const path = join(root, REVISIONS, signatureOf(file));
    return existsSync(path) ? [[file, readFileSync(path, 'utf8')] as const] : [];
  });
  return new Map(found);
}

/**
 * The signature of a fingerprint by an SSH key (a line as in `id_ed25519.pub`), which ssh-agent holds.
 * Throws a Refusal if there is none: https://man.openbsd.org/ssh-keygen#Y~4
 */
export function sign(fingerprint: string, key: string): string {
  const { status, stdout, stderr, error } = withFile(key, (file) =>
    spawnSync('ssh-keygen', ['-Y', 'sign', '-q', '-f', file, '-n', NAMESPACE], {
      input: fingerprint,
      encoding: 'utf8',
    }),
  );
  if (status === 0) return stdout;
  throw new Refusal(
    `The revision couldn't be signed with the key in site.ts, so nothing was written.\n${error?.message ?? stderr.trim()}\nAdd the key to ssh-agent (ssh-add), and run this again. Or remove \`signingKey\` from site.ts.`,
  );
}

/** What became of checking a signature. */
export type Checked = 'right' | 'wrong' | 'unchecked';

/** Whether a signature is that of the key; `unchecked` where there is no ssh-keygen to tell. */
export function checkSignature(fingerprint: string, signature: string, key: string): Checked {
  const { status, error } = withFile(signature, (file) =>
    withFile(`editor ${key}\n`, (signers) =>
      spawnSync(
        'ssh-keygen',
        ['-Y', 'verify', '-f', signers, '-I', 'editor', '-n', NAMESPACE, '-s', file],
        { input: fingerprint },
      ),
    ),
  );
  if (error) return 'unchecked';
  return status === 0 ? 'right' : 'wrong';
}

function withFile<T>(text: string, work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'late-edition-sign-'));
  try {
    const file = join(folder, 'file');
    writeFileSync(file, text, { mode: 0o600 });
    return work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
