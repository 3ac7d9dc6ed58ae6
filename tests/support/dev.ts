import { cp } from 'node:fs/promises';
import path from 'node:path';
import { serveDev } from '../bench/dev.ts';
import type { Project } from './project.ts';
import { copyProject, environment, root } from './project.ts';

export interface Dev {
  /** Address of the site, with a trailing slash. */
  url: string;
  /** The copy that is served. */
  project: Project;
  /** What its terminal has said so far. */
  said(): string;
  stop(): Promise<void>;
}

const LANGUAGES = 'tests/fixtures/languages';

/** Serves a copy of the project as `npm run dev` does, with a story in each language in `/states/`. */
export async function startDev(): Promise<Dev> {
  const project = await copyProject();
  await cp(path.join(root, LANGUAGES), path.join(project.folder, LANGUAGES), { recursive: true });
  const { url, said, stop } = await serveDev(project.folder, environment());
  return {
    url,
    project,
    said,
    async stop() {
      await stop();
      await project.remove();
    },
  };
}
