import { writeSync } from 'node:fs';
import process from 'node:process';

// Imported ahead of a program to be measured: when it ends, it says how much memory it took at most,
// in kilobytes, to file 3, which tests/bench/runs.ts reads.
process.on('exit', () => {
  writeSync(3, `${process.resourceUsage().maxRSS}\n`);
});
