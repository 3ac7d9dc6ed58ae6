import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { Entry } from '../../src/revisions/write/journal.ts';

/** Lets a process of its own write an entry in the project at `root`; it kills itself at that step. */
export function killedAt(stop: number, root: string, entry: Entry): void {
  const journal = join(import.meta.dirname, '../../src/revisions/write/journal.ts');
  const given = join(root, 'entry.json');
  writeFileSync(given, JSON.stringify(entry));
  const program = `
    import { readFileSync, rmSync } from 'node:fs';
    import { write } from ${JSON.stringify(pathToFileURL(journal).href)};
    const entry = JSON.parse(readFileSync(${JSON.stringify(given)}, 'utf8'));
    rmSync(${JSON.stringify(given)});
    let step = 0;
    write(${JSON.stringify(root)}, entry, () => {
      step += 1;
      if (step === ${stop}) process.kill(process.pid, 'SIGKILL');
    });`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
  if (process.platform !== 'win32') expect(signal).toBe('SIGKILL');
}
