import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { checkSources } from '../publish/sources.ts';
import { siteUrl } from '../publish/site-url.ts';
import { summary } from '../publish/summary.ts';
import { problemsOf } from '../publish/told.ts';
import { printProblems, STACK_HINT } from '../story/errors.ts';
import { Refusal } from '../story/revisions/refusal.ts';

/** `npm run build`. The exit code: 0 where `dist` now holds the site as the sources say it. */
async function run(root: string, verbose: boolean): Promise<number> {
  try {
    const site = siteUrl(process.env);
    const history = await checkSources(root);
    await build({ root, logLevel: verbose ? 'info' : 'silent' });
    console.log(summary(join(root, 'dist'), site, history));
    return 0;
  } catch (error) {
    console.error(told(error, root, verbose));
    return 1;
  }
}

function told(error: unknown, root: string, verbose: boolean): string {
  if (error instanceof Refusal) return error.message;
  const source = (file: string) => {
    const path = join(root, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const text = printProblems(problemsOf(error, root), source);
  const stack = error instanceof Error ? error.stack : undefined;
  return `${text}\n\n${(verbose && stack) || STACK_HINT}`;
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } });
process.exitCode = await run(process.cwd(), values.verbose);
