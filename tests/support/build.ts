import path from 'node:path';
import process from 'node:process';
import { serve } from '../bench/serve.ts';
import { startDev } from './dev.ts';
import { copyProject } from './project.ts';

/**
 * Builds the story that ships, once for all browser tests, and serves it while they run; and beside
 * it the dev server, for the pages of all states and languages that no build has.
 */
export default async function build(): Promise<() => Promise<void>> {
  const [{ project, site }, dev] = await Promise.all([builtSite(), startDev()]);
  process.env['LATE_EDITION_URL'] = site.url;
  process.env['LATE_EDITION_STATES'] = `${dev.url}states/`;
  return async () => {
    await Promise.all([site.close(), dev.stop()]);
    await project.remove();
  };
}

async function builtSite() {
  const project = await copyProject();
  const { code, stderr } = await project.run('build');
  if (code !== 0) throw new Error(stderr);
  return { project, site: await serve(path.join(project.folder, 'dist')) };
}
