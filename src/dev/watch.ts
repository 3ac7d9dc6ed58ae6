import { join } from 'node:path';
import process from 'node:process';
import type { ViteDevServer } from 'vite';
import { printProblems, sourceIn } from '../story/errors.ts';
import { STORY_FOLDER } from '../story/reading/folder.ts';
import { readEditing } from './editing.ts';

/** Milliseconds to wait for other files that are saved at the same time. */
const PAUSE = 30;

/**
 * Checks the story whenever a file in its folder changes: reloads the pages that show it, and
 * prints its mistakes once.
 */
export function watchStory(server: ViteDevServer, root: string): void {
  const folder = join(root, STORY_FOLDER);
  let printed = '';
  let timer: NodeJS.Timeout | undefined;
  const fail = (error: unknown) => {
    say(`The story couldn't be checked: ${String(error)}`);
  };
  const look = async () => {
    const { problems } = await readEditing(root);
    const text = printProblems(problems, sourceIn(root));
    if (text !== printed) say(text || 'The story has no mistakes now.');
    printed = text;
  };
  const changed = (file: string) => {
    if (!file.startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      server.environments.client.hot.send({ type: 'full-reload' });
      look().catch(fail);
    }, PAUSE);
  };
  server.watcher.add(folder);
  server.watcher.on('all', (_, file) => {
    changed(file);
  });
  look().catch(fail);
}

function say(text: string): void {
  process.stderr.write(`\n${text}\n`);
}
