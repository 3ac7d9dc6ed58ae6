import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Terminal } from './terminal.ts';

/** What `npm run bench` measures, each of which can be measured alone. */
export const PARTS = ['speed', 'growth', 'revisions'] as const;

/** What to measure, and where to write the figures. */
export interface BenchOptions {
  /** All, if it is empty. */
  parts: readonly (typeof PARTS)[number][];
  long?: boolean;
  json: string;
}

/** `npm run bench`: measures, prints tables, and writes all figures as JSON. */
export async function measure(
  { root, print, tell }: Terminal,
  { parts, long = false, json }: BenchOptions,
): Promise<number> {
  // All other commands have to work without tests/.
  const { bench, printed } = await import('../../tests/bench/bench.ts');
  const began = performance.now();
  const progress = (text: string) => {
    tell(`${Math.round((performance.now() - began) / 1000)} s  ${text}`);
  };
  const report = await bench({ root, parts: parts.length > 0 ? parts : PARTS, long, progress });
  print(printed(report));
  const file = resolve(root, json);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  tell(`All figures are in ${json}`);
  return 0;
}
