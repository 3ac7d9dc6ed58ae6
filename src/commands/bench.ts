import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bench, PARTS, printed } from '../bench/bench.ts';

const USAGE = `npm run bench -- [${PARTS.join(' | ')}] [--long] [--json FILE]`;

/** `npm run bench`: measures, prints tables, writes all figures as JSON. Gives the exit code. */
async function run(root: string): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      long: { type: 'boolean', default: false },
      json: { type: 'string', default: 'node_modules/.late-edition/bench.json' },
    },
  });
  const parts = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
  const unknown = positionals.find((word) => !PARTS.some((part) => part === word));
  if (unknown !== undefined) {
    console.error(`There is no part ${unknown} to measure.\n\n${USAGE}`);
    return 1;
  }
  const began = performance.now();
  const progress = (text: string) => {
    console.error(`${Math.round((performance.now() - began) / 1000)} s  ${text}`);
  };
  const report = await bench({ root, parts, long: values.long, progress });
  console.log(printed(report));
  const file = resolve(root, values.json);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  console.error(`All figures are in ${values.json}`);
  return 0;
}

process.exitCode = await run(process.cwd());
