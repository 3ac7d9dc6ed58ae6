import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What running a program took. */
export interface Run {
  seconds: number;
  /** The most memory that it held, in megabytes. */
  memory: number;
  /** Why it did not do its work, in a line. */
  refused?: string;
}

/** Builds of a page: with nothing kept from before, with its pictures, and with all as it was. */
export interface Builds {
  cold: Run[];
  anew: Run[];
  again: Run[];
}

/** What `npm run build` runs, in a copy of the project. */
export const BUILD = ['src/commands/late-edition.mjs', 'build'];

/** Programs that take longer are stopped. */
const PATIENCE_SECONDS = 1_200;

/**
 * The environment of all that is measured: this one, and an address and a day, so that the page is
 * the one that readers get, and the same every day.
 */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  SITE_URL: 'https://news.example.org/',
  SOURCE_DATE_EPOCH: String(Date.parse('2026-01-01T00:00:00Z') / 1000),
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
};

/** Runs a program of Node's, `words`, in `folder` to its end. */
export async function run(folder: string, words: readonly string[]): Promise<Run> {
  const began = performance.now();
  const peak = join(import.meta.dirname, 'peak.ts');
  const child = spawn(process.execPath, ['--import', peak, ...words], {
    cwd: folder,
    env: ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_SECONDS * 1000,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const [, , errors, peaks] = child.stdio;
  const [code, said, told] = await Promise.all([ended, textOf(errors), textOf(peaks)]);
  const seconds = (performance.now() - began) / 1000;
  const memory = Math.round(Math.max(0, ...told.split('\n').map(Number)) / 1000);
  if (code === 0) return { seconds, memory };
  const [first = 'It said nothing.'] = said.split('\n').filter((line) => line.trim() !== '');
  return { seconds, memory, refused: code === null ? `over ${PATIENCE_SECONDS} s` : first };
}

/** Does it up to `most` times, but not again once that many seconds have gone by, or if refused. */
export async function repeat(
  most: number,
  enough: number,
  once: () => Promise<Run>,
): Promise<Run[]> {
  const runs: Run[] = [];
  let spent = 0;
  do {
    const done = await once();
    runs.push(done);
    spent += done.refused === undefined ? done.seconds : Infinity;
  } while (runs.length < most && spent < enough);
  return runs;
}

/** Builds the page in `folder` again and again, by a program of Node's; the last one is left there. */
export async function timeBuilds(folder: string, words: readonly string[]): Promise<Builds> {
  const build = async () => {
    const done = await run(folder, words);
    if (done.refused === undefined) return done;
    throw new Error(`${words.join(' ')}: ${done.refused}`);
  };
  const without =
    (...kept: string[]) =>
    async () => {
      for (const name of kept) await rm(join(folder, name), { recursive: true, force: true });
      return build();
    };
  return {
    cold: await repeat(5, 120, without('node_modules', '.astro', 'dist')),
    anew: await repeat(5, 60, without('dist')),
    again: await repeat(5, 60, build),
  };
}

function textOf(stream: unknown): Promise<string> | string {
  return stream instanceof Readable ? text(stream) : '';
}
