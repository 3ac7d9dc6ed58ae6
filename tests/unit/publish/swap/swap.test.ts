import type * as Fs from 'node:fs';
import type * as Timers from 'node:timers/promises';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultsOf, readSite, siteOf, writeSite } from '../../../support/sites.ts';

interface Disk {
  /** Which calls fail: the one of that number, or that one and all after it. */
  calls: number;
  failsAt: number;
  forGood: boolean;
  /** Which calls always fail, such as links on a file system that has none. */
  never: (step: string, path: unknown) => boolean;
  /** Is told of each call before it is made. */
  watch: (step: string, path: unknown) => void;
  /** Files that a power failure would leave whole. */
  flushed: Set<unknown>;
  /** Files that are open, by their descriptors. */
  open: Map<unknown, unknown>;
}

const disk = vi.hoisted((): Disk => ({
  ...{ calls: 0, failsAt: Infinity, forGood: false },
  ...{ never: () => false, watch: () => undefined },
  ...{ flushed: new Set(), open: new Map() },
}));

vi.mock('node:fs', async (original) => {
  const isFlushing = (options: unknown) =>
    typeof options === 'object' && options !== null && 'flush' in options && options.flush === true;
  const real = await original<typeof Fs>();
  const needRoom = ['linkSync', 'mkdirSync', 'renameSync', 'writeFileSync', 'fsyncSync'] as const;
  const takeAway = ['rmSync', 'rmdirSync'] as const;
  const faulty = ([...needRoom, ...takeAway, 'openSync', 'closeSync'] as const).map((step) => [
    step,
    (...words: never[]): unknown => {
      const [path, , options]: unknown[] = words;
      disk.watch(step, path);
      // A full disk lets things be taken away; a process that is dead does nothing.
      const counting = disk.forGood ? [...needRoom, ...takeAway] : needRoom;
      const counts = counting.some((one) => one === step);
      if (counts) disk.calls += 1;
      const fails = disk.forGood ? disk.calls >= disk.failsAt : disk.calls === disk.failsAt;
      if ((counts && fails) || disk.never(step, path)) {
        throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      }
      // why: the nine take different words, which are handed on as they came.
      const result = (real[step] as (...words: never[]) => unknown)(...words);
      if (step === 'openSync') disk.open.set(result, path);
      if (step === 'closeSync') disk.open.delete(path);
      if (step === 'fsyncSync') disk.flushed.add(disk.open.get(path));
      if (isFlushing(options)) disk.flushed.add(path);
      return result;
    },
  ]);
  return { ...real, ...Object.fromEntries(faulty) };
});

/** How long somebody waited for a whole second or more, in ms; nobody really does. */
const waits = vi.hoisted(() => ({ told: [] as number[], meanwhile: () => {} }));

vi.mock('node:timers/promises', async (original) => {
  const real = await original<typeof Timers>();
  const setTimeout = (ms: number): Promise<void> => {
    if (ms < 1000) return real.setTimeout(ms);
    waits.told.push(ms);
    waits.meanwhile();
    return Promise.resolve();
  };
  return { ...real, setTimeout };
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
  Object.assign(disk, { failsAt: Infinity, forGood: false, never: () => false });
  disk.watch = () => undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** The modules as a process has them that has just begun, later than any before it. */
async function fresh() {
  vi.resetModules();
  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue((began += 1));
  const { openStaging, stagingParent } = await import('../../../../src/publish/swap/staging.ts');
  return { openStaging, stagingParent, ...(await import('../../../../src/publish/swap/swap.ts')) };
}

/** The modules of the process at work, until it dies. */
let running: Awaited<ReturnType<typeof fresh>> | undefined;

/** Publishes a generation, with the disk failing at a step of the swap. */
async function publish(generation: number, failsAt = Infinity, forGood = false) {
  const { openStaging, finishInterrupted, swapIn } = (running ??= await fresh());
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
  if (forGood) running = undefined;
  else staging.remove();
  return { succeeded: outcome, calls };
}

/** Notes down all that `find` finds, before any call to the disk. */
function watched(find: (step: string, path: string) => string[]): string[] {
  const found: string[] = [];
  disk.watch = (step, path) => {
    const { watch } = disk;
    disk.watch = () => undefined;
    found.push(...find(step, String(path)));
    disk.watch = watch;
  };
  return found;
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

  it.each([
    ['is not there', () => undefined],
    ['is empty', () => mkdirSync(dist)],
  ])('has the first site appear all at once, where dist %s', async (_, prepare) => {
    prepare();
    const sizes = watched(() => [existsSync(dist) ? String(readdirSync(dist).length) : '0']);
    await publish(1);
    const whole = readdirSync(dist).length;
    expect(sizes.filter((size) => size !== '0' && size !== String(whole))).toEqual([]);
  });

  it('has each file reach the disk before its name leads to it, and leaves none open', async () => {
    const isFlushed = (path: string): boolean =>
      statSync(path).isDirectory()
        ? readdirSync(path).every((entry) => isFlushed(join(path, entry)))
        : disk.flushed.has(path);
    const early = watched((step, path) => {
      if (step !== 'renameSync') return [];
      const [staged = ''] = /^.*dist-[^/\\]*/.exec(path) ?? [];
      const journal = join(staged, '.swap.json');
      return [path, journal].filter((file) => existsSync(file) && !isFlushed(file));
    });
    await publish(1);
    await publish(2);
    expect(early).toEqual([]);
    expect([...disk.open.values()]).toEqual([]);
  });

  it('publishes where one file is new and another is gone', async () => {
    const { openStaging, swapIn } = await fresh();
    writeSite(dist, { 'index.html': 'same', 'old.html': '' });
    const staging = openStaging(dist);
    writeSite(staging.folder, { 'index.html': 'same', 'new.html': '' });
    await swapIn(staging.folder, dist);
    expect(Object.keys(readSite(dist))).toEqual(['index.html', 'new.html']);
  });

  it('waits a second for the readers of the old page', async () => {
    await publish(1);
    const { openStaging, swapIn, grace } = await fresh();
    const staging = openStaging(dist);
    writeSite(staging.folder, siteOf(2));
    let during: string[] = [];
    waits.meanwhile = () => (during = Object.keys(readSite(dist)));
    await swapIn(staging.folder, dist);
    staging.remove();
    expect(waits.told).toEqual([grace]);
    expect(during).toContain('_astro/lead.1.avif');
  });

  it('that is stopped while it waits for readers takes the old files away at once', async () => {
    await publish(1);
    const { openStaging, swapIn } = await fresh();
    const others = process.listeners('exit');
    const staging = openStaging(dist);
    writeSite(staging.folder, siteOf(2));
    const stopped = swapIn(staging.folder, dist, () => {
      for (const one of process.listeners('exit')) if (!others.includes(one)) one(130);
      return Promise.reject(new Error('The process has ended.'));
    });
    await expect(stopped).rejects.toThrow('The process has ended.');
    expect(readSite(dist)).toEqual(siteOf(2));
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('succeeds where one old file cannot be taken away, and takes all others', async () => {
    await publish(1);
    disk.never = (step, path) => step === 'rmSync' && path === join(dist, '_astro/lead.1.avif');
    expect(await publish(2)).toMatchObject({ succeeded: true });
    const left = { '_astro/lead.1.avif': siteOf(1)['_astro/lead.1.avif'] };
    expect(readSite(dist)).toEqual({ ...siteOf(2), ...left });
  });

  it('keeps what only the old page refers to until its readers are served', async () => {
    await publish(1);
    const { openStaging, swapIn } = await fresh();
    const staging = openStaging(dist);
    writeSite(staging.folder, siteOf(2));
    let during: string[] = [];
    const listeners = process.listenerCount('exit');
    await swapIn(staging.folder, dist, () => {
      during = Object.keys(readSite(dist));
      return Promise.resolve();
    });
    expect(process.listenerCount('exit')).toBe(listeners);
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
    const written = watched((step) => (/^(?:rename|fsync|link)/.test(step) ? [step] : []));
    await publish(1);
    expect(written).toEqual([]);
    const after = statSync(join(dist, 'index.html'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('leaves the last site byte for byte, at whatever step the disk is full', async () => {
    await publish(1);
    const { calls } = await publish(2);
    await publish(1);
    const faults = watched(() => faultsOf(readSite(dist)));
    for (let step = 1; step <= calls; step += 1) {
      const { succeeded } = await publish(2, step);
      expect([step, readSite(dist)]).toEqual([step, siteOf(succeeded ? 2 : 1)]);
      expect(readdirSync(join(dist, 'only'))).toEqual([succeeded ? '0' : '1']);
      expect(readdirSync(folder)).toEqual(['dist']);
      await publish(1);
    }
    expect(faults).toEqual([]);
  });

  it('leaves the last site, too, on a disk that has no links', async () => {
    disk.never = (step) => step === 'linkSync';
    await publish(1);
    const { calls } = await publish(2);
    await publish(1);
    expect(await publish(2, calls)).toMatchObject({ succeeded: false });
    expect(readSite(dist)).toEqual(siteOf(1));
  });

  it('that failed says why, and is not taken up again by the next build', async () => {
    await publish(1);
    const { calls } = await publish(2);
    await publish(1);
    const { openStaging, swapIn } = await fresh();
    const staging = openStaging(dist);
    writeSite(staging.folder, siteOf(2));
    Object.assign(disk, { calls: 0, failsAt: calls });
    await expect(swapIn(staging.folder, dist)).rejects.toThrow('no space left');
    disk.failsAt = Infinity;
    running = await fresh();
    await running.finishInterrupted(dist);
    expect(readSite(dist)).toEqual(siteOf(1));
    expect(readdirSync(folder)).toEqual(['dist']);
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

  it('that died half way leaves the old site or the new one where its end fails, too', async () => {
    await publish(1);
    const { calls } = await publish(2);
    const left: unknown[] = [];
    // The first two are for the lock: without it, all is left to the build after that.
    for (let step = 3; step <= 7; step += 1) {
      await publish(1);
      await publish(2, calls - 4, true);
      const { finishInterrupted } = await fresh();
      Object.assign(disk, { calls: 0, failsAt: step });
      await finishInterrupted(dist).catch(() => left.push(readSite(dist)));
      disk.failsAt = Infinity;
    }
    expect(left.length).toBeGreaterThan(2);
    for (const site of left) expect([siteOf(1), siteOf(2)]).toContainEqual(site);
  });
});
