import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStaging } from '../../src/publish/swap/staging.ts';
import { finishInterrupted, swapIn } from '../../src/publish/swap/swap.ts';
import { serveWhole } from '../support/serve-whole.ts';
import { faultsOf, readSite, siteOf, writeSite } from '../support/sites.ts';

let folder: string;
let dist: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'late-edition-swap-'));
  dist = join(folder, 'dist');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function publish(generation: number): Promise<void> {
  await finishInterrupted(dist);
  const staging = openStaging(dist);
  writeSite(staging.folder, siteOf(generation));
  await swapIn(staging.folder, dist, () => Promise.resolve());
  staging.remove();
}

describe('readers', () => {
  it('get a whole answer, and all that it needs, during 200 builds of two processes', async () => {
    await publish(0);
    const site = await serveWhole(dist);
    const builds = [start(1, 100), start(500, 100)];
    let served: () => void = () => undefined;
    for (const build of builds) build.on('message', () => (served = after(served, build)));
    let asked = 0;
    while (builds.some(({ exitCode }) => exitCode === null)) {
      const toldBefore = served;
      served = () => undefined;
      expect(faultsOf(await whatReadersGet(site.url))).toEqual([]);
      toldBefore();
      asked += 1;
    }
    site.close();
    expect(builds.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(asked).toBeGreaterThan(150);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('get a whole site from builds that were killed, and the next build leaves only its own', async () => {
    await publish(0);
    for (let round = 0; round < 6; round += 1) {
      const build = start(round * 1000 + 1, 1000);
      build.on('message', () => answer(build));
      const seen = page();
      while (page() === seen) await new Promise(setImmediate);
      build.kill('SIGKILL');
      await once(build, 'exit');
      expect(faultsOf(readSite(dist))).toEqual([]);
    }
    await publish(7);
    expect(readSite(dist)).toEqual(siteOf(7));
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

const page = () => readFileSync(join(dist, 'index.html'), 'utf8');

function start(first: number, count: number): ChildProcess {
  const script = join(import.meta.dirname, '../support/swaps.ts');
  return fork(script, [dist, String(first), String(count)], { execArgv: [] });
}

const after = (first: () => void, build: ChildProcess) => () => {
  first();
  answer(build);
};

/** A build may be killed while it asks. */
function answer(build: ChildProcess): void {
  if (build.connected) build.send('yes', () => undefined);
}

/** The page, and then what that page needs. */
async function whatReadersGet(url: string): Promise<Record<string, string>> {
  const text = async (path: string) => (await fetch(url + path)).text();
  const whole = await text('index.html');
  const encoded = await text('index.html.br');
  const needed = [whole, encoded].flatMap((one) => one.split('\n').slice(1, 3));
  const files = await Promise.all(needed.map(async (path) => [path, await text(path)]));
  return { 'index.html': whole, ...Object.fromEntries(files) };
}
