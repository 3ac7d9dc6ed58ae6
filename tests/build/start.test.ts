import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../support/host-process.ts';
import type { Project } from '../support/project.ts';
import { copyProject, environment } from '../support/project.ts';

async function open(): Promise<Project> {
  const project = await copyProject();
  onTestFinished(() => project.remove());
  return project;
}

/** Runs `npm start` until it is stopped by `stop`, and gives what it says once the page is there. */
async function start({ folder }: Project, port: number, env: NodeJS.ProcessEnv) {
  const words = ['src/commands/late-edition.mjs', 'start', '--port', String(port)];
  // Where this is set, Astro's own command would leave the server running by itself.
  const own = { ...environment(), REPL_ID: 'some', ...env };
  const child = spawn(process.execPath, words, { cwd: folder, env: own });
  onTestFinished(() => stop(child));
  let stdout = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (stdout.includes('to stop)\n')) resolve();
    });
    child.on('exit', () => reject(new Error(stdout)));
  });
  return { child, stdout };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

test('npm start builds the page, says in one line where it is, and serves it until it is stopped', async () => {
  const project = await open();
  const port = await freePort();
  const taken = createServer().listen(port, 'localhost');
  onTestFinished(() => {
    taken.close();
  });
  await once(taken, 'listening');
  const env = { SITE_URL: 'https://news.example.org/2024/troops/' };
  const { child, stdout } = await start(project, port, env);

  const [, rest = ''] = /^Built [^]*?SHA-256 of all files: \w+\n([^]*)$/.exec(stdout) ?? [];
  const [, address = ''] =
    /^The page is at (http:\/\/localhost:\d+\/2024\/troops\/) {2}\(press Ctrl\+C to stop\)\n$/.exec(
      rest,
    ) ?? [];
  expect(new URL(address).port).not.toBe(String(port));
  const answer = await fetch(address);
  expect({ status: answer.status, text: await answer.text() }).toEqual({
    status: 200,
    text: await project.read('dist/index.html'),
  });
  await stop(child);
  await expect(fetch(address)).rejects.toThrow();
});

test('npm start serves nothing where the story is wrong, even if there is an older page', async () => {
  const project = await open();
  await mkdir(path.join(project.folder, 'dist'));
  await project.write('dist/index.html', 'An older page.');
  await project.edit((story) => story.replace(/^headline: .*$/m, 'headline:'));
  const { code, stdout, stderr } = await project.run('start');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('src/content/story/story.mdx:2:1');
});
