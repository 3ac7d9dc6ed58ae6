import * as fs from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces a file atomically: even after a power failure, it is the old one or the new one. It is
 * written to `aside` first, on the same disk. `reached` is called after each step.
 */
export function putFile(
  file: string,
  content: string | Buffer,
  aside: string,
  reached: (step: string) => void,
): void {
  fs.writeFileSync(aside, content, { flush: true });
  if (fs.existsSync(file)) fs.chmodSync(aside, fs.statSync(file).mode);
  reached('written aside');
  fs.renameSync(aside, file);
  syncFolder(dirname(file));
  reached('in place');
}

function syncFolder(folder: string): void {
  // Windows can't sync folders, and keeps renames in order by itself.
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
