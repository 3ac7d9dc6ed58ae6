import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { root } from '../support/project.ts';

/**
 * Folders of `src/` whose unit tests, in the same folder of `tests/unit/`, are measured, and the
 * percentage of mutants that they have to find: nine in ten, or what they found when last measured.
 */
const ROOMS = new Map([
  ['language', 90],
  ['editions', 90],
  ['publish/swap', 79],
  ['pictures', 81],
]);

/** Files that are not mutated. */
const LEFT_OUT = [
  // Words in 42 languages, without code. A test can only repeat them.
  'language/labels/**',
  // What the card looks like: sizes, places and CSS, which a test can only repeat. The tests of the
  // card count pixels.
  'editions/card/card-{layout,tree}.ts',
  // Finds the fonts of the machine, which differ.
  'pictures/letter-fonts.ts',
  // These read the story of the project and its pictures; the tests in `tests/build/` run them.
  'editions/**/read-*.ts',
  // These ask Astro for pictures, and the tests in `tests/build/` run them, too.
  'pictures/{originals/import-pictures,originals/originals,renditions}.ts',
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
function measure(room: string, files: string): boolean {
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
        env: { ...process.env, ROOM: room },
        stdio: 'inherit',
        shell: process.platform === 'win32',
      },
    );
    if (status !== 0) throw new Error(`Stryker stopped with code ${status}.`);
    return printed({ room, files }, report.parse(JSON.parse(readFileSync(found, 'utf8'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printed({ room, files }: Job, { files: results }: z.infer<typeof report>): boolean {
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
  return score >= (ROOMS.get(room) ?? 100);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What is measured: all of a room, or a part of it. */
interface Job {
  room: string;
  files: string;
}

const asked = process.argv.slice(2).map((word) => word.replace(/^src\/|\/$/g, ''));
const jobs = (asked.length > 0 ? asked : [...ROOMS.keys()]).map((name): Job => {
  const room = [...ROOMS.keys()].find((room) => name === room || name.startsWith(`${room}/`));
  if (room === undefined) throw new Error(`${name} isn't in ${[...ROOMS.keys()].join(', ')}.`);
  return { room, files: name.endsWith('.ts') ? `src/${name}` : `src/${name}/**/*.ts` };
});
const short = jobs.filter(({ room, files }) => !measure(room, files));
if (short.length > 0) {
  print(`Fewer than they have to be: ${short.map(({ files }) => files).join(', ')}`);
  process.exitCode = 1;
}
