import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { root } from '../support/project.ts';

/** A folder of `src/`. */
interface Room {
  /** The percentage of mutants to find: nine in ten, or what was found when last measured. */
  least: number;
  /** The files in it that are measured, where that isn't all of them yet. */
  files?: string;
  /** The tests that are run, in `tests/unit/`, where that isn't all in the same folder there. */
  tests?: readonly string[];
}

const ROOMS = new Map<string, Room>([
  ['language', { least: 90 }],
  ['editions', { least: 90 }],
  ['publish/swap', { least: 90 }],
  [
    'pictures',
    {
      least: 90,
      files: '*',
      // Those of whole pictures take seconds, and are about what isn't measured.
      tests: ['pictures/!(picture)'],
    },
  ],
  [
    'pictures/metadata',
    { least: 90, tests: ['pictures/metadata/*', 'pictures/notes/file-claims'] },
  ],
  ['pictures/svg', { least: 90 }],
  ['pictures/inspect', { least: 90 }],
  ['pictures/signing', { least: 90 }],
  ['pictures/sheet', { least: 90 }],
  ['pictures/originals', { least: 90 }],
  ['pictures/notes', { least: 90 }],
  [
    'revisions',
    {
      least: 90,
      files: '*',
      // Random stories find the same as the others here, and take longer.
      tests: ['revisions/!(generated)', 'revisions/write/redact', 'commands/revise'],
    },
  ],
  [
    'revisions/compare',
    { least: 90, tests: ['revisions/compare/**/*', 'revisions/{noticeable,unrecorded}'] },
  ],
  ['revisions/stamp', { least: 90 }],
  [
    'revisions/write',
    {
      least: 90,
      // What is killed is a process of its own, in which nothing is changed.
      tests: ['revisions/write/!(killed|redact-generated)', 'commands/revise'],
    },
  ],
  [
    'story',
    {
      least: 90,
      files: '{crop,errors}',
      tests: ['story/{crop,errors}'],
    },
  ],
  // Random text and random changes find the same as the others here, and take longer.
  ['story/reading', { least: 90, files: '*', tests: ['story/reading/!(injection|mutations)'] }],
  [
    'story/reading/body',
    {
      least: 90,
      files: '!(elements)',
      tests: ['story/reading/body/*', 'story/reading/{catalogue,lead-part}', 'parts/{media,table}'],
    },
  ],
  [
    'story/problems',
    {
      least: 90,
      files: '**/*',
      tests: [
        'story/problems/**/*',
        'story/errors',
        'story/reading/catalogue',
        'story/reading/body/mdx',
      ],
    },
  ],
]);

/** Files that are not mutated. */
const LEFT_OUT = [
  // Words in each language, without code. A test can only repeat them.
  'language/labels/**',
  // What the card looks like: sizes, places and CSS, which a test can only repeat. The tests of the
  // card count pixels.
  'editions/card/card-{layout,tree}.ts',
  // Finds the fonts of the machine, which differ.
  'pictures/letter-fonts.ts',
  // These read the story of the project and its files; the tests in `tests/build/` run them.
  'editions/**/{read-*,files-now}.ts',
  // These ask Astro for pictures, and the tests in `tests/build/` run them, too.
  'pictures/{originals/import-pictures,originals/originals,renditions}.ts',
  // Half of it is for power failures, which no test has.
  'revisions/write/put-file.ts',
  // Run in threads, in which nothing is changed.
  'pictures/signing/{cose,signing-thread}.ts',
  // Each mutant would encode pictures for half a minute.
  'pictures/quality/**',
];

/** Fetched when it is needed: as a dependency, it would make each `npm ci` a fifth larger. */
const STRYKER = ['@stryker-mutator/core@10.1.1', '@stryker-mutator/vitest-runner@10.1.1'];

const report = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          status: z.string(),
          mutatorName: z.string(),
          replacement: z.string().optional(),
          location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
        }),
      ),
    }),
  ),
});

/** Whether the tests of a room find enough of its mutants. Prints those that they don't find. */
function measure(job: Job): boolean {
  const { files, tests } = job;
  const folder = mkdtempSync(path.join(tmpdir(), 'late-edition-mutants-'));
  const config = path.join(folder, 'stryker.json');
  const found = path.join(folder, 'report.json');
  try {
    writeFileSync(
      config,
      JSON.stringify({
        testRunner: 'vitest',
        plugins: ['@stryker-mutator/vitest-runner'],
        // A thread can't change the time zone, as the tests of dates do.
        vitest: { configFile: 'tests/mutants/vitest.config.ts', pool: 'forks' },
        mutate: [files, ...LEFT_OUT.map((left) => `!src/${left}`)],
        ignorePatterns: ['dist', '.late-edition', '.astro', 'test-results'],
        tempDirName: path.join(folder, 'copies'),
        // Vitest needs no types: the settings and files of TypeScript can stay as they are.
        tsconfigFile: 'none',
        disableTypeChecks: false,
        coverageAnalysis: 'perTest',
        // On a slow machine, all tests of a room take minutes, and one test some seconds.
        dryRunTimeoutMinutes: 30,
        timeoutMS: 30_000,
        concurrency: Math.max(1, availableParallelism() - 1),
        reporters: ['json', 'progress-append-only'],
        jsonReporter: { fileName: found },
        logLevel: 'warn',
        allowEmpty: false,
      }),
    );
    const packages = STRYKER.map((name) => `--package=${name}`);
    const { status } = spawnSync(
      'npm',
      ['exec', '--yes', ...packages, '--', 'stryker', 'run', config],
      {
        cwd: root,
        env: { ...process.env, TESTS: JSON.stringify(tests) },
        stdio: 'inherit',
        shell: process.platform === 'win32',
      },
    );
    if (status !== 0) throw new Error(`Stryker stopped with code ${status}.`);
    return printed(job, report.parse(JSON.parse(readFileSync(found, 'utf8'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printed({ files, least }: Job, { files: results }: z.infer<typeof report>): boolean {
  const mutants = Object.entries(results).flatMap(([file, { mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file })),
  );
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const all = killed + alive.length;
  const score = (100 * killed) / all;
  for (const { file, location, status, mutatorName, replacement } of alive) {
    const { line, column } = location.start;
    const how = status === 'NoCoverage' ? `${mutatorName}, not run by any test` : mutatorName;
    const by = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 100);
    print(`${file}:${line}:${column} ${how}: ${by}`);
  }
  print(`${files}: ${killed} of ${all} mutants killed, ${score.toFixed(1)} %\n`);
  return score >= least;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What is measured: a room, or a part of one. */
type Job = Required<Room>;

/** The rooms in a folder, or a part of a room. */
function jobsOf(name: string): Job[] {
  const rooms = [...ROOMS.keys()].filter((room) => room === name || room.startsWith(`${name}/`));
  if (rooms.length > 0) return rooms.map((room) => jobOf(room));
  const [around] = [...ROOMS.keys()].filter((room) => name.startsWith(`${room}/`)).reverse();
  if (around === undefined) throw new Error(`${name} isn't in ${[...ROOMS.keys()].join(', ')}.`);
  return [jobOf(around, name.endsWith('.ts') ? name : `${name}/**/*.ts`)];
}

function jobOf(room: string, part?: string): Job {
  const { least = 100, files = '**/*', tests = [`${room}/**/*`] } = ROOMS.get(room) ?? {};
  return { least, tests, files: `src/${part ?? `${room}/${files}.ts`}` };
}

const asked = process.argv.slice(2).map((word) => word.replace(/^src\/|\/$/g, ''));
const jobs =
  asked.length > 0 ? asked.flatMap(jobsOf) : [...ROOMS.keys()].map((room) => jobOf(room));
const short = jobs.filter((job) => !measure(job));
if (short.length > 0) {
  print(`Fewer than they have to be: ${short.map(({ files }) => files).join(', ')}`);
  process.exitCode = 1;
}
