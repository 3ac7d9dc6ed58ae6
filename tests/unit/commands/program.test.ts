import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/commands/program.ts';
import { openDesk } from '../../support/desk.ts';
import { environment, root } from '../../support/project.ts';

const PROGRAM = path.join(root, 'src/commands/late-edition.mjs');
const COMMANDS = [
  'start',
  'dev',
  'new',
  'revise',
  'redact',
  'build',
  'pictures',
  'verify',
  'headers',
  'bench',
];

/** Runs the program in a process of its own, where no terminal is. */
async function spawned(words: string[], node: string[] = []) {
  const child = spawn(process.execPath, [...node, PROGRAM, ...words], { env: environment() });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null) await once(child, 'exit');
  return { code: child.exitCode, stdout, stderr };
}

/** Runs it in this process, with results and talk apart. */
async function ran(words: string[], npm: NodeJS.ProcessEnv = {}, root = openDesk().root) {
  let [stdout, stderr] = ['', ''];
  const code = await run(words, {
    root,
    environment: npm,
    print: (text) => (stdout += `${text}\n`),
    tell: (text) => (stderr += `${text}\n`),
  });
  return { code, stdout, stderr };
}

describe('--help', () => {
  test.each(COMMANDS)(
    'of %s shows usage, options and an example, as people type it',
    async (name) => {
      const { code, stdout, stderr } = await ran([name, '--help']);
      const typed = name === 'start' ? 'npm start' : `npm run ${name}`;
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(`Usage: ${typed} -- [`);
      expect(stdout).toMatch(/^ {2}-h, --help /m);
      const [, examples = ''] = stdout.split(/^Examples?:\n/m);
      expect(examples.replace('run -s', 'run')).toContain(typed);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    },
  );

  test('of the program names every command that package.json has', async () => {
    const { stdout } = await ran(['--help']);
    const listed = [...stdout.matchAll(/^ {2}([a-z]+) {2,}[A-Z]/gm)].map(([, name]) => name);
    expect(listed).toEqual(COMMANDS);
    const scripts = readFileSync(path.join(root, 'package.json'), 'utf8');
    for (const name of COMMANDS) {
      expect(scripts).toContain(`"${name}": "node src/commands/late-edition.mjs ${name}"`);
    }
  });

  test('in a process of its own goes to stdout and ends with 0', async () => {
    const { code, stdout, stderr } = await spawned(['revise', '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm run revise -- /);
  });
});

describe('a command that is used wrongly', () => {
  test.each(COMMANDS)('%s names an option that it does not know, and its usage', async (name) => {
    const { code, stdout, stderr } = await ran([name, '--verbos']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("unknown option '--verbos'\n(Did you mean --verbose?)\nUsage: npm ");
  });

  test.each([
    [['bulid'], '(Did you mean build?)'],
    [['revise', '--corection'], '(Did you mean --correction?)'],
    [['build', 'now'], "too many arguments for 'build'"],
    [['headers'], "missing required argument 'server'"],
    [['headers', 'iis'], 'Allowed choices are nginx, caddy, apache, s3.'],
    [['bench', 'memory'], 'Allowed choices are speed, growth, revisions.'],
    [['dev', '--port', 'x'], 'A port is a number from 0 to 65535.'],
    [['dev', '--port', '70000'], 'A port is a number from 0 to 65535.'],
    [[], 'Usage: npm run <command>'],
  ])('%j ends with 2 and says %j', async (words, expected) => {
    const { code, stdout, stderr } = await ran(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(expected);
  });

  test.each([
    [['start'], 'port', 'npm start -- --port'],
    [['new'], 'headline', 'npm run new -- --headline'],
    [['revise', 'A note.'], 'correction', 'npm run revise -- --correction'],
  ])('%j is told that npm kept --%s', async (words, option, expected) => {
    const { code, stderr } = await ran(words, { [`npm_config_${option}`]: 'true' });
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });
});

test('an error that nobody expected is one sentence, and has its stack with --verbose only', async () => {
  const { root } = openDesk();
  writeFileSync(path.join(root, 'dist'), 'a file where a folder should be');
  const brief = await ran(['headers', 'nginx'], {}, root);
  expect({ code: brief.code, stdout: brief.stdout }).toEqual({ code: 1, stdout: '' });
  expect(brief.stderr).toMatch(
    /^SITE_URL isn't set, so .*\nSomething unexpected went wrong: ENOTDIR.*\nRun with --verbose to see the stack\.\n$/,
  );
  const verbose = await ran(['headers', 'nginx', '--verbose'], {}, root);
  expect(verbose.code).toBe(1);
  expect(verbose.stderr).toMatch(/^ +at /m);
});

test('a Node that is too old is told which one to install', async () => {
  const older = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.19.0' } })`;
  const { code, stdout, stderr } = await spawned(['build'], ['--import', older]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(
    /^Late Edition needs Node\.js 22\.18 or newer, and this is 20\.19\.0\. .*\n$/,
  );
});
