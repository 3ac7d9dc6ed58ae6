// Counts up in a file as two processes must not do at once: it reads, waits, and writes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../../src/revisions/write/lock.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const file = join(folder, 'count');
const turn = { folder: join(folder, 'turns'), name: 'count', patience: 60_000, busy: Error };

for (let time = 0; time < Number(count); time += 1) {
  await withLock(turn, async () => {
    const counted = Number(readFileSync(file, 'utf8'));
    await new Promise(setImmediate);
    writeFileSync(file, String(counted + 1));
  });
}
