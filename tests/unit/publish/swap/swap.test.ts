import type * as Fs from 'node:fs';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultsOf, readSite, siteOf, writeSite } from '../../../support/sites.ts';

/** Which calls to the disk fail: the one of that number, or that one and all after it. */
const disk = vi.hoisted(() => ({ calls: 0, failsAt: Infinity, forGood: false }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>();
  const needRoom = ['linkSync', 'mkdirSync', 'renameSync', 'writeFileSync', 'fsyncSync'] as const;
  const faulty = ([...needRoom, 'rmSync', 'rmdirSync'] as const).map((step) => [
    step,
    (...words: never[]): unknown => {
      // A full disk lets things be taken away; a process that is dead does nothing.
      const counts = disk.forGood || needRoom.some((one) => one === step);
      if (counts) disk.calls += 1;
      const fails = disk.forGood ? disk.calls >= disk.failsAt : disk.calls === disk.failsAt;
      if (counts && fails) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      // why: the seven take different words, which are handed on as they came.
      return (real[step] as (...words: never[]) => unknown)(...words);
    },
  ]);
  return { ...real, ...Object.fromEntries(faulty) };
});

// The deaths below leave their listeners behind.
process.setMaxListeners(0);

let began = 0;
let folder: string;
let dist: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'late-edition-swap-'));
  dist = join(folder, 'dist');
});

afterEach(() => {
  vi.useRealTimers();
  Object.assign(disk, { failsAt: Infinity, forGood: false });
  rmSync(folder, { recursive: true, force: true });
});

/** The modules as a process has them that has just begun, later than any before it. */
async function fresh() {
  vi.resetModules();
  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue((began += 1));
  const { openStaging, stagingParent } = await import('../../../../src/publish/swap/staging.ts');
  return { openStaging, stagingParent, ...(await import('../../../../src/publish/swap/swap.ts')) };
}

/** Publishes a generation, with the disk failing at a step of the swap. */
async function publish(generation: number, failsAt = Infinity, forGood = false) {
  const { openStaging, finishInterrupted, swapIn } = await fresh();
  await finishInterrupted(dist);
  const staging = openStaging(dist);
  writeSite(staging.folder, siteOf(generation));
  Object.assign(disk, { calls: 0, failsAt, forGood });
  const outcome = await swapIn(staging.folder, dist, () => Promise.resolve()).then(
    () => true,
    () => false,
  );
  const { calls } = disk;
  Object.assign(disk, { failsAt: Infinity, forGood: false });
  if (!forGood) staging.remove();
  return { succeeded: outcome, calls };
}

describe('a swap', () => {
  it('puts the first site in place whole, and leaves no litter', async () => {
    await publish(1);
    expect(readSite(dist)).toEqual(siteOf(1));
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('takes away what no longer belongs, with its folders, and leaves no litter', async () => {
    await publish(1);
    await publish(2);
    expect(readSite(dist)).toEqual(siteOf(2));
    expect(readdirSync(join(dist, 'only'))).toEqual(['0']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('tells how many files it wrote and removed, and waits only for what the page refers to', async () => {
    const { openStaging, stagingParent, swapIn } = await fresh();
    const nobodyWaits = (): Promise<void> => Promise.reject(new Error('It waited.'));
    const swap = async (files: Record<string, string>, served = nobodyWaits) => {
      const staging = openStaging(dist);
      writeSite(staging.folder, files);
      try {
        return await swapIn(staging.folder, dist, served);
      } finally {
        staging.remove();
      }
    };
    expect(await swap({ 'index.html': 'a', 'rss.xml': 'a' })).toEqual({ written: 2, removed: 0 });
    expect(await swap({ 'index.html': 'b', 'rss.xml': 'a' })).toEqual({ written: 1, removed: 0 });
    expect(await swap({ 'index.html': 'b' })).toEqual({ written: 0, removed: 1 });
    expect(await swap({ 'index.html': 'b' })).toEqual({ written: 0, removed: 0 });
    expect(existsSync(stagingParent(dist))).toBe(false);
    const picture = { '_astro/a.jpg': 'a', '_astro/b.jpg': 'b', 'index.html': 'b' };
    expect(await swap(picture)).toEqual({ written: 2, removed: 0 });
    await expect(swap({ 'index.html': 'b' })).rejects.toThrow('It waited.');
    const none = () => Promise.resolve();
    expect(await swap({ 'index.html': 'b', 'rss.xml': 'b' }, none)).toEqual({
      written: 1,
      removed: 2,
    });
  });

  it('puts a site into a folder that is there and empty', async () => {
    mkdirSync(dist);
    await publish(1);
    expect(readSite(dist)).toEqual(siteOf(1));
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('keeps what only the old page refers to until its readers are served', async () => {
    await publish(1);
    const { openStaging, swapIn } = await fresh();
    const staging = openStaging(dist);
    writeSite(staging.folder, siteOf(2));
    let during: string[] = [];
    await swapIn(staging.folder, dist, () => {
      during = Object.keys(readSite(dist));
      return Promise.resolve();
    });
    staging.remove();
    expect(during.filter((path) => !(path in siteOf(2)))).toEqual([
      '_astro/lead.1.avif',
      '_astro/text.1.woff2',
    ]);
    expect(readSite(dist)).toEqual(siteOf(2));
  });

  it('says which process it has waited for if that takes a minute', async () => {
    const { openStaging, swapIn } = await fresh();
    const staging = openStaging(dist);
    writeSite(staging.folder, siteOf(1));
    const lock = `.swap-${process.ppid}-1-0123abcd-${encodeURIComponent(hostname())}`;
    writeSite(dirname(staging.folder), { [lock]: '' });
    vi.useFakeTimers({ toFake: ['Date'] });
    const swap = swapIn(staging.folder, dist, () => Promise.resolve());
    vi.setSystemTime(Date.now() + 60_001);
    await expect(swap).rejects.toMatchObject({
      problems: [
        {
          message: expect.stringMatching(/^Another build is still replacing the site/),
          found: `process ${process.ppid} on ${hostname()}, with the lock file ${join(dirname(staging.folder), lock)}`,
          fix: expect.stringMatching(/delete the lock file first\.$/),
        },
      ],
    });
    staging.remove();
  });

  it('touches nothing where the site is the same', async () => {
    await publish(1);
    const before = statSync(join(dist, 'index.html'));
    await publish(1);
    const after = statSync(join(dist, 'index.html'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('leaves the last site byte for byte, at whatever step the disk is full', async () => {
    await publish(1);
    const { calls } = await publish(2);
    await publish(1);
    for (let step = 1; step <= calls; step += 1) {
      const { succeeded } = await publish(2, step);
      expect([step, readSite(dist)]).toEqual([step, siteOf(succeeded ? 2 : 1)]);
      expect(readdirSync(join(dist, 'only'))).toEqual([succeeded ? '0' : '1']);
      expect(readdirSync(folder)).toEqual(['dist']);
      await publish(1);
    }
  });

  it('leaves a whole site at whatever step the process dies, and the next build tidies up', async () => {
    await publish(1);
    const { calls } = await publish(2);
    await publish(1);
    for (let step = 1; step <= calls; step += 1) {
      await publish(2, step, true);
      expect([step, faultsOf(readSite(dist))]).toEqual([step, []]);
      await publish(3);
      expect([step, readSite(dist)]).toEqual([step, siteOf(3)]);
      expect(readdirSync(folder)).toEqual(['dist']);
      await publish(1);
    }
  });

  it('that died half way is carried to its end, even if the next build fails', async () => {
    await publish(1);
    const { calls } = await publish(2);
    for (let step = 1; step <= calls; step += 1) {
      await publish(1);
      await publish(2, step, true);
      const { finishInterrupted } = await fresh();
      await finishInterrupted(dist);
      expect([siteOf(1), siteOf(2)]).toContainEqual(readSite(dist));
      expect(readdirSync(folder)).toEqual(['dist']);
    }
  });
});
