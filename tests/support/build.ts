import path from 'node:path';
import process from 'node:process';
import { copyProject } from './project.ts';
import { serve } from './serve.ts';

/** Builds the story that ships, once for all browser tests, and serves it while they run. */
export default async function build(): Promise<() => Promise<void>> {
  const project = await copyProject();
  const { code, stderr } = await project.run('build');
  if (code !== 0) throw new Error(stderr);
  const site = await serve(path.join(project.folder, 'dist'));
  process.env['LATE_EDITION_URL'] = site.url;
  return async () => {
    await site.close();
    await project.remove();
  };
}
