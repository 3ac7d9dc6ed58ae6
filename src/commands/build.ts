import { join } from 'node:path';
import type { Terminal } from './terminal.ts';
import { siteUrl } from '../page/site-url.ts';
import { inputsNow, keepReport, reportIfUpToDate } from '../publish/up-to-date.ts';
import { printProblems, sourceIn, STACK_HINT } from '../story/errors.ts';
import { Refusal } from '../revisions/refusal.ts';

/** `npm run build`. Returns the exit code: 0 if `dist` is now up to date. */
export async function build(
  { root, environment, print, tell }: Terminal,
  { verbose = false }: { verbose?: boolean },
): Promise<number> {
  try {
    const site = siteUrl(environment);
    const dist = join(root, 'dist');
    const inputs = inputsNow(root, site);
    const said = inputs === undefined ? undefined : reportIfUpToDate(root, dist, inputs);
    if (said !== undefined) {
      print(`${said}\n${UNCHANGED}`);
      return 0;
    }
    tell('Checking the story…');
    // Astro takes a second to load, so it isn't loaded if nothing has changed.
    const { publishSite } = await import('../publish/publish.ts');
    const summary = await publishSite(root, dist, site, { verbose, tell });
    // Otherwise a file was saved during the build, and the site may be made of either version.
    if (inputs !== undefined && inputsNow(root, site) === inputs) {
      keepReport(root, dist, inputs, summary);
    }
    print(summary);
    return 0;
  } catch (error) {
    tell(await reasonOf(error, root, verbose));
    return 1;
  }
}

const UNCHANGED = '  Nothing has changed since that build, so dist/ was left as it is.';

/** The error as text. It can come from Astro, which has many kinds of errors. */
async function reasonOf(error: unknown, root: string, verbose: boolean): Promise<string> {
  if (error instanceof Refusal) return error.message;
  const { isStoryError, problemsOf } = await import('../publish/build-errors.ts');
  const text = printProblems(problemsOf(error, root), sourceIn(root));
  if (isStoryError(error) && !verbose) return text;
  const stack = error instanceof Error ? error.stack : undefined;
  return `${text}\n\n${(verbose && stack) || STACK_HINT}`;
}
