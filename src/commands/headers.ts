import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Terminal } from './terminal.ts';
import { rulesFor } from '../publish/headers/header-rules.ts';
import { apache } from '../publish/headers/apache.ts';
import { caddy } from '../publish/headers/caddy.ts';
import { nginx } from '../publish/headers/nginx.ts';
import { s3 } from '../publish/headers/s3.ts';
import { siteUrl } from '../page/site-url.ts';
import { Refusal } from '../revisions/refusal.ts';

const servers = { nginx, caddy, apache, s3 };

/** The servers that `npm run headers` has settings for. */
export type Server = keyof typeof servers;

/** `npm run headers -- nginx`: prints the server settings for the built site. */
export function headers({ root, environment, print, tell }: Terminal, server: Server): number {
  const dist = join(root, 'dist');
  if (!existsSync(dist)) {
    throw new Refusal(
      'There is no dist/ yet, and the settings depend on what is in it.\nBuild it first:  npm run build',
    );
  }
  const { url, known } = siteUrl(environment);
  if (!known) tell(`SITE_URL isn't set, so these settings are for ${url.href}`);
  const settings = servers[server]({ url, dist, rules: rulesFor(dist, url) });
  print(settings.replace(/\n$/, ''));
  return 0;
}
