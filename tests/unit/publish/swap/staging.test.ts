import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { abandoned, openStaging, stagingParent } from '../../../../src/publish/swap/staging.ts';

let folder: string;
let dist: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'late-edition-staging-'));
  dist = join(folder, 'dist');
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
});

test('a site is built beside dist, and nothing is left of it when it is removed', () => {
  const staging = openStaging(dist);
  expect(dirname(dirname(staging.folder))).toBe(folder);
  expect(basename(staging.folder)).toMatch(/^dist-/);
  expect(readdirSync(staging.folder)).toEqual([]);
  staging.remove();
  staging.remove();
  expect(readdirSync(folder)).toEqual([]);
});

test('two builds have a folder each, and the first to end leaves the other alone', () => {
  const [one, other] = [openStaging(dist), openStaging(dist)];
  expect(one.folder).not.toBe(other.folder);
  one.remove();
  expect(existsSync(other.folder)).toBe(true);
  other.remove();
});

test('a dist that is a link is built beside its target, which may be on another disk', () => {
  const disk = join(folder, 'disk');
  mkdirSync(join(disk, 'site'), { recursive: true });
  symlinkSync(join(disk, 'site'), dist, 'junction');
  expect(dirname(stagingParent(dist))).toBe(disk);
});

test('a build that has ended no longer listens to signals', () => {
  const heard = () =>
    ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((event) => process.listenerCount(event));
  const before = heard();
  const staging = openStaging(dist);
  expect(heard()).toEqual(before.map((count) => count + 1));
  staging.remove();
  expect(heard()).toEqual(before);
});

test('what builds left that were killed is found, and no folder of others', () => {
  expect(abandoned(dist)).toEqual([]);
  const staging = openStaging(dist);
  const parent = dirname(staging.folder);
  // No process has an id as large as this.
  const dead = `999999999-1-0123abcd-${encodeURIComponent(hostname())}`;
  for (const name of [`dist-${dead}`, `dist2-${dead}`, '.swap-lock']) mkdirSync(join(parent, name));
  expect(abandoned(dist)).toEqual([join(parent, `dist-${dead}`)]);
  staging.remove();
});
