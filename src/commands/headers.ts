import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { rulesFor } from '../publish/header-rules.ts';
import { apache } from '../publish/headers-apache.ts';
import { caddy } from '../publish/headers-caddy.ts';
import { nginx } from '../publish/headers-nginx.ts';
import { s3 } from '../publish/headers-s3.ts';
import { siteUrl } from '../publish/site-url.ts';
import { StoryError } from '../story/errors.ts';

const hosts = { nginx, caddy, apache, s3 };

/** `npm run headers -- nginx`: settings that serve what was built as it has to be served. */
function run([name = '']: readonly string[]): string {
  const host = Object.entries(hosts).find(([key]) => key === name)?.[1];
  if (!host) {
    throw refusal('Settings are printed for one server at a time.', name, [
      ...Object.keys(hosts).map((key) => `npm run headers -- ${key}`),
    ]);
  }
  const dist = resolve('dist');
  if (!existsSync(dist)) {
    throw refusal('There is no built site yet, and the settings depend on it.', '', [
      'npm run build',
    ]);
  }
  const { url } = siteUrl(process.env);
  return host({ url, dist, rules: rulesFor(dist, url) });
}

const refusal = (message: string, found: string, fixes: string[]) =>
  new StoryError([{ message, ...(found && { found }), fix: fixes.join('\n         ') }]);

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof StoryError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
