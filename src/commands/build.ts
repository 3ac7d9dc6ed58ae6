import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { siteUrl } from '../publish/site-url.ts';
import { inputsNow, keepRecord, standing } from '../publish/standing.ts';
import { printProblems, STACK_HINT } from '../story/errors.ts';
import { Refusal } from '../story/revisions/refusal.ts';

/** `npm run build`. The exit code: 0 where `dist` now holds the site as the sources say it. */
async function run(root: string, verbose: boolean): Promise<number> {
  try {
    const site = siteUrl(process.env);
    const dist = join(root, 'dist');
    const inputs = inputsNow(root, site);
    const said = inputs === undefined ? undefined : standing(root, dist, inputs);
    if (said !== undefined) {
      console.log(`${said}\n${UNCHANGED}`);
      return 0;
    }
    // Astro alone takes a second to load: whoever has changed nothing need not wait for it.
    const { publishSite } = await import('../publish/publish.ts');
    const summary = await publishSite(root, dist, site, { verbose, tell: console.log });
    // Else something was saved meanwhile, and nobody knows which of it the site is made of.
    if (inputs !== undefined && inputsNow(root, site) === inputs) {
      keepRecord(root, dist, inputs, summary);
    }
    console.log(summary);
    return 0;
  } catch (error) {
    console.error(await told(error, root, verbose));
    return 1;
  }
}

const UNCHANGED = '  Nothing that it is made of has changed, so dist stands as it was built.';

async function told(error: unknown, root: string, verbose: boolean): Promise<string> {
  if (error instanceof Refusal) return error.message;
  const { problemsOf } = await import('../publish/told.ts');
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
