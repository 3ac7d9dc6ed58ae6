import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Project } from './project.ts';
import { copyProject, environment, root } from './project.ts';

export interface Dev {
  /** Address of the site, with a trailing slash. */
  url: string;
  /** The copy that is served. */
  project: Project;
  stop(): Promise<void>;
}

const LANGUAGES = 'tests/fixtures/languages';

/** Serves a copy of the project as `npm run dev` does, with a story in each language in `/states/`. */
export async function startDev(): Promise<Dev> {
  const project = await copyProject();
  await cp(path.join(root, LANGUAGES), path.join(project.folder, LANGUAGES), { recursive: true });
  // Astro leaves the dev server to itself where it takes its caller for an automated one, unless it
  // is told not to look for another.
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0', '--ignore-lock'],
    { cwd: project.folder, env: { ...environment(), ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (text: string) => {
      const found = /http:\/\/localhost:\d+\//.exec((said += text));
      if (found) resolve(found[0]);
    };
    server.stdout.setEncoding('utf8').on('data', listen);
    server.stderr.setEncoding('utf8').on('data', listen);
    server.on('error', reject);
    server.on('close', () => {
      reject(new Error(`The dev server stopped:\n${said}`));
    });
  });
  return {
    url,
    project,
    async stop() {
      const closed = new Promise((resolve) => server.on('close', resolve));
      server.kill();
      await closed;
      await project.remove();
    },
  };
}
