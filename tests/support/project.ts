import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { filesIn } from '../../src/publish/files.ts';

export const root = path.resolve(import.meta.dirname, '../..');

const LEFT_OUT = new Set([
  '.git',
  '.astro',
  '.late-edition',
  'dist',
  'node_modules',
  'tests',
  'test-results',
]);
const STORY = 'src/content/story/story.mdx';

/** A copy of the project to build or break. It shares this checkout's `node_modules`. */
export interface Project {
  folder: string;
  /** The text of a file of the copy. */
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  /** Rewrites the story; an edit that changes nothing is a mistake in the test. */
  edit(change: (story: string) => string): Promise<void>;
  /** Every file in `dist` by its SHA-256; none where there is no `dist`. */
  published(): Record<string, string>;
  /** Runs one of the project's commands, as `npm run` does: `run('build')`. */
  run(command: string, words?: string[], env?: NodeJS.ProcessEnv): Promise<Run>;
  remove(): Promise<void>;
}

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What a build that goes well says to stderr: its steps, and nothing else. */
export const STEPS =
  /^Checking the story…\nBuilding…\n(?:Encoding pictures… \d+ of \d+\n)*Checking the site…\n(?:Encoding pictures… \d+ of \d+\n)*$/;

export async function copyProject(): Promise<Project> {
  const folder = await mkdtemp(path.join(tmpdir(), 'late-edition-'));
  for (const name of await readdir(root)) {
    if (!LEFT_OUT.has(name)) {
      await cp(path.join(root, name), path.join(folder, name), { recursive: true });
    }
  }
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');

  const read = (file: string) => readFile(path.join(folder, file), 'utf8');
  const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
  return {
    folder,
    read,
    write,
    async edit(change) {
      const before = await read(STORY);
      const after = change(before);
      if (after === before) throw new Error('The edit leaves the story as it is.');
      await write(STORY, after);
    },
    published: () => hashesIn(path.join(folder, 'dist')),
    run: (command, words = [], env = {}) =>
      run(['src/commands/late-edition.mjs', command, ...words], folder, env),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every file under a folder by its SHA-256; none where there is no folder. */
function hashesIn(folder: string): Record<string, string> {
  const files = existsSync(folder) ? filesIn(folder) : [];
  return Object.fromEntries(
    files.map((file) => [file, hash('sha256', readFileSync(path.join(folder, file)))]),
  );
}

function run(words: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd, env: { ...environment(), ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** As it is outside of the tests: Vitest sets what Vite reads, and `BASE_URL` would move the site. */
export function environment(): NodeJS.ProcessEnv {
  const vitests = /^(?:BASE_URL|DEV|MODE|NODE_ENV|PROD|SSR|TEST|VITEST.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !vitests.test(name)));
}
