import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { STORY_FOLDER } from '../../src/story/reading/folder.ts';
import { ENVIRONMENT } from './runs.ts';

/** A dev server that runs. */
export interface Dev {
  /** Its address, with a trailing slash. */
  url: string;
  /** What it has printed so far. */
  said(): string;
  stop(): Promise<void>;
}

const EDITS = 6;

/** Serves the project in `folder` as `npm run dev` does, at a port that is free. */
export async function serveDev(folder: string, env: NodeJS.ProcessEnv): Promise<Dev> {
  const words = ['src/commands/late-edition.mjs', 'dev', '--port', '0'];
  const server = spawn(process.execPath, words, { cwd: folder, env });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (text: string) => {
      const found = /http:\/\/localhost:\d+\//.exec((said += text));
      if (found) resolve(found[0]);
    };
    server.stdout.setEncoding('utf8').on('data', listen);
    server.stderr.setEncoding('utf8').on('data', listen);
    server.on('error', reject).on('close', () => {
      reject(new Error(`The dev server stopped:\n${said}`));
    });
  });
  return {
    url,
    said: () => said,
    async stop() {
      const closed = once(server, 'close');
      server.kill();
      await closed;
    },
  };
}

/** Milliseconds from saving a word of a copy's story until its dev server answers with it, each time. */
export async function timeEdits(folder: string): Promise<number[]> {
  const dev = await serveDev(folder, ENVIRONMENT);
  try {
    const file = join(folder, STORY_FOLDER, 'story.mdx');
    const source = await readFile(file, 'utf8');
    const times: number[] = [];
    // The first edit finds the server cold, as no later one does.
    for (let edit = 0; edit <= EDITS; edit++) {
      await answer(dev.url, edit === 0 ? '</article>' : `edit${edit - 1}.`);
      const saved = performance.now();
      await writeFile(file, `${source.trimEnd()} This is edit${edit}.\n`);
      await answer(dev.url, `edit${edit}.`);
      times.push(performance.now() - saved);
    }
    return times.slice(1);
  } finally {
    await dev.stop();
  }
}

/** Asks until the answer has the text, for half a minute. */
async function answer(url: string, text: string): Promise<void> {
  const until = performance.now() + 30_000;
  while (!(await (await fetch(url)).text()).includes(text)) {
    if (performance.now() > until)
      throw new Error(`The dev server does not answer with “${text}”.`);
    await wait(5);
  }
}
